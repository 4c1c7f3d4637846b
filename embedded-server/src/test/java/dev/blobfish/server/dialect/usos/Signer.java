package dev.blobfish.server.dialect.usos;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.blobfish.server.Account;
import java.net.URLEncoder;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Signs requests: written from RFC 5849, not from the server. All texts have one character for each byte.
///
/// @param token empty for none
/// @param nonce empty for a fresh one each time
record Signer(String key, String secret, String token, String tokenSecret, String nonce) {
    static Signer of(Account.Usos consumer) {
        return new Signer(consumer.consumerKey(), consumer.consumerSecret(), "", "", "");
    }

    static Signer of(Account.Usos consumer, Account.UsosUser user) {
        return new Signer(consumer.consumerKey(), consumer.consumerSecret(), user.token(), user.tokenSecret(), "");
    }

    Signer withSecret(String other) {
        return new Signer(key, other, token, tokenSecret, nonce);
    }

    Signer withToken(String other, String otherSecret) {
        return new Signer(key, secret, other, otherSecret, nonce);
    }

    Signer withNonce(String other) {
        return new Signer(key, secret, token, tokenSecret, other);
    }

    /// The OAuth parameters of a request signed with HMAC-SHA1.
    Map<String, String> hmac(String verb, String url, Map<String, String> parameters, long timestamp) {
        var oauth = common("HMAC-SHA1", timestamp);
        var all = new TreeSet<String>();
        parameters.forEach((name, value) -> all.add(encode(name) + "=" + encode(value)));
        oauth.forEach((name, value) -> all.add(encode(name) + "=" + encode(value)));
        var base = verb + "&" + encode(url) + "&" + encode(String.join("&", all));
        oauth.put("oauth_signature", sign(encode(secret) + "&" + encode(tokenSecret), base));
        return oauth;
    }

    /// The OAuth parameters of a request that carries the secrets themselves.
    Map<String, String> plaintext(long timestamp) {
        var oauth = common("PLAINTEXT", timestamp);
        oauth.put("oauth_signature", encode(secret) + "&" + encode(tokenSecret));
        return oauth;
    }

    private Map<String, String> common(String method, long timestamp) {
        var oauth = new LinkedHashMap<String, String>();
        oauth.put("oauth_consumer_key", key);
        if (!token.isEmpty()) oauth.put("oauth_token", token);
        oauth.put("oauth_signature_method", method);
        oauth.put("oauth_timestamp", Long.toString(timestamp));
        oauth.put("oauth_nonce", nonce.isEmpty() ? UUID.randomUUID().toString() : nonce);
        oauth.put("oauth_version", "1.0");
        return oauth;
    }

    private static String sign(String key, String base) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key.getBytes(ISO_8859_1), "HmacSHA1"));
            return Base64.getEncoder().encodeToString(mac.doFinal(base.getBytes(ISO_8859_1)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String header(Map<String, String> oauth) {
        return oauth.entrySet().stream()
                .map(one -> encode(one.getKey()) + "=\"" + encode(one.getValue()) + "\"")
                .collect(Collectors.joining(", ", "OAuth ", ""));
    }

    static String form(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(one -> encode(one.getKey()) + "=" + encode(one.getValue()))
                .collect(Collectors.joining("&"));
    }

    static String encode(String bytes) {
        return URLEncoder.encode(bytes, ISO_8859_1)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }
}
