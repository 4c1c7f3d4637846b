package dev.blobfish.server.dialect.s3.auth;

import dev.blobfish.server.dialect.s3.problem.S3Code;
import dev.blobfish.server.dialect.s3.problem.S3Refusal;
import dev.blobfish.server.dialect.s3.wire.S3Dates;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Function;

/// The signature of a form's policy, in version 4 and in version 2, which forms still have. What is signed is the
/// policy
/// as it stands in the form. Safe for use by several threads.
public final class FormSignature {
    private static final String SIGNATURE = "x-amz-signature";
    private static final String LEGACY_SIGNATURE = "signature";

    private final S3Accounts accounts;
    private final SigningKeys keys;

    /// A form's fields by lower-case name.
    @FunctionalInterface
    public interface Fields extends Function<String, Optional<String>> {}

    /// Checks against the given accounts.
    public FormSignature(S3Accounts accounts, SigningKeys keys) {
        this.accounts = accounts;
        this.keys = keys;
    }

    /// Whether a form carries any part of a signature.
    public static boolean isIn(Fields fields) {
        return isVersion4(fields)
                || fields.apply(LEGACY_SIGNATURE).isPresent()
                || fields.apply("awsaccesskeyid").isPresent();
    }

    private static boolean isVersion4(Fields fields) {
        return fields.apply(SIGNATURE).isPresent()
                || fields.apply("x-amz-algorithm").isPresent()
                || fields.apply("x-amz-credential").isPresent();
    }

    /// Who signed a form's policy.
    ///
    /// @throws S3Refusal where a part of the signature is missing, or it is not one of an account's
    public Identity verify(String policy, Fields fields) {
        return isVersion4(fields) ? version4(policy, fields) : version2(policy, fields);
    }

    private Identity version4(String policy, Fields fields) {
        if (!field(fields, "x-amz-algorithm").equals(AuthorizationHeader.ALGORITHM)) {
            throw invalid("x-amz-algorithm must be " + AuthorizationHeader.ALGORITHM);
        }
        Instant time = S3Dates.parseBasic(field(fields, "x-amz-date"))
                .orElseThrow(() -> invalid("x-amz-date must be of the form yyyyMMdd'T'HHmmss'Z'"));
        Scope scope = scope(field(fields, "x-amz-credential"));
        if (!scope.service().equals("s3") || !scope.day().equals(S3Dates.day(time))) {
            throw invalid("x-amz-credential is not for S3 or not of the day of x-amz-date");
        }
        String given = field(fields, SIGNATURE);
        S3Account account = account(scope.accessKey());
        byte[] key = keys.of(account.secretKey(), scope);
        return known(account, HexFormat.of().formatHex(Hmac.sha256(key, policy)), given);
    }

    private Identity version2(String policy, Fields fields) {
        String given = field(fields, LEGACY_SIGNATURE);
        S3Account account = account(field(fields, "awsaccesskeyid"));
        byte[] secret = account.secretKey().getBytes(StandardCharsets.UTF_8);
        return known(account, Base64.getEncoder().encodeToString(Hmac.sha1(secret, policy)), given);
    }

    private S3Account account(String accessKey) {
        return accounts.byAccessKey(accessKey).orElseThrow(() -> SignatureCheck.unknownKey(accessKey));
    }

    private static Identity known(S3Account account, String computed, String given) {
        if (!Hmac.sameText(computed, given)) {
            throw new S3Refusal(
                            S3Code.SIGNATURE_DOES_NOT_MATCH,
                            "The signature of the form's policy does not match. Check your key and signing method.")
                    .with("AWSAccessKeyId", account.accessKey())
                    .with("SignatureProvided", given);
        }
        return new Identity.Known(account);
    }

    private static Scope scope(String credential) {
        try {
            return Scope.parse(credential);
        } catch (IllegalArgumentException e) {
            throw invalid(String.valueOf(e.getMessage()));
        }
    }

    private static String field(Fields fields, String name) {
        return fields.apply(name)
                .filter(value -> !value.isEmpty())
                .orElseThrow(() -> invalid("Bucket POST must contain a field named '" + name + "'."));
    }

    private static S3Refusal invalid(String message) {
        return new S3Refusal(S3Code.INVALID_ARGUMENT, message);
    }
}
