package dev.blobfish.bench;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/// One row of the table.
///
/// @param name of the measurement in the records
record ServerRow(String name, String title, Unit unit) {
    /// What is counted, and whether more of it is better.
    enum Unit {
        MEBIBYTES_PER_SECOND("MiB/s", "%.0f", true),
        OPERATIONS_PER_SECOND("operations/s", "%.0f", true),
        KEYS_PER_SECOND("keys/s", "%.0f", true),
        SECONDS("s", "%.2f", false),
        MEBIBYTES("MiB", "%.0f", false);

        private final String label;
        private final String format;
        private final boolean moreIsBetter;

        Unit(String label, String format, boolean moreIsBetter) {
            this.label = label;
            this.format = format;
            this.moreIsBetter = moreIsBetter;
        }

        String label() {
            return label;
        }

        String text(double value) {
            return String.format(Locale.ROOT, format, value);
        }

        double better(double one, double other) {
            return moreIsBetter ? Math.max(one, other) : Math.min(one, other);
        }

        /// How many times as good the first value is as the second.
        double times(double one, double other) {
            return moreIsBetter ? one / other : other / one;
        }
    }

    /// The middle one of the rounds, of an even number the lower of the middle two; empty for no rounds.
    OptionalDouble median(List<ServerRecord> rounds) {
        return rounds.stream()
                .mapToDouble(this::value)
                .sorted()
                .skip(Math.max(0, (rounds.size() - 1) / 2))
                .findFirst();
    }

    private double value(ServerRecord record) {
        return switch (unit) {
            case MEBIBYTES_PER_SECOND -> record.bytes() / 1048576.0 / record.seconds();
            case OPERATIONS_PER_SECOND, KEYS_PER_SECOND -> record.operations() / record.seconds();
            case SECONDS -> record.seconds();
            case MEBIBYTES -> record.bytes() / 1048576.0;
        };
    }
}
