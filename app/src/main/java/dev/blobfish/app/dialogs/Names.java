package dev.blobfish.app.dialogs;

import dev.blobfish.sdk.BlobName;
import java.util.Optional;

/// What a person may call a bucket, a folder or a blob. Pure; answers are text keys of what is wrong.
public final class Names {
    private Names() {}

    /// The rules that every S3 service keeps.
    public static Optional<String> bucket(String text) {
        if (text.isEmpty()) {
            return Optional.of("name.empty");
        }
        if (text.length() < 3 || text.length() > 63) {
            return Optional.of("bucket.length");
        }
        if (!text.matches("[a-z0-9.-]+")) {
            return Optional.of("bucket.characters");
        }
        if (!text.matches("[a-z0-9].*[a-z0-9]")) {
            return Optional.of("bucket.ends");
        }
        boolean odd =
                text.contains("..") || text.contains(".-") || text.contains("-.") || text.matches("\\d+(\\.\\d+){3}");
        return odd ? Optional.of("bucket.dots") : Optional.empty();
    }

    /// One folder, or several separated by slashes, below `prefix`.
    public static Optional<String> folder(String prefix, String text) {
        if (text.isBlank()) {
            return Optional.of("name.empty");
        }
        if (text.startsWith("/") || text.contains("//")) {
            return Optional.of("name.slashes");
        }
        return path(prefix + text + "/");
    }

    /// The last step of a blob's or folder's name.
    public static Optional<String> leaf(String prefix, String text) {
        if (text.isBlank()) {
            return Optional.of("name.empty");
        }
        return text.contains("/") ? Optional.of("name.slash") : path(prefix + text);
    }

    private static Optional<String> path(String whole) {
        if (whole.chars().anyMatch(Character::isISOControl)) {
            return Optional.of("name.control");
        }
        for (String step : whole.split("/", -1)) {
            if (step.equals(".") || step.equals("..")) {
                return Optional.of("name.dots");
            }
        }
        try {
            return new BlobName(whole).text().isEmpty() ? Optional.of("name.empty") : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of("name.long");
        }
    }
}
