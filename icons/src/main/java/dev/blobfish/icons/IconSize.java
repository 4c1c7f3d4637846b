package dev.blobfish.icons;

/// The edge lengths, in pixels, in which the fish exists as a PNG.
public enum IconSize {
    PX16(16),
    PX24(24),
    PX32(32),
    PX48(48),
    PX64(64),
    PX128(128),
    PX256(256),
    PX512(512);

    private final int pixels;

    IconSize(int pixels) {
        this.pixels = pixels;
    }

    /// The edge length in pixels.
    public int pixels() {
        return pixels;
    }
}
