package dev.blobfish.server.dialect.s3.auth;

import java.util.Arrays;

/// The credential scope of a signature.
///
/// @param day `yyyymmdd`
public record Scope(String accessKey, String day, String region, String service) {
    private static final String TERMINATOR = "aws4_request";

    /// Reads `AK/yyyymmdd/region/s3/aws4_request`; the access key may hold slashes.
    ///
    /// @throws IllegalArgumentException when it is not of that form
    static Scope parse(String credential) {
        String[] parts = credential.split("/", -1);
        int n = parts.length;
        if (n < 5 || !parts[n - 1].equals(TERMINATOR)) {
            throw new IllegalArgumentException("the Credential is mal-formed; expecting"
                    + " \"<YOUR-AKID>/YYYYMMDD/REGION/SERVICE/aws4_request\"");
        }
        String accessKey = String.join("/", Arrays.copyOf(parts, n - 4));
        if (accessKey.isEmpty() || !parts[n - 4].matches("\\d{8}")) {
            throw new IllegalArgumentException("the Credential names no access key or no date of eight digits");
        }
        return new Scope(accessKey, parts[n - 4], parts[n - 3], parts[n - 2]);
    }

    /// The scope without the access key, as it stands in the string to sign.
    public String text() {
        return day + "/" + region + "/" + service + "/" + TERMINATOR;
    }
}
