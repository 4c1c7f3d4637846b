package dev.blobfish.sdk;

/// A part that a store has acknowledged.
///
/// @param number 1 or more
/// @param size in bytes
/// @param etag without quotes
public record PartReceipt(int number, long size, String etag) {
    public PartReceipt {
        if (number < 1 || size < 0) {
            throw new IllegalArgumentException("not a part: number " + number + ", " + size + " bytes");
        }
    }
}
