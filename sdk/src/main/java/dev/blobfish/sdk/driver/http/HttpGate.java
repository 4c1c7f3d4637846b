package dev.blobfish.sdk.driver.http;

import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.BlobException.Kind;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import okhttp3.Call;
import okhttp3.Request;
import okhttp3.Response;

/// The way out to the network for one store. Repeats nothing; knows every call that waits for a reply, so that closing
/// the store ends it.
public final class HttpGate implements AutoCloseable {
    /// Weak, because nobody says when a reply has been read to its end.
    private final Set<Call> calls = Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    private volatile boolean closed;

    /// Sends a request and waits for the head of the reply. The caller closes the reply.
    ///
    /// @param what the operation and its subject, for messages
    /// @param patient whether the store may compute for minutes before it answers
    /// @throws BlobException `NETWORK`, `CANCELLED`, `LOCAL_IO`, or `OUTCOME_UNKNOWN` when a request that must not
    /// be
    ///     repeated went out whole and no reply came
    public Response send(Request request, String what, boolean patient) throws BlobException {
        Call call = (patient ? SharedClient.PATIENT : SharedClient.CLIENT).newCall(request);
        calls.add(call);
        try {
            if (closed) {
                call.cancel();
            }
            return execute(call);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BlobException(Kind.CANCELLED, what + " was cancelled", e);
        } catch (IOException e) {
            BlobException failure = Failures.of(what, e, call.isCanceled());
            boolean lost = request.body() instanceof SendBody body && !body.isRepeatable() && body.fullySent();
            throw lost && failure.kind() == Kind.NETWORK ? Failures.unknownOutcome(what, e) : failure;
        }
    }

    /// OkHttp does not say that it throws this, and does while it waits for a connection.
    @SuppressWarnings("RedundantThrows")
    private static Response execute(Call call) throws IOException, InterruptedException {
        return call.execute();
    }

    /// Whether calls fail because this was closed.
    public boolean isClosed() {
        return closed;
    }

    @Override
    public void close() {
        closed = true;
        List<Call> held;
        synchronized (calls) {
            held = List.copyOf(calls);
        }
        held.forEach(Call::cancel);
    }
}
