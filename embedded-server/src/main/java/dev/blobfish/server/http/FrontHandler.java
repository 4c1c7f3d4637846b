package dev.blobfish.server.http;

import java.io.IOException;
import java.util.function.LongSupplier;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// Leads each request of a connector to its dialect, and every failure to the dialect's one error exit.
final class FrontHandler extends Handler.Abstract {
    private final DialectFront front;
    private final HostCheck hosts;
    private final OriginCheck origins;
    private final HttpLimits limits;
    private final AccessLog log;
    private final SlowHeaders slowHeaders;
    private final RequestIds ids;
    private final LongSupplier nanos = System::nanoTime;

    FrontHandler(
            DialectFront front,
            HostCheck hosts,
            HttpLimits limits,
            AccessLog log,
            SlowHeaders slowHeaders,
            RequestIds ids) {
        this.front = front;
        this.hosts = hosts;
        this.origins = new OriginCheck(front);
        this.limits = limits;
        this.log = log;
        this.slowHeaders = slowHeaders;
        this.ids = ids;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        long began = nanos.getAsLong();
        var connection = request.getConnectionMetaData().getConnection();
        slowHeaders.requestBegan(connection);
        var body = new GuardedBody(new BulkReads(Request.asInputStream(request), connection), limits, nanos);
        var asked = RequestReader.read(ids.next(), request, body);
        var reply = new JettyReply(response, asked, body);
        try {
            answer(asked, reply);
            reply.linger();
            slowHeaders.requestEnded(connection);
            callback.succeeded();
        } catch (IOException | RuntimeException | Error e) {
            log.broken(asked, e);
            slowHeaders.requestEnded(connection);
            callback.failed(e);
        } finally {
            log.answered(asked, reply, nanos.getAsLong() - began);
        }
        return true;
    }

    private void answer(HttpRequest asked, JettyReply reply) throws IOException {
        if (!hosts.allows(asked.host())) {
            reply.send(front.refusal(asked.id(), 403, "This server is not known by the name in the Host header."));
            return;
        }
        try {
            if (!origins.allows(asked)) {
                reply.send(front.refusal(asked.id(), 403, "Pages of this Origin may not use this server."));
                return;
            }
            front.handle(asked, reply);
            if (!reply.begun()) throw new IllegalStateException("no answer was given");
        } catch (IOException | RuntimeException e) {
            if (reply.begun()) throw e;
            reply.send(front.failure(asked, e));
        }
    }
}
