package dev.blobfish.sdk.driver.s3;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

/// A server that says exactly what a test wrote down, byte by byte, and remembers exactly what it was asked.
final class RawServer implements AutoCloseable {
    private final ServerSocket listener;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final BlockingQueue<Script> scripts = new LinkedBlockingQueue<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();

    /// Writes one reply.
    interface Script {
        /// @return whether the connection stays open
        boolean play(OutputStream out) throws IOException;
    }

    /// One request as it came.
    record Request(String head, byte[] body) {
        String line() {
            return head.substring(0, head.indexOf("\r\n"));
        }

        /// The value of a header, or an empty text.
        String header(String name) {
            String wanted = "\r\n" + name.toLowerCase(Locale.ROOT) + ":";
            int at = head.toLowerCase(Locale.ROOT).indexOf(wanted);
            int from = at + wanted.length();
            return at < 0
                    ? ""
                    : head.substring(from, head.indexOf("\r\n", from)).strip();
        }

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    RawServer() throws IOException {
        listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        threads.execute(this::accept);
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + listener.getLocalPort());
    }

    List<Request> requests() {
        return requests;
    }

    RawServer script(Script script) {
        scripts.add(script);
        return this;
    }

    /// A whole reply with the right length.
    RawServer reply(String statusAndHeaders, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return raw("HTTP/1.1 " + statusAndHeaders + "\r\nContent-Length: " + bytes.length + "\r\n\r\n" + body, true);
    }

    /// Whatever it is.
    RawServer raw(String text, boolean staysOpen) {
        return script(out -> {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.flush();
            return staysOpen;
        });
    }

    /// No reply at all.
    RawServer hangUp() {
        return script(_ -> false);
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = listener.accept();
                threads.execute(() -> serve(socket));
            }
        } catch (IOException e) {
            // The listener was closed.
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            var in = new BufferedInputStream(socket.getInputStream());
            boolean open = true;
            while (open) {
                String head = head(in);
                if (head.isEmpty()) {
                    return;
                }
                var request = new Request(head, new byte[0]);
                String length = request.header("content-length");
                byte[] body = in.readNBytes(length.isEmpty() ? 0 : Integer.parseInt(length));
                requests.add(new Request(head, body));
                open = scripts.take().play(socket.getOutputStream());
            }
        } catch (IOException | InterruptedException e) {
            // The client went, or the test ended.
        }
    }

    private static String head(InputStream in) throws IOException {
        var head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.UTF_8).endsWith("\r\n\r\n")) {
            int b = in.read();
            if (b < 0) {
                return "";
            }
            head.write(b);
        }
        return head.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        listener.close();
        threads.shutdownNow();
    }
}
