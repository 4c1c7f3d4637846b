package dev.blobfish.server.dialect.kbase.problem;

import java.io.Serial;

/// A request refused: a status and the one sentence of the error. Clients compare the sentences, so they are those of
/// the real server.
///
/// Unchecked and without a stack trace, because it is an answer and no fault.
public final class KBaseRefusal extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String sentence;

    /// Refuses.
    public KBaseRefusal(int status, String sentence) {
        super(sentence, null, false, false);
        this.status = status;
        this.sentence = sentence;
    }

    /// A request that cannot be right, whoever sends it.
    public static KBaseRefusal badRequest(String sentence) {
        return new KBaseRefusal(400, sentence);
    }

    /// No node of that id.
    public static KBaseRefusal noSuchNode() {
        return new KBaseRefusal(404, "Node not found");
    }

    /// The caller may not do this with that node.
    public static KBaseRefusal unauthorized() {
        return new KBaseRefusal(401, "User Unauthorized");
    }

    /// The HTTP status.
    public int status() {
        return status;
    }

    /// What is wrong.
    public String sentence() {
        return sentence;
    }
}
