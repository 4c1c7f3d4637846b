package dev.blobfish.server.dialect.usos.auth;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.blobfish.server.dialect.usos.wire.Octets;
import dev.blobfish.server.dialect.usos.wire.Pair;
import dev.blobfish.server.dialect.usos.wire.Percent;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// What a request brings to prove that its sender knows the secrets.
sealed interface Proof {
    /// Whether it is the right one for these secrets. Takes the same time for every wrong one.
    ///
    /// @param tokenSecret empty where there is no token
    boolean fits(String consumerSecret, String tokenSecret);

    /// A signature over the request. The signed text may be many times as long as the request, so it is put
    /// together
    /// only when there are secrets to try.
    ///
    /// @param given     the parameters in the header
    /// @param signature as sent
    /// @param stamp     which may be used once
    record Hmac(SignedRequest request, List<Pair> given, String signature, Stamp stamp) implements Proof {
        @Override
        public boolean fits(String consumerSecret, String tokenSecret) {
            var key = Percent.encode(Octets.of(consumerSecret)) + "&" + Percent.encode(Octets.of(tokenSecret));
            return same(Base64.getEncoder().encodeToString(sign(key, BaseString.of(request, given))), signature);
        }

        private static byte[] sign(String key, String base) {
            try {
                var mac = Mac.getInstance("HmacSHA1");
                mac.init(new SecretKeySpec(key.getBytes(ISO_8859_1), "HmacSHA1"));
                return mac.doFinal(base.getBytes(ISO_8859_1));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("this Java has no HMAC-SHA1", e);
            }
        }

        /// Without the signature.
        @Override
        public String toString() {
            return "Hmac[" + stamp + "]";
        }
    }

    /// The secrets themselves. Some clients leave out the inner of the two escapings.
    record Plaintext(String signature) implements Proof {
        @Override
        public boolean fits(String consumerSecret, String tokenSecret) {
            var consumer = Octets.of(consumerSecret);
            var token = Octets.of(tokenSecret);
            boolean escaped = same(Percent.encode(consumer) + "&" + Percent.encode(token), signature);
            return same(consumer + "&" + token, signature) || escaped;
        }

        /// Without the secrets.
        @Override
        public String toString() {
            return "Plaintext";
        }
    }

    private static boolean same(String wanted, String given) {
        return MessageDigest.isEqual(wanted.getBytes(UTF_8), given.getBytes(UTF_8));
    }
}
