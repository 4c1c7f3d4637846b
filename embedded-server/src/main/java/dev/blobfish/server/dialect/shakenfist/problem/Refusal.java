package dev.blobfish.server.dialect.shakenfist.problem;

import java.io.Serial;

/// A request refused. Without a stack trace, because it is an answer and no fault; thrown inside a transaction, it
/// undoes the transaction.
public final class Refusal extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Answer answer;

    /// Refuses in one of the shapes.
    public Refusal(Answer answer) {
        super(answer.toString(), null, false, false);
        this.answer = answer;
    }

    /// Refuses in the usual shape.
    public Refusal(int status, String error) {
        this(new Answer.Envelope(status, error));
    }

    /// A missing or bad argument.
    public static Refusal badRequest(String error) {
        return new Refusal(400, error);
    }

    /// Not authenticated, or not the system namespace.
    public static Refusal unauthorized(String error) {
        return new Refusal(401, error);
    }

    /// Against a rule.
    public static Refusal forbidden(String error) {
        return new Refusal(403, error);
    }

    /// Not there, or not for the caller to know of.
    public static Refusal notFound(String error) {
        return new Refusal(404, error);
    }

    /// What is answered.
    public Answer answer() {
        return answer;
    }
}
