package dev.blobfish.app.fx;

import dev.blobfish.sdk.BlobException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import java.util.regex.Pattern;

/// Puts failures into plain words: what went wrong, and what to do next. The one place of the window that knows kinds.
public final class Failures {

    private static final Pattern SIGNATURES = Pattern.compile(
            "(?i)((?:x-amz-)?(?:signature|credential|security-token)|authorization|secret[a-z_-]*|password)(\\s*[=:]\\s*)([^\\s&,;]+)");

    private final Texts texts;

    public Failures(Locale locale) {
        this.texts = Texts.of(Failures.class, locale);
    }

    /// A failure of any origin. What is no [BlobException] counts as trouble of this machine.
    public FailureText describe(Throwable failure) {
        BlobException.Kind kind = kindOf(failure);
        String key = "failure." + kind.name();
        return new FailureText(kind, texts.get(key), texts.get(key + ".next"), details(failure, kind));
    }

    private static BlobException.Kind kindOf(Throwable failure) {
        if (failure instanceof BlobException blob) {
            return blob.kind();
        }
        if (failure instanceof NoSuchFileException) {
            return BlobException.Kind.NOT_FOUND;
        }
        if (failure instanceof AccessDeniedException) {
            return BlobException.Kind.ACCESS_DENIED;
        }
        return failure instanceof IllegalArgumentException ? BlobException.Kind.INVALID : BlobException.Kind.LOCAL_IO;
    }

    private static String details(Throwable failure, BlobException.Kind kind) {
        StringBuilder text = new StringBuilder(kind.name());
        String message = failure.getMessage();
        if (message != null) {
            text.append(": ").append(mask(message));
        }
        if (failure instanceof BlobException blob) {
            blob.requestId().ifPresent(id -> text.append("\nrequest id: ").append(id));
        }
        return text.toString();
    }

    /// Hides what must not be shown or copied: signatures, credentials, tokens.
    public static String mask(String text) {
        return SIGNATURES.matcher(text).replaceAll("$1$2••••");
    }
}
