package dev.blobfish.server;

import java.util.Arrays;
import java.util.Optional;

/// The protocols the store speaks, each on a port of its own.
public enum Dialect {
    /// Amazon S3 over HTTP.
    S3("s3", 0);

    private final String label;
    private final int portOffset;

    Dialect(String label, int portOffset) {
        this.label = label;
        this.portOffset = portOffset;
    }

    /// How it is written in settings, on a command line and in the ready line.
    public String label() {
        return label;
    }

    /// Its port counted from the first one.
    int portOffset() {
        return portOffset;
    }

    /// The dialect written so; empty for an unknown one.
    public static Optional<Dialect> ofLabel(String label) {
        return Arrays.stream(values())
                .filter(dialect -> dialect.label.equals(label))
                .findFirst();
    }
}
