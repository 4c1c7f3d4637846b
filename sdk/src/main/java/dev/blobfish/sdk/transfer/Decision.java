package dev.blobfish.sdk.transfer;

import dev.blobfish.sdk.WriteCondition;

/// What the rule for existing targets comes to.
sealed interface Decision {
    record Write(String name, WriteCondition condition) implements Decision {}

    record Skip() implements Decision {}

    /// A person must decide.
    record Ask(String message) implements Decision {}

    /// The content is there under this name.
    record AlreadyThere(String name) implements Decision {}
}
