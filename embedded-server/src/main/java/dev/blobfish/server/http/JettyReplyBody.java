package dev.blobfish.server.http;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Response;

/// Streams a body of known length. For the thread of its request.
final class JettyReplyBody implements ReplyBody {
    private final JettyReply reply;
    private final Response response;
    private final boolean wanted;
    private long left;
    private boolean open = true;

    JettyReplyBody(JettyReply reply, Response response, long length, boolean wanted) {
        this.reply = reply;
        this.response = response;
        this.left = length;
        this.wanted = wanted;
    }

    @Override
    public boolean wanted() {
        return wanted;
    }

    @Override
    public int write(ByteBuffer bytes) throws IOException {
        if (!open) throw new ClosedChannelException();
        int count = bytes.remaining();
        if (!wanted) {
            bytes.position(bytes.limit());
            return count;
        }
        if (count > left) throw new IOException(count + " bytes for the " + left + " left of the announced length");
        left -= count;
        reply.count(count);
        Content.Sink.write(response, left == 0, bytes);
        return count;
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public void close() throws IOException {
        if (!open) return;
        open = false;
        if (left > 0) throw new EOFException(left + " bytes of the announced length are missing");
        if (!response.hasLastWrite()) Content.Sink.write(response, true, ByteBuffer.allocate(0));
    }
}
