package dev.blobfish.sdk.driver.s3;

import dev.blobfish.sdk.BlobBody;
import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.driver.Digests;
import dev.blobfish.sdk.driver.http.Failures;
import dev.blobfish.sdk.driver.http.LocalBytes;
import dev.blobfish.sdk.driver.http.SendBody;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/// Turns requests into signed HTTP requests.
final class S3Signing {
    private static final int BUFFER = 64 * 1024;
    private static final String EMPTY_SHA256 = Digests.hex(Digests.sha256().digest());
    private static final String USER_AGENT = "blobfish";

    private final S3Settings settings;
    private final SigV4Signer signer;
    private final S3Learned learned;
    private final Map<String, HttpUrl> origins = new ConcurrentHashMap<>();

    S3Signing(S3Settings settings, S3Learned learned) {
        this.settings = settings;
        this.signer = new SigV4Signer(settings.credentials());
        this.learned = learned;
    }

    /// A body's digests, as far as they are needed before it is sent.
    ///
    /// @param sha256 lower-case hex, or `UNSIGNED-PAYLOAD`
    /// @param md5 null unless the body was read for its SHA-256 and the MD5 is wanted
    private record Payload(String sha256, byte @Nullable [] md5) {}

    /// A request ready to send. Over plain http this reads the body once, to sign a digest of it.
    Request ready(S3Request request) throws BlobException {
        Payload payload = payload(request);
        var headers = new TreeMap<>(request.headers());
        if (payload.md5 != null) {
            headers.put("content-md5", Digests.base64(payload.md5));
        }
        S3Endpoint.Target target = target(request);
        headers.put("host", target.authority());
        var subject = new SigV4Signer.Subject(request.method(), signedPath(target), request.query(), headers);
        SortedMap<String, String> signed = settings.credentials().isAnonymous()
                ? headers
                : signer.sign(subject, payload.sha256, scope(request, learned.now()));
        return new Request.Builder()
                .url(url(target, request.query()))
                .headers(wireHeaders(signed))
                .method(request.method(), body(request, payload))
                .build();
    }

    /// An unsigned URL.
    URI plainUri(S3Request request) throws BlobException {
        return target(request).uri("");
    }

    /// A URL that carries its signature.
    URI presigned(S3Request request, Duration life, Instant now) throws BlobException {
        S3Endpoint.Target target = target(request);
        var headers = new TreeMap<String, String>();
        headers.put("host", target.authority());
        var subject = new SigV4Signer.Subject(request.method(), signedPath(target), request.query(), headers);
        return target.uri(SigV4Signer.queryText(signer.presign(subject, life, scope(request, now))));
    }

    private String signedPath(S3Endpoint.Target target) {
        return learned.isPathSignedAsSent() ? target.path() : target.signedPath();
    }

    private S3Endpoint.Target target(S3Request request) throws BlobException {
        S3Endpoint endpoint = settings.endpoint().in(learned.region(request.bucket()));
        if (request.bucket().isEmpty()) {
            return endpoint.service();
        }
        return request.key().isEmpty()
                ? endpoint.bucket(request.bucket().get())
                : endpoint.object(request.bucket().get(), request.key());
    }

    private SigV4Signer.Scope scope(S3Request request, Instant now) {
        return SigV4Signer.Scope.at(now, learned.region(request.bucket()));
    }

    /// Parsing a host costs more than the rest of a URL, so it is done once.
    private HttpUrl url(S3Endpoint.Target target, SortedMap<String, String> query) {
        return origins.computeIfAbsent(
                        target.authority(), authority -> HttpUrl.get(target.scheme() + "://" + authority))
                .newBuilder()
                .encodedPath(target.path())
                .encodedQuery(query.isEmpty() ? null : SigV4Signer.queryText(query))
                .build();
    }

    private static Headers wireHeaders(SortedMap<String, String> signed) {
        var headers = new Headers.Builder();
        signed.forEach(headers::addUnsafeNonAscii);
        // Otherwise OkHttp asks for gzip, unpacks it and hides the length.
        headers.set("accept-encoding", "identity");
        headers.set("user-agent", USER_AGENT);
        return headers.build();
    }

    private static @Nullable SendBody body(S3Request request, Payload payload) {
        boolean digest = request.manner().digest() && payload.md5 == null;
        return request.body()
                .map(body -> new SendBody(body, request.manner().repeatable(), digest, payload.md5))
                .orElse(null);
    }

    /// To a store on this machine an MD5 in a signed header protects a body as well as a hash in the signature, and
    /// costs both sides one digest less: the ETag needs the MD5 anyway.
    private Payload payload(S3Request request) throws BlobException {
        BlobBody body = request.body().orElse(null);
        if (body == null || (body.length() == 0 && !request.manner().digest())) {
            return new Payload(EMPTY_SHA256, null);
        }
        if (settings.endpoint().isTls() || settings.credentials().isAnonymous()) {
            return new Payload(SigV4Signer.UNSIGNED, null);
        }
        MessageDigest md5 = request.manner().digest() && !body.digestsItself() ? Digests.md5() : null;
        if (request.manner().digest() && settings.endpoint().isLoopback() && !learned.areHashesSigned()) {
            read(request, body, md5, null);
            return new Payload(SigV4Signer.UNSIGNED, md5(body, md5));
        }
        MessageDigest sha256 = Digests.sha256();
        read(request, body, md5, sha256);
        return new Payload(Digests.hex(sha256.digest()), md5(body, md5));
    }

    private static byte @Nullable [] md5(BlobBody body, @Nullable MessageDigest computed) {
        return computed == null ? body.md5().map(HexFormat.of()::parseHex).orElse(null) : computed.digest();
    }

    private static void read(
            S3Request request, BlobBody body, @Nullable MessageDigest md5, @Nullable MessageDigest sha256)
            throws BlobException {
        byte[] buffer = new byte[Math.clamp(body.length(), 1, BUFFER)];
        try (InputStream in = LocalBytes.openToSign(body)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                if (md5 != null) {
                    md5.update(buffer, 0, n);
                }
                if (sha256 != null) {
                    sha256.update(buffer, 0, n);
                }
            }
        } catch (IOException e) {
            throw Failures.of(request.what(), e, false);
        }
    }
}
