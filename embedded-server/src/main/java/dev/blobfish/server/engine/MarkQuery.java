package dev.blobfish.server.engine;

/// Asks for objects of a container by one of their marks. Costs what it answers, however many objects there are.
public sealed interface MarkQuery {
    /// Where to look.
    String container();

    /// The name of the mark.
    String mark();

    /// The most objects answered; 1 or more.
    int limit();

    /// Objects whose mark has exactly that value, by key.
    ///
    /// @param afterKey only keys behind this one; empty to begin
    record EqualTo(String container, String mark, String value, String afterKey, int limit) implements MarkQuery {}

    /// Objects whose mark is at most that value, the least value first.
    record UpTo(String container, String mark, String most, int limit) implements MarkQuery {}

    /// A page of the objects whose mark has exactly that value.
    static MarkQuery equalTo(String container, String mark, String value, String afterKey, int limit) {
        return new EqualTo(container, mark, value, afterKey, limit);
    }

    /// The first objects in the order of a mark, up to a value.
    static MarkQuery upTo(String container, String mark, String most, int limit) {
        return new UpTo(container, mark, most, limit);
    }
}
