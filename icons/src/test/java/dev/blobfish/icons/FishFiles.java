package dev.blobfish.icons;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/// Makes every picture file from the drawing. After a change of [Fish], run [#main] with the folder of the module's
/// resources and commit what it wrote.
final class FishFiles {
    private static final List<Integer> ICO_SIZES = List.of(16, 24, 32, 48, 64, 128, 256);

    /// The types of Apple's container that hold a PNG, and the edge length each of them means.
    private static final Map<String, Integer> ICNS_SIZES = new LinkedHashMap<>();

    static {
        ICNS_SIZES.put("icp4", 16);
        ICNS_SIZES.put("icp5", 32);
        ICNS_SIZES.put("ic07", 128);
        ICNS_SIZES.put("ic08", 256);
        ICNS_SIZES.put("ic09", 512);
        ICNS_SIZES.put("ic11", 32);
        ICNS_SIZES.put("ic12", 64);
        ICNS_SIZES.put("ic13", 256);
        ICNS_SIZES.put("ic14", 512);
    }

    private FishFiles() {}

    static void main(String[] args) throws IOException {
        var folder = Path.of(args[0]);
        for (var size : IconSize.values()) {
            Files.write(folder.resolve("blobfish-" + size.pixels() + ".png"), png(size.pixels()));
        }
        Files.writeString(folder.resolve("blobfish.svg"), svg());
        Files.write(folder.resolve("blobfish.ico"), ico());
        Files.write(folder.resolve("blobfish.icns"), icns());
    }

    static byte[] png(int pixels) throws IOException {
        BufferedImage image = FishPainter.paint(pixels);
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    static String svg() {
        var defs = new StringBuilder();
        var shapes = new StringBuilder();
        var number = 0;
        for (var layer : Fish.layers()) {
            var fill = layer.fill();
            var paint = colour(fill.top());
            if (!fill.isFlat()) {
                paint = "url(#g" + number + ")";
                defs.append("""
                        <linearGradient id="g%d" gradientUnits="userSpaceOnUse" x1="0" x2="0" y1="%s" y2="%s"><stop stop-color="%s"/><stop offset="1" stop-color="%s"/></linearGradient>
                        """.formatted(
                                number,
                                Fish.number(fill.fromY()),
                                Fish.number(fill.toY()),
                                colour(fill.top()),
                                colour(fill.bottom())));
                number++;
            }
            shapes.append(shape(layer, paint));
        }
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 256 256" role="img" aria-label="Blobfish">
                <defs>
                %s</defs>
                %s</svg>
                """.formatted(defs, shapes);
    }

    private static String shape(Layer layer, String paint) {
        var opacity = (layer.fill().top() >>> 24) / 255.0;
        return layer.stroke()
                .map(width ->
                        "<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"%s\" stroke-linecap=\"round\" stroke-linejoin=\"round\"/>\n"
                                .formatted(layer.path(), paint, Fish.number(width)))
                .orElseGet(() -> "<path d=\"%s\" fill=\"%s\"%s/>\n"
                        .formatted(
                                layer.path(),
                                paint,
                                opacity < 1 ? " fill-opacity=\"" + Fish.number(opacity) + "\"" : ""));
    }

    private static String colour(int argb) {
        return "#%06x".formatted(argb & 0xFFFFFF);
    }

    /// Windows' container: a header, a directory of 16 bytes an entry, the PNGs. A size of 256 is written as 0.
    static byte[] ico() throws IOException {
        var pictures = new ByteArrayOutputStream();
        var directory = ByteBuffer.allocate(6 + 16 * ICO_SIZES.size()).order(ByteOrder.LITTLE_ENDIAN);
        directory.putShort((short) 0).putShort((short) 1).putShort((short) ICO_SIZES.size());
        for (int size : ICO_SIZES) {
            var png = png(size);
            directory
                    .put((byte) size)
                    .put((byte) size)
                    .putShort((short) 0)
                    .putShort((short) 1)
                    .putShort((short) 32);
            directory.putInt(png.length).putInt(directory.capacity() + pictures.size());
            pictures.writeBytes(png);
        }
        var out = new ByteArrayOutputStream();
        out.writeBytes(directory.array());
        pictures.writeTo(out);
        return out.toByteArray();
    }

    /// Apple's container: a magic word and the whole length, then type, length and PNG of each, big-endian.
    static byte[] icns() throws IOException {
        var body = new ByteArrayOutputStream();
        var data = new DataOutputStream(body);
        for (var entry : ICNS_SIZES.entrySet()) {
            var png = png(entry.getValue());
            data.write(entry.getKey().getBytes(StandardCharsets.US_ASCII));
            data.writeInt(png.length + 8);
            data.write(png);
        }
        var out = new ByteArrayOutputStream();
        var head = new DataOutputStream(out);
        head.write("icns".getBytes(StandardCharsets.US_ASCII));
        head.writeInt(body.size() + 8);
        body.writeTo(head);
        return out.toByteArray();
    }
}
