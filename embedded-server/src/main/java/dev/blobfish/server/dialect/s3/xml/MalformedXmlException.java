package dev.blobfish.server.dialect.s3.xml;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/// A document that is no XML, is not the one expected, or holds what is not accepted (a DTD, an entity).
public final class MalformedXmlException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    /// Names what is wrong with the document.
    public MalformedXmlException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /// Names what is wrong with the document.
    public MalformedXmlException(String message) {
        this(message, null);
    }
}
