package dev.blobfish.app.rules.broken.sdk.driver.kbase;

import dev.blobfish.app.rules.broken.sdk.driver.s3.Lending;

/// Sees what it must not see.
public record Borrowing(Lending other) {}
