package dev.blobfish.server.dialect.s3.operation;

import dev.blobfish.server.dialect.s3.problem.S3Code;
import dev.blobfish.server.dialect.s3.problem.S3Refusal;
import dev.blobfish.server.dialect.s3.request.BucketConfiguration;
import dev.blobfish.server.dialect.s3.request.ServiceRequest;
import dev.blobfish.server.engine.BlobEngine;
import dev.blobfish.server.engine.EngineException;
import dev.blobfish.server.http.Headers;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Answers browsers that ask on behalf of a page of another origin.
public final class Cors {
    private static final String METHOD = "Access-Control-Request-Method";

    private final BlobEngine engine;

    /// Reads the rules of a store's buckets.
    public Cors(BlobEngine engine) {
        this.engine = engine;
    }

    /// The question before the request.
    public S3Reply preflight(Headers headers, ServiceRequest.Preflight request) {
        Optional<String> origin = headers.first("Origin");
        Optional<String> method = headers.first(METHOD);
        if (origin.isEmpty() || method.isEmpty()) {
            throw new S3Refusal(
                    S3Code.INVALID_REQUEST, "Insufficient information. Origin and " + METHOD + " headers are needed.");
        }
        String requested = String.join(",", headers.all("Access-Control-Request-Headers"));
        Headers allowed = rules(request.bucket())
                .flatMap(rules -> rules.reply(origin.get(), method.get(), requested))
                .orElseThrow(() ->
                        new S3Refusal(S3Code.ACCESS_FORBIDDEN, "CORSResponse: This CORS request is not allowed."));
        return S3Reply.empty(
                200, requested.isEmpty() ? allowed : allowed.with("Access-Control-Allow-Headers", requested.strip()));
    }

    /// The headers to add to any reply, errors included.
    public Headers headers(String bucket, String method, Headers request) {
        return request.first("Origin")
                .flatMap(origin -> rules(bucket).flatMap(rules -> rules.reply(origin, method, "")))
                .orElse(Headers.NONE);
    }

    private Optional<CorsRules> rules(String bucket) {
        if (bucket.isEmpty()) {
            return Optional.empty();
        }
        try {
            return engine.container(bucket)
                    .documents()
                    .get(BucketConfiguration.CORS.parameter())
                    .map(text -> CorsRules.parse(RequestDocuments.parse(
                            text.getBytes(StandardCharsets.UTF_8), BucketConfiguration.CORS.root())));
        } catch (EngineException _) {
            return Optional.empty();
        }
    }
}
