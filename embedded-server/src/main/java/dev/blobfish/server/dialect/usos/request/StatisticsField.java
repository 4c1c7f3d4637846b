package dev.blobfish.server.dialect.usos.request;

/// What can be asked about many blobs: all of them, those that have to be kept, and those that may go at any time.
public enum StatisticsField implements Field {
    ALL_COUNT,
    HARD_COUNT,
    SOFT_COUNT,
    ALL_VSIZE,
    HARD_VSIZE,
    SOFT_VSIZE,
    ALL_BLOB_IDS,
    HARD_BLOB_IDS,
    SOFT_BLOB_IDS
}
