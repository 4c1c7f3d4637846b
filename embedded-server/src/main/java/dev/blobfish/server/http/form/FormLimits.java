package dev.blobfish.server.http.form;

/// What a form may cost before it is refused. The content of a part is not limited here.
///
/// @param parts       how many there may be
/// @param headerBytes all headers of one part together, and any other single line
public record FormLimits(int parts, int headerBytes) {
    /// Enough for every client that means well.
    public static final FormLimits DEFAULT = new FormLimits(1000, 16 * 1024);

    public FormLimits {
        if (parts < 1 || headerBytes < 1) throw new IllegalArgumentException(parts + " parts, " + headerBytes);
    }
}
