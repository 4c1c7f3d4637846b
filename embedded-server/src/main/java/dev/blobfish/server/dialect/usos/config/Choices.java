package dev.blobfish.server.dialect.usos.config;

import java.time.Duration;

/// What the API's documents leave open and nobody needs to configure; a real installation may have chosen otherwise.
/// What is worth a setting is in [dev.blobfish.server.ServerSettings.UsosOptions].
public final class Choices {
    /// Ids in one call; this one is documented.
    public static final int IDS_PER_CALL = 500;

    /// Decoded bytes of `data` in `put_text` and `put_base64`: the documented megabyte, read as 2^20.
    public static final int INLINE_DATA = 1 << 20;

    /// An urlencoded body: 1 MiB of non-ASCII text is 3 MiB of escapes.
    public static final int FORM_BYTES = 8 << 20;

    /// Parameters of a query, and of a form: each costs much more memory than the two bytes it may have on the
    /// wire.
    public static final int PARAMETERS = 1000;

    /// Parts of a multipart body, the file included.
    public static final int FORM_PARTS = 100;

    /// One part of a multipart body that is no file.
    public static final int FORM_PART_BYTES = 64 << 10;

    /// All headers of one part together.
    public static final int FORM_HEADER_BYTES = 16 << 10;

    /// Digits of a `min_age` or `max_age`: three hundred years.
    public static final int AGE_DIGITS = 10;

    /// Characters of a nonce.
    public static final int NONCE_LENGTH = 255;

    /// Bytes and number of uploads without an owner that are kept at once; the oldest go first.
    public static final long STAGED_BYTES = 1L << 30;

    public static final int STAGED_ENTRIES = 100;

    /// How often gone blobs, stale uploads and old nonces are looked for.
    public static final Duration REAP_EVERY = Duration.ofSeconds(60);

    /// The API level that `apisrv/installation` claims: the one whose reference this dialect was built from.
    public static final String API_VERSION = "6.1.2.0";

    private Choices() {}
}
