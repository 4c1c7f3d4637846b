package dev.blobfish.server.dialect.shakenfist.auth;

import dev.blobfish.server.dialect.shakenfist.problem.Refusal;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Makes and reads access tokens: JSON Web Tokens signed with HMAC-SHA256. The key lives as long as the process, so a
/// restart ends all tokens, and clients fetch new ones by themselves.
public final class Tokens {
    private static final String HEADER =
            encode("{\"alg\":\"HS256\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.US_ASCII));
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key = new SecretKeySpec(random(), ALGORITHM);
    private final InstantSource clock;
    private final Duration life;
    private final String issuer;

    /// @param life   of a token, in whole seconds
    /// @param issuer the cluster's name
    public Tokens(InstantSource clock, Duration life, String issuer) {
        this.clock = clock;
        this.life = life;
        this.issuer = issuer;
    }

    /// How long a new token is good, in seconds.
    public long lifeSeconds() {
        return life.toSeconds();
    }

    /// A new token.
    String issue(Caller caller, String nonce) {
        var claims = encode(Claims.encode(caller, nonce, issuer, clock.instant(), life));
        return HEADER + "." + claims + "." + encode(mac(HEADER + "." + claims));
    }

    /// What a token says. Only the header that we write is taken, so nobody can choose another algorithm.
    ///
    /// @throws Refusal 401 for what is no token of ours, or an old one
    Claims read(String token) {
        int last = token.lastIndexOf('.');
        if (!token.startsWith(HEADER + ".") || last <= HEADER.length()) throw invalid();
        if (!MessageDigest.isEqual(mac(token.substring(0, last)), decode(token.substring(last + 1)))) throw invalid();
        var claims = Claims.decode(decode(token.substring(HEADER.length() + 1, last)))
                .orElseThrow(Tokens::invalid);
        if (claims.expires() <= clock.instant().getEpochSecond()) throw Refusal.unauthorized("Signature has expired");
        return claims;
    }

    /// A text that belongs to some parts, and that nobody outside of this process can make.
    String fingerprint(String... parts) {
        return encode(mac(String.join("\0", parts))).substring(0, 16);
    }

    private byte[] mac(String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no " + ALGORITHM, e);
        }
    }

    private static Refusal invalid() {
        return Refusal.unauthorized("invalid JWT in Authorization header");
    }

    private static byte[] random() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] decode(String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException _) {
            throw invalid();
        }
    }
}
