package dev.blobfish.sdk.transfer;

/// How hard an engine works.
///
/// @param workers requests in flight at once, 1 to 64
/// @param uploadLimit bytes per second, 0 for no limit
/// @param downloadLimit likewise
public record Pace(int workers, long uploadLimit, long downloadLimit) {}
