package dev.blobfish.server.dialect.kbase;

import dev.blobfish.server.dialect.kbase.operation.Envelope;
import dev.blobfish.server.dialect.kbase.problem.KBaseProblem;
import dev.blobfish.server.dialect.kbase.problem.KBaseRefusal;
import dev.blobfish.server.http.HttpRequest;
import dev.blobfish.server.http.Reply;
import java.lang.System.Logger.Level;

/// The error exit.
final class KBaseErrors {
    private static final System.Logger LOG = System.getLogger(KBaseErrors.class.getName());

    Reply failure(HttpRequest request, Throwable failure) {
        var refusal = KBaseProblem.refusal(failure);
        if (refusal.status() == 500) LOG.log(Level.ERROR, "request " + request.id() + " failed", failure);
        return Envelope.of(refusal);
    }

    /// What is no HTTP the real server refuses in plain words, for there it is not the server itself that does.
    Reply refusal(int status, String why) {
        return switch (status) {
            case 400 -> plain(status, "Bad Request");
            case 414 -> plain(status, "URI Too Long");
            case 417 -> plain(status, "Expectation Failed");
            case 431 -> plain(status, "Request Header Fields Too Large");
            case 505 -> plain(status, "HTTP Version Not Supported");
            default -> Envelope.of(new KBaseRefusal(status, why));
        };
    }

    private static Reply plain(int status, String reason) {
        return Reply.text(status, "text/plain; charset=utf-8", status + " " + reason);
    }
}
