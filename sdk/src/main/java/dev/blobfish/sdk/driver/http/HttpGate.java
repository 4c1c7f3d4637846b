package dev.blobfish.sdk.driver.http;

import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.BlobException.Kind;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.Call;
import okhttp3.Request;
import okhttp3.Response;

/// The way out to the network for one store. Repeats nothing; knows every call that waits for a reply, so that closing
/// the store ends it.
public final class HttpGate implements AutoCloseable {
    private final Set<Call> waiting = ConcurrentHashMap.newKeySet();
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
        waiting.add(call);
        try {
            if (closed) {
                call.cancel();
            }
            return call.execute();
        } catch (IOException e) {
            BlobException failure = Failures.of(what, e, call.isCanceled());
            boolean lost = request.body() instanceof SendBody body && !body.isRepeatable() && body.fullySent();
            throw lost && failure.kind() == Kind.NETWORK ? Failures.unknownOutcome(what, e) : failure;
        } finally {
            waiting.remove(call);
        }
    }

    @Override
    public void close() {
        closed = true;
        waiting.forEach(Call::cancel);
    }
}
