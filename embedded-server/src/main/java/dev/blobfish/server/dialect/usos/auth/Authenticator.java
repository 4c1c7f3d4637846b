package dev.blobfish.server.dialect.usos.auth;

import dev.blobfish.server.Account.UsosUser;
import dev.blobfish.server.dialect.usos.auth.Consumers.Consumer;
import dev.blobfish.server.dialect.usos.problem.Refusals;
import dev.blobfish.server.dialect.usos.wire.Octets;
import java.time.Duration;
import java.util.Optional;

/// Checks OAuth 1.0a: syntax, consumer, token, signature, time, nonce, in this order.
public final class Authenticator {
    private final Consumers consumers;
    private final Nonces nonces;
    private final long window;

    /// @param window how far a timestamp may be off, either way
    public Authenticator(Consumers consumers, Nonces nonces, Duration window) {
        this.consumers = consumers;
        this.nonces = nonces;
        this.window = window.toSeconds();
    }

    /// Who sent a request.
    ///
    /// @param now in seconds since 1970
    /// @throws dev.blobfish.server.dialect.usos.problem.UsosRefusal where nobody did, or it is not proved
    public Caller authenticate(SignedRequest request, Demand demand, long now) {
        var given = OAuthParameters.find(request)
                .orElseThrow(() -> Refusals.unauthorized("consumer_missing", "This method has to be signed."));
        var key = given.required("oauth_consumer_key");
        var proof = proof(request, given, demand);
        var consumer = Octets.text(key)
                .flatMap(consumers::byKey)
                .orElseThrow(() -> Refusals.unauthorized("consumer_invalid", "Unknown consumer key."));
        var user = user(consumer, given);
        if (!proof.fits(
                consumer.account().consumerSecret(),
                user.map(UsosUser::tokenSecret).orElse("")))
            throw Refusals.unauthorized("signature_invalid", "Invalid signature.");
        if (proof instanceof Proof.Hmac(var _, var _, var _, var stamp))
            requireFresh(key, given.given("oauth_token").orElse(""), stamp, now);
        return new Caller(consumer, user.map(UsosUser::id));
    }

    private static Proof proof(SignedRequest request, OAuthParameters given, Demand demand) {
        var method = given.required("oauth_signature_method");
        if (!method.equals("PLAINTEXT") && !method.equals("HMAC-SHA1"))
            throw Refusals.invalid("oauth_signature_method", "HMAC-SHA1 and PLAINTEXT are known.");
        boolean plain = method.equals("PLAINTEXT");
        if (plain && !demand.protectedTransport()) throw Refusals.sslRequired();
        if (!plain && demand.plaintextOnly())
            throw Refusals.invalid(
                    "oauth_signature_method", "plaintext_required", "this method takes PLAINTEXT alone.");
        if (!given.given("oauth_version").orElse("1.0").equals("1.0"))
            throw Refusals.invalid("oauth_version", "1.0 is expected.");
        var signature = given.required("oauth_signature");
        return plain
                ? new Proof.Plaintext(signature)
                : new Proof.Hmac(request, given.header(), signature, Stamp.of(given));
    }

    private static Optional<UsosUser> user(Consumer consumer, OAuthParameters given) {
        return given.given("oauth_token")
                .map(token -> Octets.text(token)
                        .flatMap(consumer::byToken)
                        .orElseThrow(() -> Refusals.unauthorized("token_invalid", "Unknown access token.")));
    }

    /// Behind the signature, so that nobody can use up the nonces of others.
    private void requireFresh(String key, String token, Stamp stamp, long now) {
        if (Math.abs(now - stamp.seconds()) > window)
            throw Refusals.unauthorized("timestamp_refused", "The timestamp is too far from the server's time.")
                    .with("server_timestamp", now)
                    .with("client_timestamp", stamp.seconds())
                    .with("threshold", window);
        if (!nonces.take(key, token, stamp)) throw Refusals.unauthorized("nonce_used", "This nonce was used before.");
    }
}
