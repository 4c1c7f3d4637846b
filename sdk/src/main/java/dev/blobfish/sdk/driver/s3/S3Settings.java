package dev.blobfish.sdk.driver.s3;

import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.BlobException.Kind;
import dev.blobfish.sdk.Secret;
import dev.blobfish.sdk.StoreProfile;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a connection says about an S3 store.
///
/// @param region the configured one; absent means `us-east-1` until the store says otherwise
record S3Settings(S3Endpoint endpoint, Credentials credentials, Optional<String> region) {
    private static final String REGION = "region";
    private static final String ADDRESSING = "addressing";
    private static final String SESSION_TOKEN = "session-token";
    private static final Set<String> OPTIONS = Set.of(REGION, ADDRESSING, SESSION_TOKEN);

    /// @throws BlobException `INVALID`, naming what is wrong
    static S3Settings of(StoreProfile profile, Secret secret) throws BlobException {
        Map<String, String> options = profile.options();
        for (String option : options.keySet()) {
            if (!OPTIONS.contains(option)) {
                throw new BlobException(
                        Kind.INVALID,
                        "Connection " + profile.id() + " has an unknown option \"" + option + "\"; S3 has "
                                + String.join(", ", OPTIONS.stream().sorted().toList()));
            }
        }
        if (!profile.accessKey().isEmpty() && secret.isEmpty()) {
            throw new BlobException(
                    Kind.NOT_AUTHENTICATED, "Connection " + profile.id() + " has an access key but no secret key");
        }
        return new S3Settings(
                S3Endpoint.of(profile.endpoint(), Addressing.of(options.get(ADDRESSING))),
                new Credentials(profile.accessKey(), secret, Optional.ofNullable(options.get(SESSION_TOKEN))),
                Optional.ofNullable(options.get(REGION)).filter(region -> !region.isBlank()));
    }
}
