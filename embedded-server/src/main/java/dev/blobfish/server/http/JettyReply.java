package dev.blobfish.server.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Response;

/// The answer to one request. For the thread of that request.
final class JettyReply implements ReplySink {
    /// Read and thrown away before an answer, so that a client that cannot read while it sends sees the answer.
    private static final long DRAIN = 1L << 20;

    /// Read and thrown away behind an answer that closes the connection: closing earlier makes the client's system
    /// throw away the answer.
    private static final long LINGER = 64L << 20;

    private final Response response;
    private final boolean head;
    private final GuardedBody body;
    private final boolean waitingForContinue;
    private final long announced;
    private boolean begun;
    private long sent;

    JettyReply(Response response, HttpRequest request, GuardedBody body) {
        this.response = response;
        this.head = request.method().equals("HEAD");
        this.body = body;
        this.waitingForContinue = request.expectsContinue();
        this.announced = request.contentLength().orElse(request.chunked() ? Long.MAX_VALUE : 0);
    }

    @Override
    public void send(Reply reply) throws IOException {
        start(reply.status(), reply.headers(), reply.body().length);
        var bytes = head || forbidsBody(reply.status()) ? ByteBuffer.allocate(0) : ByteBuffer.wrap(reply.body());
        sent = bytes.remaining();
        Content.Sink.write(response, true, bytes);
    }

    @Override
    public ReplyBody begin(int status, Headers headers, long length) throws IOException {
        start(status, headers, length);
        return new JettyReplyBody(this, response, head ? 0 : length, !head);
    }

    @Override
    public boolean begun() {
        return begun;
    }

    /// Bytes of body that went out.
    long sent() {
        return sent;
    }

    void count(int bytes) {
        sent += bytes;
    }

    int status() {
        return response.getStatus();
    }

    /// Behind the answer: takes what a client still sends although the connection will be closed.
    void linger() {
        if (body.ended() || unsent()) return;
        try {
            body.drain(LINGER);
        } catch (IOException _) {
            // The client has gone, which is what we are waiting for.
        }
    }

    private void start(int status, Headers headers, long length) throws IOException {
        if (begun) throw new IllegalStateException("a request has one answer");
        boolean close = !drained();
        begun = true;
        response.setStatus(status);
        HttpFields.Mutable fields = response.getHeaders();
        headers.fields().forEach(field -> fields.add(field.name(), field.value()));
        if (!forbidsBody(status)) fields.put(HttpHeader.CONTENT_LENGTH, length);
        if (close) fields.put(HttpHeader.CONNECTION, "close");
    }

    private boolean drained() {
        if (body.ended() || announced == 0) return true;
        boolean tooMuch = announced != Long.MAX_VALUE && announced - body.received() > DRAIN;
        if (unsent() || tooMuch) return false;
        try {
            body.drain(DRAIN);
        } catch (IOException _) {
            return false;
        }
        return body.ended();
    }

    /// The client waits for a word before it sends its body, and will not get it.
    private boolean unsent() {
        return waitingForContinue && !body.touched();
    }

    private static boolean forbidsBody(int status) {
        return status == 204 || status == 304;
    }
}
