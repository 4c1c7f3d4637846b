package dev.blobfish.server.engine;

import org.jspecify.annotations.Nullable;

/// A refusal or failure of the engine: one closed [Problem], the subject in words for a log, and the cause where there
/// is one.
/// Unchecked, because every dialect catches it in exactly one place.
public final class EngineException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Problem problem;
    private final String subject;

    /// A refusal.
    ///
    /// @param subject what it is about, in words, without secrets
    public EngineException(Problem problem, String subject) {
        this(problem, subject, null);
    }

    /// A failure with its cause.
    public EngineException(Problem problem, String subject, @Nullable Throwable cause) {
        super(problem + ": " + subject, cause);
        this.problem = problem;
        this.subject = subject;
    }

    /// The same for the stack of another thread, with this one as its cause.
    public EngineException again() {
        return new EngineException(problem, subject, this);
    }

    /// What went wrong.
    public Problem problem() {
        return problem;
    }
}
