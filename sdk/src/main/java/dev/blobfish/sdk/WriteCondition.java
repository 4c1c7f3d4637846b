package dev.blobfish.sdk;

/// What must hold for a write to happen. Checked by the store where it can, atomically with the write.
public sealed interface WriteCondition {
    /// Write in any case, replacing what is there.
    record Always() implements WriteCondition {}

    /// Only where the name is free; else `PRECONDITION_FAILED`.
    record IfAbsent() implements WriteCondition {}

    /// Only where the present blob has this ETag; else `PRECONDITION_FAILED`.
    record IfMatch(String etag) implements WriteCondition {}

    WriteCondition ALWAYS = new Always();
    WriteCondition IF_ABSENT = new IfAbsent();
}
