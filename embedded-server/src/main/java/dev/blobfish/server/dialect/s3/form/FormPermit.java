package dev.blobfish.server.dialect.s3.form;

import dev.blobfish.server.dialect.s3.auth.FormSignature;
import dev.blobfish.server.dialect.s3.auth.Identity;
import dev.blobfish.server.dialect.s3.problem.S3Code;
import dev.blobfish.server.dialect.s3.problem.S3Refusal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Who sends a form, and how long its file may be.
public record FormPermit(Identity identity, Lengths lengths) {
    private static final String BUCKET = "bucket";

    /// Bytes, both ends included.
    public record Lengths(long least, long most) {
        /// Any length.
        public static final Lengths ANY = new Lengths(0, Long.MAX_VALUE);
    }

    /// Checks signature and policy of a form. One without a policy is anybody's, and allowed what anybody is.
    ///
    /// @param bucket that it was sent to
    /// @throws S3Refusal where a policy is not valid, does not hold, or was not signed by one of the accounts
    public static FormPermit of(UploadForm form, String bucket, FormSignature signatures, Instant now) {
        Optional<String> policy = form.field("policy");
        if (policy.isEmpty()) {
            if (FormSignature.isIn(form::field)) {
                throw UploadForm.missing("policy");
            }
            return new FormPermit(new Identity.Anonymous(), Lengths.ANY);
        }
        Identity signer = signatures.verify(policy.get(), form::field);
        PostPolicy parsed = PolicyReader.read(policy.get());
        parsed.check(subjects(form, bucket), now);
        return new FormPermit(signer, parsed.lengths());
    }

    private static Map<String, String> subjects(UploadForm form, String bucket) {
        if (form.field(BUCKET).filter(named -> !named.equals(bucket)).isPresent()) {
            throw new S3Refusal(S3Code.ACCESS_DENIED, "The form names another bucket than it was sent to");
        }
        Map<String, String> subjects = new LinkedHashMap<>(form.fields());
        subjects.put(BUCKET, bucket);
        return subjects;
    }
}
