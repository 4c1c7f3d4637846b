package dev.blobfish.sdk.transfer;

import dev.blobfish.sdk.Metadata;
import dev.blobfish.sdk.SystemHeader;
import dev.blobfish.sdk.WriteCondition;
import dev.blobfish.sdk.library.sql.Pairs;
import dev.blobfish.sdk.library.sql.Row;
import dev.blobfish.sdk.transfer.TransferRow.Order;
import dev.blobfish.sdk.transfer.TransferRow.Outcome;
import dev.blobfish.sdk.transfer.TransferSnapshot.Direction;
import dev.blobfish.sdk.transfer.TransferSnapshot.Failure;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Journal rows as values and back.
final class RowCodec {
    private static final String MATCH = "MATCH:";

    private RowCodec() {}

    /// @throws SQLException when the row makes no sense
    static TransferRow transfer(Row row) throws SQLException {
        try {
            return new TransferRow(order(row), standing(row), outcome(row));
        } catch (RuntimeException e) {
            throw new SQLException("entry " + row.number("id") + " of the journal cannot be read", e);
        }
    }

    private static Order order(Row row) throws SQLException {
        return new Order(
                row.number("id"),
                row.number("group_id"),
                row.constant("direction", Direction.class),
                Place.of(row.maybeText("source_profile"), row.maybeText("source_container"), row.text("source")),
                Place.of(row.maybeText("target_profile"), row.maybeText("target_container"), row.text("target")),
                metadata(row.text("metadata")),
                row.flag("delete_source"),
                row.constant("conflict", ConflictPolicy.class),
                row.instant("created"));
    }

    private static Standing standing(Row row) throws SQLException {
        return new Standing(
                row.constant("state", TransferState.class),
                row.constant("step", Step.class),
                new Standing.Source(row.number("size"), row.text("fingerprint")),
                new Standing.Target(
                        row.maybeText("write_name"),
                        condition(row.maybeText("write_condition")),
                        row.number("part_size"),
                        row.maybeText("session")),
                new Standing.Tries(row.number("done"), Math.toIntExact(row.number("attempts")), row.flag("ask_first")),
                row.number("version"));
    }

    private static Outcome outcome(Row row) throws SQLException {
        String message = row.maybeText("failure_message").orElse("");
        return new Outcome(
                row.maybeText("failure_kind").map(kind -> new Failure(kind, message)),
                row.maybeText("verified"),
                row.number("saved"),
                row.maybeInstant("next_try"),
                row.maybeInstant("finished"));
    }

    static String text(WriteCondition condition) {
        return switch (condition) {
            case WriteCondition.Always _ -> "ALWAYS";
            case WriteCondition.IfAbsent _ -> "ABSENT";
            case WriteCondition.IfMatch(String etag) -> MATCH + etag;
        };
    }

    static WriteCondition condition(Optional<String> text) {
        String plain = text.orElse("ALWAYS");
        if (plain.startsWith(MATCH)) {
            return new WriteCondition.IfMatch(plain.substring(MATCH.length()));
        }
        return plain.equals("ABSENT") ? WriteCondition.IF_ABSENT : WriteCondition.ALWAYS;
    }

    static String text(Metadata metadata) {
        var pairs = new TreeMap<String, String>();
        metadata.system().forEach((header, value) -> pairs.put("s." + header.header(), value));
        metadata.user().forEach((name, value) -> pairs.put("u." + name, value));
        return Pairs.encode(pairs);
    }

    static Metadata metadata(String text) {
        Map<SystemHeader, String> system = new EnumMap<>(SystemHeader.class);
        Map<String, String> user = new TreeMap<>();
        Pairs.decode(text).forEach((key, value) -> {
            if (key.startsWith("u.")) {
                user.put(key.substring(2), value);
            } else {
                SystemHeader.ofHeader(key.substring(2)).ifPresent(header -> system.put(header, value));
            }
        });
        return new Metadata(system, user);
    }
}
