package dev.blobfish.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;

/// Puts and gets blobs over one connection, and checks every byte that it gets. For one thread at a time.
final class LoadClient implements AutoCloseable {
    private final LoadConnection connection;
    private final LoadSigner signer;
    private final InstantSource clock;
    private final String bucket;
    private final LoadPattern pattern = new LoadPattern();
    private long received;

    LoadClient(LoadConnection connection, LoadSigner signer, InstantSource clock, String bucket) {
        this.connection = connection;
        this.signer = signer;
        this.clock = clock;
        this.bucket = bucket;
    }

    /// Makes the bucket.
    void makeBucket() throws IOException {
        connection.send(head("PUT", "/" + bucket, "", 0));
        connection.receive(_ -> {});
    }

    /// Writes a blob.
    void put(LoadStep step, int number) throws IOException {
        connection.send(head("PUT", "/" + bucket + "/" + step.key(number), "", step.bytes()));
        for (long at = 0; at < step.bytes(); ) {
            var piece = pattern.at(step.blob(number), at, step.bytes());
            at += piece.remaining();
            connection.send(piece);
        }
        connection.receive(_ -> {});
    }

    /// Reads a blob and compares it with what [#put] wrote.
    void get(LoadStep step, int number) throws IOException {
        connection.send(head("GET", "/" + bucket + "/" + step.key(number), "", 0));
        received = 0;
        connection.receive(piece -> {
            int count = piece.remaining();
            pattern.check(step.blob(number), received, step.bytes(), piece);
            received += count;
        });
        if (received != step.bytes()) throw new IOException(received + " bytes of " + step.bytes());
    }

    /// One page of a listing as XML.
    ///
    /// @param query encoded, in the order that is signed
    String list(String query) throws IOException {
        connection.send(head("GET", "/" + bucket, query, 0));
        var text = new StringBuilder();
        connection.receive(piece -> text.append(StandardCharsets.UTF_8.decode(piece)));
        return text.toString();
    }

    private ByteBuffer head(String method, String path, String query, long length) {
        var head = new StringBuilder(method).append(' ').append(path);
        if (!query.isEmpty()) head.append('?').append(query);
        head.append(" HTTP/1.1\r\n").append(signer.headers(method, path, query, clock.instant()));
        if (method.equals("PUT")) head.append("Content-Length: ").append(length).append("\r\n");
        return ByteBuffer.wrap(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
