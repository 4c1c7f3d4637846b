package dev.blobfish.server.dialect.s3;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.blobfish.server.Account;
import java.net.URLEncoder;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// A temporary link of signature version 2, signed apart from the server.
///
/// @param path   that is asked for
/// @param signed the path as it stands in the signature
record LegacyLink(String path, String signed, Instant until) {
    /// Good for five minutes.
    static LegacyLink to(String path) {
        return new LegacyLink(path, path, Instant.now().plusSeconds(300));
    }

    /// The target to GET.
    String target(Account.S3 who) {
        return path + "?AWSAccessKeyId=" + who.accessKey() + "&Expires=" + until.getEpochSecond() + "&Signature="
                + URLEncoder.encode(signature(who), UTF_8);
    }

    String signature(Account.S3 who) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(who.secretKey().getBytes(UTF_8), "HmacSHA1"));
            String text = "GET\n\n\n" + until.getEpochSecond() + "\n" + signed;
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
