package dev.blobfish.app.inspect;

import dev.blobfish.sdk.Metadata;
import dev.blobfish.sdk.SystemHeader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/// What may travel as metadata. Pure.
///
/// @param maxUserBytes names and values of user metadata together, as the store limits them
public record MetadataRules(long maxUserBytes) {
    private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
    private static final Pattern MEDIA_TYPE =
            Pattern.compile("[!#$&^_.+0-9A-Za-z-]+/[!#$&^_.+0-9A-Za-z-]+(\\s*;\\s*[^;]+)*", Pattern.DOTALL);

    public Optional<MetadataProblem> key(MetadataKey key) {
        if (key.text().isEmpty()) {
            return Optional.of(MetadataProblem.KEY_EMPTY);
        }
        if (!TOKEN.matcher(key.text()).matches()) {
            return Optional.of(MetadataProblem.KEY_CHARACTERS);
        }
        boolean reserved = key instanceof MetadataKey.User && key.text().startsWith("x-amz-");
        return reserved ? Optional.of(MetadataProblem.KEY_RESERVED) : Optional.empty();
    }

    public Optional<MetadataProblem> value(MetadataKey key, String value) {
        if (value.codePoints().anyMatch(Character::isISOControl)) {
            return Optional.of(MetadataProblem.VALUE_CHARACTERS);
        }
        if (!value.equals(value.strip())) {
            return Optional.of(MetadataProblem.VALUE_SPACE);
        }
        return switch (key) {
            case MetadataKey.Header(SystemHeader header) -> systemValue(header, value);
            case MetadataKey.User _ -> Optional.empty();
        };
    }

    private static Optional<MetadataProblem> systemValue(SystemHeader header, String value) {
        if (value.isEmpty()) {
            return Optional.of(MetadataProblem.VALUE_EMPTY);
        }
        return switch (header) {
            case CONTENT_TYPE ->
                MEDIA_TYPE.matcher(value).matches() ? Optional.empty() : Optional.of(MetadataProblem.CONTENT_TYPE);
            case WEBSITE_REDIRECT ->
                value.startsWith("/") || value.startsWith("http://") || value.startsWith("https://")
                        ? Optional.empty()
                        : Optional.of(MetadataProblem.REDIRECT);
            case CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_ENCODING, CONTENT_LANGUAGE, EXPIRES, STORAGE_CLASS ->
                Optional.empty();
        };
    }

    /// Whether all of it together fits.
    public Optional<MetadataProblem> whole(Metadata metadata) {
        return userBytes(metadata) > maxUserBytes ? Optional.of(MetadataProblem.TOO_LARGE) : Optional.empty();
    }

    /// Names and values of user metadata, in UTF-8 bytes, as stores count them.
    public static long userBytes(Metadata metadata) {
        return metadata.user().entrySet().stream()
                .mapToLong(pair -> utf8(pair.getKey()) + utf8(pair.getValue()))
                .sum();
    }

    private static long utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
