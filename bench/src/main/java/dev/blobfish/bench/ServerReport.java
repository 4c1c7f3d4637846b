package dev.blobfish.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/// Makes the table of a comparison of servers from the lines that [Load] and `bench/server.sh` wrote.
public final class ServerReport {
    private static final String OURS = "blobfish";
    private static final String SMALL_HEAP = "blobfish -Xmx128m";
    private static final List<String> OTHERS = List.of("S3Proxy", "Ceph RGW");
    private static final List<String> FLOORS = List.of("dd", "nginx");

    private static final List<ServerRow> ROWS = List.of(
            new ServerRow("put large", "PUT of one large blob", ServerRow.Unit.MEBIBYTES_PER_SECOND),
            new ServerRow("get large", "GET of it", ServerRow.Unit.MEBIBYTES_PER_SECOND),
            new ServerRow("put streams", "PUT in 4 streams", ServerRow.Unit.MEBIBYTES_PER_SECOND),
            new ServerRow("get streams", "GET in 4 streams", ServerRow.Unit.MEBIBYTES_PER_SECOND),
            new ServerRow("put one", "PUT of 4 KiB, 1 connection", ServerRow.Unit.OPERATIONS_PER_SECOND),
            new ServerRow("get one", "GET of 4 KiB, 1 connection", ServerRow.Unit.OPERATIONS_PER_SECOND),
            new ServerRow("put many", "PUT of 4 KiB, 32 connections", ServerRow.Unit.OPERATIONS_PER_SECOND),
            new ServerRow("get many", "GET of 4 KiB, 32 connections", ServerRow.Unit.OPERATIONS_PER_SECOND),
            new ServerRow(
                    "put keys", "PUT of 1 byte, 32 connections, all the keys", ServerRow.Unit.OPERATIONS_PER_SECOND),
            new ServerRow("list keys", "LIST of all the keys", ServerRow.Unit.KEYS_PER_SECOND),
            new ServerRow("ready", "start to the first answer", ServerRow.Unit.SECONDS),
            new ServerRow("memory", "peak memory, moving bytes", ServerRow.Unit.MEBIBYTES),
            new ServerRow("memory keys", "peak memory, all the keys", ServerRow.Unit.MEBIBYTES));

    private final List<ServerRecord> records;

    ServerReport(List<ServerRecord> records) {
        this.records = List.copyOf(records);
    }

    /// Prints the table in Markdown. The only argument is the file with the lines.
    public static void main(String[] args) throws IOException {
        var records = new ArrayList<ServerRecord>();
        for (var line : Files.readAllLines(Path.of(args[0]))) records.add(ServerRecord.parse(line));
        System.out.print(new ServerReport(records).table());
    }

    /// The table; rows that nobody measured are left out.
    String table() {
        var columns = new ArrayList<>(List.of("", OURS, SMALL_HEAP));
        columns.addAll(OTHERS);
        columns.add("times the best other");
        columns.addAll(FLOORS);
        return line(columns) + "|---|" + "---:|".repeat(columns.size() - 1) + "\n"
                + ROWS.stream().filter(this::measured).map(this::line).collect(Collectors.joining());
    }

    private boolean measured(ServerRow row) {
        return records.stream().anyMatch(one -> one.name().equals(row.name()));
    }

    private String line(ServerRow row) {
        var cells = new ArrayList<>(List.of(row.title() + ", " + row.unit().label()));
        cells.add(cell(row, OURS));
        cells.add(cell(row, SMALL_HEAP));
        OTHERS.forEach(other -> cells.add(cell(row, other)));
        var ratio = ratio(row);
        cells.add(ratio.isPresent() ? String.format(Locale.ROOT, "%.2f", ratio.getAsDouble()) : "");
        FLOORS.forEach(floor -> cells.add(cell(row, floor)));
        return line(cells);
    }

    private static String line(List<String> cells) {
        return cells.stream().collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    /// How many times as good as the best other one ours is: over 1 is better, whatever is counted.
    OptionalDouble ratio(ServerRow row) {
        var ours = row.median(of(row, OURS));
        var best = OTHERS.stream()
                .map(other -> row.median(of(row, other)))
                .flatMapToDouble(OptionalDouble::stream)
                .reduce(row.unit()::better);
        if (ours.isEmpty() || best.isEmpty()) return OptionalDouble.empty();
        return OptionalDouble.of(row.unit().times(ours.getAsDouble(), best.getAsDouble()));
    }

    private String cell(ServerRow row, String server) {
        var measured = of(row, server);
        var median = row.median(measured);
        if (median.isEmpty()) return "";
        var text = row.unit().text(median.getAsDouble());
        var longest = measured.stream().filter(one -> !one.complete()).findFirst();
        return longest.map(one -> String.format(
                        Locale.ROOT, "%s (stopped after %.0f s at %d)", text, one.seconds(), one.operations()))
                .orElse(text);
    }

    private List<ServerRecord> of(ServerRow row, String server) {
        return records.stream()
                .filter(one -> one.server().equals(server) && one.name().equals(row.name()))
                .toList();
    }
}
