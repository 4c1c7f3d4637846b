package dev.blobfish.server.dialect.usos.problem;

import java.io.Serial;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A request refused: a status, a sentence for the developer who reads it, and the keys a program looks at.
///
/// Unchecked and without a stack trace, because it is an answer and no fault: it passes through transactions of the
/// engine, and undoes them.
public final class UsosRefusal extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient ObjectNode document = JsonNodeFactory.instance.objectNode();

    /// Refuses with a status and a sentence.
    public UsosRefusal(int status, String message) {
        super(message, null, false, false);
        this.status = status;
        document.put("message", message);
    }

    /// Adds a key to the document and gives this refusal back.
    public UsosRefusal with(String key, String value) {
        document.put(key, value);
        return this;
    }

    /// Likewise for a number.
    public UsosRefusal with(String key, long value) {
        document.put(key, value);
        return this;
    }

    /// The HTTP status.
    public int status() {
        return status;
    }

    /// The error document: `message` first, then the keys in the order added.
    public ObjectNode document() {
        return document.deepCopy();
    }
}
