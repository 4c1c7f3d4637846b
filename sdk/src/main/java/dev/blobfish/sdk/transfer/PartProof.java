package dev.blobfish.sdk.transfer;

/// A part or range that arrived, as journalled.
///
/// @param number 1 or more
/// @param size in bytes
/// @param etag the store's; of a download's range empty
/// @param md5 ours, lower-case hex; empty where the bytes were not seen
record PartProof(int number, long size, String etag, String md5) {}
