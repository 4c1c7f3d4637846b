package dev.blobfish.bench;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// One kept connection that speaks just enough HTTP/1.1 to move bytes, so that the client costs little. Opens itself,
/// and
/// again when the server has closed it. For one thread at a time.
final class LoadConnection implements AutoCloseable {
    private static final int BUFFER = 256 * 1024;
    private static final int HEAD = 64 * 1024;

    private final InetSocketAddress server;
    private final ByteBuffer in = ByteBuffer.allocateDirect(BUFFER).limit(0);
    private @Nullable SocketChannel channel;

    /// Takes the pieces of a body as they come.
    @FunctionalInterface
    interface Sink {
        void accept(ByteBuffer piece) throws IOException;
    }

    LoadConnection(InetSocketAddress server) {
        this.server = server;
    }

    /// Sends bytes of a request.
    void send(ByteBuffer bytes) throws IOException {
        var out = open();
        while (bytes.hasRemaining()) out.write(bytes);
    }

    private SocketChannel open() throws IOException {
        var kept = channel;
        if (kept != null) return kept;
        var opened = SocketChannel.open(server);
        opened.setOption(StandardSocketOptions.TCP_NODELAY, true);
        in.clear().limit(0);
        channel = opened;
        return opened;
    }

    /// Receives an answer whole.
    ///
    /// @param body takes the body of a success
    /// @throws IOException for any other status than one of success, with what the server said
    void receive(Sink body) throws IOException {
        var head = head();
        if (head.status() / 100 != 2) throw new IOException(head.status() + " " + text(head));
        if (head.length() < 0) body.accept(ByteBuffer.wrap(chunks()));
        else pass(head.length(), body);
        if (head.last()) close();
    }

    private String text(LoadResponse head) throws IOException {
        if (head.length() < 0) return new String(chunks(), StandardCharsets.UTF_8);
        var bytes = new ByteArrayOutputStream();
        pass(head.length(), piece -> Channels.newChannel(bytes).write(piece));
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private LoadResponse head() throws IOException {
        var head = new StringBuilder();
        for (var line = line(); !line.isEmpty(); line = line()) {
            head.append(line).append("\r\n");
            if (head.length() > HEAD) throw new IOException("an answer's head of over " + HEAD + " bytes");
        }
        return LoadResponse.parse(head.toString());
    }

    private void pass(long length, Sink body) throws IOException {
        for (long left = length; left > 0; ) {
            if (!in.hasRemaining()) fill();
            int count = (int) Math.min(left, in.remaining());
            body.accept(in.slice(in.position(), count));
            in.position(in.position() + count);
            left -= count;
        }
    }

    private byte[] chunks() throws IOException {
        var whole = new ByteArrayOutputStream();
        var into = Channels.newChannel(whole);
        for (long size = chunk(); size > 0; size = chunk()) {
            pass(size, into::write);
            line();
        }
        line();
        return whole.toByteArray();
    }

    private long chunk() throws IOException {
        return Long.parseLong(line().split(";", 2)[0].strip(), 16);
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        while (true) {
            if (!in.hasRemaining()) fill();
            byte one = in.get();
            if (one == '\n') return line.toString();
            if (one != '\r') line.append((char) (one & 0xFF));
        }
    }

    private void fill() throws IOException {
        in.clear();
        int got = open().read(in);
        in.flip();
        if (got < 0) throw new EOFException("the server closed the connection");
    }

    @Override
    public void close() throws IOException {
        var kept = channel;
        channel = null;
        if (kept != null) kept.close();
    }
}
