package dev.blobfish.app.inspect;

import dev.blobfish.app.fx.Background;
import dev.blobfish.app.fx.Job;
import dev.blobfish.sdk.BlobContent;
import dev.blobfish.sdk.BlobInfo;
import dev.blobfish.sdk.BlobStore;
import dev.blobfish.sdk.ByteRange;
import dev.blobfish.sdk.Metadata;
import dev.blobfish.sdk.SystemHeader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// A first look into a blob: a small image, or the beginning of a text. Reads at most [#IMAGE_BYTES] and nothing of
/// what it
/// could not show. FX thread.
public final class PreviewModel {
    /// The largest image that is fetched, in bytes.
    public static final long IMAGE_BYTES = 4_000_000;
    /// How much of a text is fetched, in bytes.
    public static final long TEXT_BYTES = 8_192;

    private static final Set<String> IMAGES = Set.of("image/png", "image/jpeg", "image/gif", "image/bmp");
    private static final Set<String> TEXTS = Set.of(
            "application/json",
            "application/xml",
            "application/javascript",
            "application/x-sh",
            "application/toml",
            "application/yaml",
            "application/x-yaml");

    private final Background background;
    private final ReadOnlyObjectWrapper<Preview> preview =
            new ReadOnlyObjectWrapper<>(this, "preview", new Preview.None());
    private Job running = Job.NONE;

    /// What is to be seen.
    public sealed interface Preview {
        record None() implements Preview {}

        record Loading() implements Preview {}

        /// The encoded image.
        @SuppressWarnings("ArrayRecordComponent")
        record Image(byte[] bytes) implements Preview {}

        /// @param whole whether this is all of it
        record Text(String text, boolean whole) implements Preview {}
    }

    public PreviewModel(Background background) {
        this.background = background;
    }

    public void clear() {
        running.cancel();
        preview.set(new Preview.None());
    }

    /// Shows a blob whose metadata are known, if it is of a kind that can be shown.
    public void show(BlobStore store, BlobInfo blob) {
        clear();
        String type = blob.metadata()
                .flatMap(all -> all.get(SystemHeader.CONTENT_TYPE))
                .orElse("")
                .split(";", 2)[0]
                .strip()
                .toLowerCase(Locale.ROOT);
        boolean plain = blob.metadata().flatMap(PreviewModel::encoding).isEmpty();
        boolean image = IMAGES.contains(type) && blob.size() <= IMAGE_BYTES;
        boolean text =
                type.startsWith("text/") || TEXTS.contains(type) || type.endsWith("+json") || type.endsWith("+xml");
        if (!plain || blob.size() == 0 || (!image && !text)) {
            return;
        }
        preview.set(new Preview.Loading());
        long length = image ? blob.size() : Math.min(TEXT_BYTES, blob.size());
        running = background.run(
                "preview",
                () -> image
                        ? new Preview.Image(read(store, blob, length))
                        : text(read(store, blob, length), blob.size()),
                preview::set,
                _ -> preview.set(new Preview.None()));
    }

    private static Optional<String> encoding(Metadata metadata) {
        return metadata.get(SystemHeader.CONTENT_ENCODING).filter(name -> !name.isBlank());
    }

    private static byte[] read(BlobStore store, BlobInfo blob, long length) throws IOException {
        Optional<ByteRange> range = length < blob.size() ? Optional.of(new ByteRange(0, length)) : Optional.empty();
        try (BlobContent content =
                store.read(blob.address(), range, Optional.of(blob.etag()).filter(tag -> !tag.isEmpty()))) {
            return content.stream().readNBytes((int) length);
        }
    }

    private static Preview text(byte[] bytes, long size) {
        // A character cut in two at the end of the range is dropped; anything else that is not UTF-8 is no text to us.
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        for (int cut = 0; cut < 4 && cut < bytes.length; cut++) {
            try {
                String text = decoder.decode(ByteBuffer.wrap(bytes, 0, bytes.length - cut))
                        .toString();
                boolean binary = text.chars().anyMatch(c -> c < ' ' && !Character.isWhitespace(c));
                return binary ? new Preview.None() : new Preview.Text(text, bytes.length == size);
            } catch (CharacterCodingException e) {
                decoder.reset();
            }
        }
        return new Preview.None();
    }

    public ReadOnlyObjectProperty<Preview> previewProperty() {
        return preview.getReadOnlyProperty();
    }
}
