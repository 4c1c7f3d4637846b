package dev.blobfish.server.dialect.s3;

import dev.blobfish.server.dialect.s3.operation.Cors;
import dev.blobfish.server.dialect.s3.problem.S3Code;
import dev.blobfish.server.dialect.s3.problem.S3Problem;
import dev.blobfish.server.dialect.s3.problem.S3Refusal;
import dev.blobfish.server.dialect.s3.request.Addressing;
import dev.blobfish.server.dialect.s3.request.RequestParser;
import dev.blobfish.server.http.Headers;
import dev.blobfish.server.http.HttpRequest;
import dev.blobfish.server.http.Reply;
import java.lang.System.Logger.Level;

/// The error exit: every failure leaves as S3's error document.
final class S3Errors {
    private static final System.Logger LOG = System.getLogger(S3Errors.class.getName());

    private final Addressing addressing;
    private final Cors cors;

    S3Errors(Addressing addressing, Cors cors) {
        this.addressing = addressing;
        this.cors = cors;
    }

    Reply failure(HttpRequest request, Throwable failure) {
        S3Refusal refusal = S3Problem.refusal(failure);
        if (refusal.code() == S3Code.INTERNAL_ERROR) {
            LOG.log(Level.ERROR, "request " + request.id() + " failed", failure);
        }
        Headers headers = ReplyHeaders.join(ReplyHeaders.of(request.id()), corsHeaders(request));
        if (refusal.code() == S3Code.METHOD_NOT_ALLOWED) {
            headers = headers.with("Allow", refusal.details().getOrDefault("AllowedMethods", "GET"));
        }
        return reply(refusal.code().status(), headers, refusal, request.rawPath(), request.id());
    }

    Headers corsHeaders(HttpRequest request) {
        if (!request.headers().has("Origin") || request.method().equals("OPTIONS")) {
            return Headers.NONE;
        }
        var target = S3Front.targetOf(addressing, request);
        return cors.headers(RequestParser.preflight(target).bucket(), request.method(), request.headers());
    }

    /// What never was a request is refused with the code nearest to its status.
    Reply refusal(String requestId, int status, String why) {
        S3Code code = switch (status) {
            case 403 -> S3Code.ACCESS_DENIED;
            case 408 -> S3Code.REQUEST_TIMEOUT;
            case 414 -> S3Code.INVALID_URI;
            case 431 -> S3Code.REQUEST_HEADER_SECTION_TOO_LARGE;
            case 503 -> S3Code.SERVICE_UNAVAILABLE;
            default -> why.contains("URI") ? S3Code.INVALID_URI : S3Code.INVALID_REQUEST;
        };
        // S3 answers 400 to headers that are too long, where HTTP has a status of its own for them.
        return reply(code.status(), ReplyHeaders.of(requestId), new S3Refusal(code, why), "", requestId);
    }

    private static Reply reply(int status, Headers headers, S3Refusal refusal, String resource, String requestId) {
        byte[] document = S3Problem.document(refusal, resource, requestId, ReplyHeaders.hostId(requestId));
        return new Reply(status, headers.with("Content-Type", "application/xml"), document);
    }
}
