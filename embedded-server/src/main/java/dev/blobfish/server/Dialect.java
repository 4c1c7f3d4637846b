package dev.blobfish.server;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/// The protocols the store speaks, each on a port of its own.
public enum Dialect {
    /// Amazon S3 over HTTP.
    S3("s3", 0, 0),
    /// KBase blobstore (Shock) over HTTP.
    KBASE("kbase", 1, 0),
    /// Shaken Fist over HTTP.
    SHAKEN_FIST("shakenfist", 2, 0),
    /// The blobbox of the USOS API; 500 ids in a GET need 18 KB of request line.
    USOS("usos", 3, 64 * 1024);

    private final String label;
    private final int portOffset;
    private final int leastHeaderBytes;

    Dialect(String label, int portOffset, int leastHeaderBytes) {
        this.label = label;
        this.portOffset = portOffset;
        this.leastHeaderBytes = leastHeaderBytes;
    }

    /// How it is written in settings, on a command line and in the ready line.
    public String label() {
        return label;
    }

    /// Its port counted from the first one.
    int portOffset() {
        return portOffset;
    }

    /// Whether it answers over HTTPS as well, one port further.
    boolean speaksTls() {
        return this == USOS;
    }

    /// What a request's line and headers need at least, whatever is configured; bytes.
    int leastHeaderBytes() {
        return leastHeaderBytes;
    }

    /// All dialects as they are written, for messages.
    public static String labels() {
        return Arrays.stream(values()).map(Dialect::label).collect(Collectors.joining(", "));
    }

    /// The dialect written so; empty for an unknown one.
    public static Optional<Dialect> ofLabel(String label) {
        return Arrays.stream(values())
                .filter(dialect -> dialect.label.equals(label))
                .findFirst();
    }
}
