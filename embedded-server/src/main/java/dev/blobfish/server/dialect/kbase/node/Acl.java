package dev.blobfish.server.dialect.kbase.node;

import dev.blobfish.server.dialect.kbase.auth.Caller;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// Who may do what with a node. Immutable.
///
/// @param readers  the owner, and then the others in the order in which they were added
/// @param publicly whether everybody may read
public record Acl(NodeUser owner, List<NodeUser> readers, boolean publicly) {
    public Acl {
        readers = List.copyOf(readers);
    }

    /// That of a new node.
    public static Acl privateTo(NodeUser owner) {
        return new Acl(owner, List.of(owner), false);
    }

    /// Whether somebody may read the node.
    public boolean isReadableBy(Caller caller) {
        return switch (caller) {
            case Caller.Anonymous _ -> publicly;
            case Caller.User user -> publicly || user.admin() || isReader(user);
        };
    }

    /// Whether somebody may change and delete the node.
    public boolean isRuledBy(Caller caller) {
        return switch (caller) {
            case Caller.Anonymous _ -> false;
            case Caller.User user -> user.admin() || user.name().equals(owner.name());
        };
    }

    /// Whether somebody is a reader in person.
    public boolean isReader(Caller.User user) {
        return readers.stream().anyMatch(reader -> reader.name().equals(user.name()));
    }

    /// The same, for everybody or not.
    public Acl withPublic(boolean other) {
        return new Acl(owner, readers, other);
    }

    /// The same with more readers. Who is one already stays where he is; who is added twice is shown
    /// twice, though kept once.
    public Acl plus(Collection<NodeUser> more) {
        var all = new ArrayList<>(readers);
        more.stream().filter(user -> !readers.contains(user)).forEach(all::add);
        return new Acl(owner, all, publicly);
    }

    /// The same with fewer readers. The owner always stays.
    public Acl minus(Collection<NodeUser> fewer) {
        var left = readers.stream()
                .filter(reader -> reader.equals(owner) || !fewer.contains(reader))
                .toList();
        return new Acl(owner, left, publicly);
    }

    /// The same with another owner, who comes first among the readers; the old one stays a reader.
    public Acl withOwner(NodeUser other) {
        var all = new ArrayList<NodeUser>();
        all.add(other);
        readers.stream().filter(reader -> !reader.equals(other)).forEach(all::add);
        return new Acl(other, all, publicly);
    }
}
