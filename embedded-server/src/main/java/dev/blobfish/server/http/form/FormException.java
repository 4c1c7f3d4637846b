package dev.blobfish.server.http.form;

import java.io.IOException;

/// A body that is no well-formed form. What was read of it before is true all the same.
public final class FormException extends IOException {
    private static final long serialVersionUID = 1;

    private final Fault fault;

    /// What can be wrong with a form.
    public enum Fault {
        /// The body ends where another part or the closing boundary should stand; an empty body does.
        NOT_CLOSED,
        /// The body ends inside the headers of a part.
        HEADERS_CUT,
        /// The body ends inside the content of a part.
        CONTENT_CUT,
        /// A line among a part's headers is no header.
        MALFORMED_HEADER,
        /// Something stands where a boundary should.
        MALFORMED_BOUNDARY,
        /// The headers of a part, or a single line, are longer than allowed.
        HEADERS_TOO_LARGE,
        /// There are more parts than allowed.
        TOO_MANY_PARTS
    }

    FormException(Fault fault, String detail) {
        super(detail);
        this.fault = fault;
    }

    /// What is wrong.
    public Fault fault() {
        return fault;
    }
}
