package dev.blobfish.icons;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BlobfishIconsTest {
    /// Rasterisers of different JDKs may round a shade differently; a changed drawing differs by far more.
    private static final int SAME_SHADE = 6;

    @ParameterizedTest
    @EnumSource
    void everyPictureShowsTheDrawing(IconSize size) throws IOException {
        var committed = ImageIO.read(BlobfishIcons.png(size));
        var drawn = FishPainter.paint(size.pixels());

        assertThat(committed.getWidth()).isEqualTo(size.pixels());
        assertThat(committed.getHeight()).isEqualTo(size.pixels());
        assertThat(largestDifference(committed, drawn)).isLessThanOrEqualTo(SAME_SHADE);
    }

    @ParameterizedTest
    @EnumSource
    void theGroundIsTransparentAndTheFishIsNot(IconSize size) throws IOException {
        var image = ImageIO.read(BlobfishIcons.png(size));

        assertThat(image.getRGB(0, 0) >>> 24).isZero();
        assertThat(image.getRGB(size.pixels() / 2, size.pixels() / 2) >>> 24).isEqualTo(255);
    }

    @Test
    void theVectorIsTheDrawing() throws IOException {
        assertThat(new String(bytes(BlobfishIcons.svg()), StandardCharsets.UTF_8))
                .isEqualTo(FishFiles.svg());
    }

    @Test
    void windowsFindsEachSizeWhereTheDirectorySays() throws IOException {
        var ico = ByteBuffer.wrap(bytes(BlobfishIcons.ico())).order(ByteOrder.LITTLE_ENDIAN);

        assertThat(ico.getShort(2)).isEqualTo((short) 1);
        var count = ico.getShort(4);
        assertThat(count).isEqualTo((short) 7);
        for (var entry = 6; entry < 6 + 16 * count; entry += 16) {
            var edge = ico.get(entry) == 0 ? 256 : ico.get(entry) & 0xFF;
            var image = image(ico, ico.getInt(entry + 12), ico.getInt(entry + 8));
            assertThat(image.getWidth()).isEqualTo(edge);
        }
    }

    @Test
    void macFindsEachSizeByItsType() throws IOException {
        var icns = ByteBuffer.wrap(bytes(BlobfishIcons.icns()));

        assertThat(icns.getInt(4)).isEqualTo(icns.capacity());
        var widths = new ArrayList<Integer>();
        for (var at = 8; at < icns.capacity(); at += icns.getInt(at + 4)) {
            widths.add(image(icns, at + 8, icns.getInt(at + 4) - 8).getWidth());
        }
        assertThat(widths).containsExactly(16, 32, 128, 256, 512, 32, 64, 256, 512);
    }

    @Test
    void aWindowGetsEverySizeSmallestFirst() {
        assertThat(BlobfishIcons.pngs()).hasSize(IconSize.values().length);
        assertThat(BlobfishIcons.pngs().getFirst().getPath()).endsWith("blobfish-16.png");
    }

    private static byte[] bytes(URL url) throws IOException {
        try (var in = url.openStream()) {
            return in.readAllBytes();
        }
    }

    private static BufferedImage image(ByteBuffer file, int offset, int length) throws IOException {
        var png = new byte[length];
        file.get(offset, png);
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    private static int largestDifference(BufferedImage one, BufferedImage other) {
        var largest = 0;
        for (var y = 0; y < one.getHeight(); y++) {
            for (var x = 0; x < one.getWidth(); x++) {
                for (var shift = 0; shift < 32; shift += 8) {
                    var a = one.getRGB(x, y) >>> shift & 0xFF;
                    var b = other.getRGB(x, y) >>> shift & 0xFF;
                    largest = Math.max(largest, Math.abs(a - b));
                }
            }
        }
        return largest;
    }
}
