package dev.blobfish.app.fx;

import dev.blobfish.sdk.BlobException;

/// A failure in words.
///
/// @param kind what went wrong, for views that offer an action by it
/// @param sentence what failed and why, plainly
/// @param nextStep what to do about it
/// @param details kind, message and request id for a report; secrets and signatures are masked
public record FailureText(BlobException.Kind kind, String sentence, String nextStep, String details) {}
