package dev.blobfish.server.dialect.s3.problem;

import java.io.Serial;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// A request refused: a code, a sentence for the person reading it, and the extra elements S3 puts into the error.
///
/// Unchecked and without a stack trace, because it is an answer and no fault: it passes through a body stream that the
/// engine reads, and whatever was staged by then is dropped.
public final class S3Refusal extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final S3Code code;
    private final transient Map<String, String> details = new LinkedHashMap<>();

    /// Refuses with a code and a sentence.
    public S3Refusal(S3Code code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    /// Adds an element to the error document and gives this refusal back.
    public S3Refusal with(String element, String value) {
        details.put(element, value);
        return this;
    }

    /// The code.
    public S3Code code() {
        return code;
    }

    /// The extra elements, in the order added.
    public Map<String, String> details() {
        return Collections.unmodifiableMap(details);
    }
}
