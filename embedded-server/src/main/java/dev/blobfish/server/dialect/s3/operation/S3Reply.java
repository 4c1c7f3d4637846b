package dev.blobfish.server.dialect.s3.operation;

import dev.blobfish.server.engine.ObjectSnapshot;
import dev.blobfish.server.engine.Span;
import dev.blobfish.server.http.Headers;

/// What a request is answered.
public sealed interface S3Reply {
    /// The status.
    int status();

    /// The headers, those of every reply left out.
    Headers headers();

    /// An answer that fits in memory.
    record Whole(int status, Headers headers, byte[] body) implements S3Reply {}

    /// Bytes of an object. Whoever sends it closes the snapshot.
    record Content(int status, Headers headers, ObjectSnapshot snapshot, Span span) implements S3Reply {}

    /// An answer without a body.
    static S3Reply empty(int status, Headers headers) {
        return new Whole(status, headers, new byte[0]);
    }

    /// An answer without a body.
    static S3Reply empty(int status) {
        return empty(status, Headers.NONE);
    }

    /// A document.
    static S3Reply xml(byte[] document) {
        return xml(document, Headers.NONE);
    }

    /// A document with headers of its own.
    static S3Reply xml(byte[] document, Headers headers) {
        return new Whole(200, headers.with("Content-Type", "application/xml"), document);
    }
}
