package dev.blobfish.server.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Answers with what it was asked, so that a test sees what arrives; some paths do something special.
final class EchoFront implements DialectFront {
    final ConcurrentLinkedQueue<Throwable> failures = new ConcurrentLinkedQueue<>();

    @Override
    public void handle(HttpRequest request, ReplySink reply) throws IOException {
        switch (request.rawPath()) {
            case "/refuse" -> reply.send(Reply.text(403, "text/plain", "refused"));
            case "/think" -> think(request, reply);
            case "/fail" -> throw new IllegalStateException("failed on purpose");
            case "/silent" -> request.body().readAllBytes();
            case "/short" -> {
                try (var body = reply.begin(200, Headers.NONE, 1000)) {
                    body.write(ByteBuffer.wrap(new byte[10]));
                }
            }
            case "/stream" -> stream(reply);
            default -> echo(request, reply);
        }
    }

    /// Takes longer than the connection may be idle.
    private static void think(HttpRequest request, ReplySink reply) throws IOException {
        request.body().readAllBytes();
        try {
            if (new CountDownLatch(1).await(1, TimeUnit.SECONDS)) throw new IllegalStateException("nobody opens it");
        } catch (InterruptedException e) {
            throw new InterruptedIOException();
        }
        reply.send(Reply.text(200, "text/plain", "thought"));
    }

    private static void stream(ReplySink reply) throws IOException {
        try (var body = reply.begin(200, Headers.of("Content-Type", "application/x-test"), 1_000_000)) {
            for (int i = 0; i < 10; i++) body.write(ByteBuffer.allocateDirect(100_000));
        }
    }

    private static void echo(HttpRequest request, ReplySink reply) throws IOException {
        int length = request.body().readAllBytes().length;
        var text = request.method() + "|" + request.rawPath() + "|"
                + request.rawQuery().orElse("-") + "|" + length + "|"
                + request.headers().first("X-Test").orElse("-");
        reply.send(new Reply(200, Headers.NONE, text.getBytes(StandardCharsets.ISO_8859_1)));
    }

    @Override
    public Reply failure(HttpRequest request, Throwable failure) {
        failures.add(failure);
        return Reply.text(failure instanceof BodyTimeoutException ? 408 : 500, "text/plain", "exit " + request.id());
    }

    @Override
    public Reply refusal(String requestId, int status, String why) {
        return new Reply(status, Headers.of("X-Id", requestId), ("refusal: " + why).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public boolean allowsOrigin(HttpRequest request, String origin) {
        return request.rawPath().equals("/friendly") && origin.equals("http://friend.example");
    }

    @Override
    public boolean ownsHost(String host) {
        return host.equals("mine.example");
    }
}
