package dev.blobfish.icons;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.Locale;
import java.util.Scanner;

/// Paints the drawing in any size: eight times too large, then averaged, which keeps the small ones clean.
final class FishPainter {
    private static final int OVERSAMPLING = 8;

    private FishPainter() {}

    static BufferedImage paint(int pixels) {
        var big = new BufferedImage(pixels * OVERSAMPLING, pixels * OVERSAMPLING, BufferedImage.TYPE_INT_ARGB_PRE);
        var g = big.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.scale(big.getWidth() / 256.0, big.getHeight() / 256.0);
        for (var layer : Fish.layers()) {
            if (pixels >= layer.fromPixels()) {
                paint(g, layer);
            }
        }
        g.dispose();
        return averaged(big, pixels);
    }

    private static void paint(Graphics2D g, Layer layer) {
        var fill = layer.fill();
        g.setPaint(new GradientPaint(
                0,
                (float) fill.fromY(),
                new Color(fill.top(), true),
                0,
                (float) fill.toY(),
                new Color(fill.bottom(), true)));
        var path = parse(layer.path());
        if (layer.stroke().isPresent()) {
            g.setStroke(new BasicStroke(
                    layer.stroke().orElseThrow().floatValue(), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            g.draw(path);
        } else {
            g.fill(path);
        }
    }

    private static Path2D parse(String data) {
        var path = new Path2D.Double();
        try (var in = new Scanner(data)) {
            in.useLocale(Locale.ROOT);
            while (in.hasNext()) {
                switch (in.next()) {
                    case "M" -> path.moveTo(in.nextDouble(), in.nextDouble());
                    case "L" -> path.lineTo(in.nextDouble(), in.nextDouble());
                    case "C" ->
                        path.curveTo(
                                in.nextDouble(),
                                in.nextDouble(),
                                in.nextDouble(),
                                in.nextDouble(),
                                in.nextDouble(),
                                in.nextDouble());
                    case "Z" -> path.closePath();
                    default -> throw new IllegalArgumentException("not in this drawing's alphabet: " + data);
                }
            }
        }
        return path;
    }

    private static BufferedImage averaged(BufferedImage big, int pixels) {
        var out = new BufferedImage(pixels, pixels, BufferedImage.TYPE_INT_ARGB);
        for (var y = 0; y < pixels; y++) {
            for (var x = 0; x < pixels; x++) {
                out.setRGB(x, y, average(big, x * OVERSAMPLING, y * OVERSAMPLING));
            }
        }
        return out;
    }

    private static int average(BufferedImage big, int left, int top) {
        long alpha = 0;
        long red = 0;
        long green = 0;
        long blue = 0;
        for (var y = top; y < top + OVERSAMPLING; y++) {
            for (var x = left; x < left + OVERSAMPLING; x++) {
                var argb = big.getRGB(x, y);
                var a = argb >>> 24;
                alpha += a;
                red += (long) a * (argb >> 16 & 0xFF);
                green += (long) a * (argb >> 8 & 0xFF);
                blue += (long) a * (argb & 0xFF);
            }
        }
        if (alpha == 0) {
            return 0;
        }
        var a = Math.round(alpha / (double) (OVERSAMPLING * OVERSAMPLING));
        return (int) ((a << 24) | ((red / alpha) << 16) | ((green / alpha) << 8) | (blue / alpha));
    }
}
