package dev.blobfish.app.rules.broken.sdk.driver.s3;

/// Is seen.
public record Lending() {}
