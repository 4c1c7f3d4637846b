package dev.blobfish.app.connections;

import dev.blobfish.sdk.Secret;
import dev.blobfish.sdk.StoreProfile;

/// The configuration of other programs for a connection. It holds the secret: for the clipboard, on request, only.
/// Pure.
public final class ClientConfigs {
    private ClientConfigs() {}

    /// Two sections: for `~/.aws/credentials` and `~/.aws/config`.
    public static String aws(StoreProfile profile, Secret secret) {
        return """
                # ~/.aws/credentials
                [blobfish-%1$s]
                aws_access_key_id = %2$s
                aws_secret_access_key = %3$s

                # ~/.aws/config, then: aws --profile blobfish-%1$s s3 ls
                [profile blobfish-%1$s]
                endpoint_url = %4$s
                region = us-east-1
                s3 =
                  addressing_style = path
                """.formatted(profile.id(), profile.accessKey(), secret.reveal(), profile.endpoint());
    }

    /// A section of `rclone.conf`.
    public static String rclone(StoreProfile profile, Secret secret) {
        return """
                [blobfish-%1$s]
                type = s3
                provider = Other
                access_key_id = %2$s
                secret_access_key = %3$s
                endpoint = %4$s
                force_path_style = true
                """.formatted(profile.id(), profile.accessKey(), secret.reveal(), profile.endpoint());
    }
}
