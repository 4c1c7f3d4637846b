package dev.blobfish.sdk.transfer;

import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.BlobException.Kind;
import dev.blobfish.sdk.WriteCondition;
import java.util.Optional;

/// Applies the rule for existing targets. Pure but for what it asks of `Target`.
///
/// @param askFirst a try ended without an answer: what is there may be this transfer's own work
record Conflicts(ConflictPolicy policy, boolean askFirst, long size) {
    /// From this size on it is worth a question whether the content is there already.
    private static final long WORTH_ASKING = 1L << 20;

    private static final int MAX_NAMES = 1000;

    /// Where it is to be written.
    interface Target {
        /// What is there under a name; empty when the name is free.
        Optional<Present> at(String name) throws BlobException;

        /// The name with a number, such as `a (2).txt`.
        String numbered(int number);
    }

    /// What is there already.
    interface Present {
        boolean isSame() throws BlobException;
    }

    Decision decide(String name, Target target) throws BlobException {
        if (policy == ConflictPolicy.OVERWRITE && !askFirst && size < WORTH_ASKING) {
            return new Decision.Write(name, WriteCondition.ALWAYS);
        }
        Optional<Present> present = target.at(name);
        if (present.isEmpty()) {
            return new Decision.Write(name, free());
        }
        return switch (policy) {
            case OVERWRITE ->
                present.get().isSame()
                        ? new Decision.AlreadyThere(name)
                        : new Decision.Write(name, WriteCondition.ALWAYS);
            case SKIP -> askFirst && present.get().isSame() ? new Decision.AlreadyThere(name) : new Decision.Skip();
            case ASK ->
                present.get().isSame()
                        ? new Decision.AlreadyThere(name)
                        : new Decision.Ask("The target exists and is different.");
            case IF_DIFFERENT -> ifDifferent(name, present.get());
            case KEEP_BOTH -> present.get().isSame() ? new Decision.AlreadyThere(name) : keepBoth(target);
        };
    }

    /// A race cannot overwrite: the store checks again, atomically with the write.
    private WriteCondition free() {
        return policy == ConflictPolicy.OVERWRITE ? WriteCondition.ALWAYS : WriteCondition.IF_ABSENT;
    }

    private Decision ifDifferent(String name, Present present) throws BlobException {
        if (!present.isSame()) {
            return new Decision.Write(name, WriteCondition.ALWAYS);
        }
        return askFirst ? new Decision.AlreadyThere(name) : new Decision.Skip();
    }

    private Decision keepBoth(Target target) throws BlobException {
        for (int number = 2; number <= MAX_NAMES; number++) {
            String candidate = target.numbered(number);
            Optional<Present> present = target.at(candidate);
            if (present.isEmpty()) {
                return new Decision.Write(candidate, WriteCondition.IF_ABSENT);
            }
            if (askFirst && present.get().isSame()) {
                return new Decision.AlreadyThere(candidate);
            }
        }
        throw new BlobException(Kind.ALREADY_EXISTS, "There are " + MAX_NAMES + " of that name already.");
    }

    /// `photos/a.txt` with 2 is `photos/a (2).txt`.
    static String numbered(String name, int number) {
        int leaf = name.lastIndexOf('/', name.length() - 2) + 1;
        int dot = name.lastIndexOf('.');
        int cut = dot > leaf ? dot : name.endsWith("/") ? name.length() - 1 : name.length();
        return name.substring(0, cut) + " (" + number + ")" + name.substring(cut);
    }
}
