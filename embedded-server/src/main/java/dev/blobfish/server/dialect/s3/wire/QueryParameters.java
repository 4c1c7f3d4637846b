package dev.blobfish.server.dialect.s3.wire;

import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The query of a request, in the order sent. `?uploads` and `?uploads=` are the same: a name with an empty value.
///
/// @param items names and values as the bytes that were sent, percent-decoded once
public record QueryParameters(List<Item> items) {
    /// One parameter, decoded.
    public record Item(String name, String value, byte[] nameBytes, byte[] valueBytes) {}

    public QueryParameters {
        items = List.copyOf(items);
    }

    /// Parses a raw query, without the question mark.
    ///
    /// @throws CharacterCodingException when a name or value is not UTF-8
    public static QueryParameters parse(String raw, boolean plusIsSpace) throws CharacterCodingException {
        var items = new ArrayList<Item>();
        for (String pair : raw.split("&", -1)) {
            if (!pair.isEmpty()) {
                items.add(item(pair, plusIsSpace));
            }
        }
        return new QueryParameters(items);
    }

    private static Item item(String pair, boolean plusIsSpace) throws CharacterCodingException {
        int equals = pair.indexOf('=');
        byte[] name = Percent.decode(equals < 0 ? pair : pair.substring(0, equals), plusIsSpace);
        byte[] value = Percent.decode(equals < 0 ? "" : pair.substring(equals + 1), plusIsSpace);
        return new Item(Percent.utf8(name), Percent.utf8(value), name, value);
    }

    /// The first value of a parameter.
    public Optional<String> first(String name) {
        return items.stream()
                .filter(item -> item.name().equals(name))
                .map(Item::value)
                .findFirst();
    }

    /// The first value of a parameter whose name is compared without case, as the `X-Amz-...` ones are.
    public Optional<String> firstIgnoringCase(String name) {
        return items.stream()
                .filter(item -> item.name().equalsIgnoreCase(name))
                .map(Item::value)
                .findFirst();
    }

    /// The first value of a parameter, where an empty one counts as absent.
    public Optional<String> given(String name) {
        return first(name).filter(value -> !value.isEmpty());
    }

    /// Whether the parameter was sent, with or without a value.
    public boolean has(String name) {
        return items.stream().anyMatch(item -> item.name().equals(name));
    }

    /// The canonical query of a signature: encoded, sorted by name and then value, without the parameter `except`.
    public String canonical(String except) {
        record Pair(String name, String value) {}
        return items.stream()
                .filter(item -> !item.name().equals(except))
                .map(item ->
                        new Pair(Percent.encode(item.nameBytes(), false), Percent.encode(item.valueBytes(), false)))
                .sorted(Comparator.comparing(Pair::name).thenComparing(Pair::value))
                .map(pair -> pair.name() + "=" + pair.value())
                .collect(Collectors.joining("&"));
    }
}
