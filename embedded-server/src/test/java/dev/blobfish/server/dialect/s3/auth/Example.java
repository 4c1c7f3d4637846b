package dev.blobfish.server.dialect.s3.auth;

import dev.blobfish.server.http.Headers;
import java.time.Instant;
import java.util.Optional;

/// The account and the moment of the published examples of signature version 4.
public final class Example implements S3Accounts {
    public static final String ACCESS_KEY = "AKIAIOSFODNN7EXAMPLE";
    public static final String SECRET_KEY = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
    public static final Instant NOW = Instant.parse("2013-05-24T00:00:00Z");
    public static final Scope SCOPE = new Scope(ACCESS_KEY, "20130524", "us-east-1", "s3");
    public static final String EMPTY_SHA = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    private static final S3Account ACCOUNT =
            new S3Account("id-of-example", "example", "example@example.org", ACCESS_KEY, SECRET_KEY);

    @Override
    public Optional<S3Account> byAccessKey(String accessKey) {
        return Optional.of(ACCOUNT).filter(account -> account.accessKey().equals(accessKey));
    }

    @Override
    public Optional<S3Account> byId(String id) {
        return Optional.of(ACCOUNT).filter(account -> account.id().equals(id));
    }

    @Override
    public Optional<S3Account> byEmail(String email) {
        return Optional.of(ACCOUNT).filter(account -> account.email().equalsIgnoreCase(email));
    }

    /// An authenticator that believes it is that moment, shifted by some seconds.
    public static Authenticator authenticator(long secondsLater) {
        return new Authenticator(new Example(), new SigningKeys(), () -> NOW.plusSeconds(secondsLater));
    }

    /// Header lines in pairs.
    public static Headers headers(String... pairs) {
        Headers headers = Headers.NONE;
        for (int i = 0; i < pairs.length; i += 2) headers = headers.with(pairs[i], pairs[i + 1]);
        return headers;
    }

    public static String authorization(String signedHeaders, String signature) {
        return "AWS4-HMAC-SHA256 Credential=" + ACCESS_KEY + "/20130524/us-east-1/s3/aws4_request,SignedHeaders="
                + signedHeaders + ",Signature=" + signature;
    }

    /// The chunks of an upload whose request has that signature.
    public static ChunkSignatures chunks(String seed) {
        return new ChunkSignatures(new SigningKeys().of(SECRET_KEY, SCOPE), "20130524T000000Z", SCOPE, seed);
    }
}
