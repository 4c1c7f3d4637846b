package dev.blobfish.sdk.driver.s3;

import dev.blobfish.sdk.Secret;
import java.util.Optional;

/// An S3 key pair.
///
/// @param sessionToken of temporary credentials
record Credentials(String accessKey, Secret secretKey, Optional<String> sessionToken) {
    boolean isAnonymous() {
        return accessKey.isEmpty();
    }
}
