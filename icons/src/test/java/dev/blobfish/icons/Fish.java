package dev.blobfish.icons;

import dev.blobfish.icons.Layer.Fill;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The drawing itself: a blobfish, seen from the front, content with its lot. Everything that is committed as a picture
/// is made from these shapes.
final class Fish {
    private static final int OUTLINE = 0xFF8E3A55;
    private static final Fill SKIN = new Fill(0xFFFFC2C9, 0xFFEE8BA0, 30, 232);
    private static final Fill FIN = new Fill(0xFFF59DAF, 0xFFDB6F8B, 120, 205);
    private static final Fill NOSE = new Fill(0xFFFFAFBA, 0xFFE27690, 108, 190);

    private static final String BODY = "M 128 32 C 80 32 48 66 42 110 C 38 142 24 158 26 188 C 29 218 68 232 128 232 "
            + "C 188 232 227 218 230 188 C 232 158 218 142 214 110 C 208 66 176 32 128 32 Z";
    private static final String TAIL = "M 168 74 C 186 56 194 40 190 18 C 204 16 216 24 222 36 C 232 30 246 34 253 44 "
            + "C 244 66 226 84 204 98 Z";
    private static final String SIDE_FIN = "M 52 146 C 36 136 20 134 8 140 C 4 148 6 156 12 161 C 3 167 2 177 9 183 "
            + "C 5 192 9 201 17 205 C 30 206 44 202 56 194 Z";

    private Fish() {}

    static List<Layer> layers() {
        var all = new ArrayList<Layer>();
        fins(all);
        all.add(Layer.filled(BODY, SKIN));
        all.add(Layer.filled(
                        "M 27 180 C 44 208 84 217 128 217 C 172 217 212 208 229 180 C 236 220 188 232 128 232 C 68 232 20 220 27 180 Z",
                        Fill.flat(0x30B8456A))
                .from(32));
        all.add(Layer.filled(
                        "M 74 68 C 84 52 100 43 118 42 C 112 50 96 58 84 72 C 76 80 68 76 74 68 Z",
                        Fill.flat(0x99FFFFFF))
                .from(32));
        all.add(Layer.stroked(BODY, OUTLINE, 9));
        both(all, Layer.filled(oval(56, 166, 19, 13), Fill.flat(0x66F0486F)).from(32));
        eyes(all);
        all.add(Layer.stroked("M 70 188 C 84 212 172 212 186 188", OUTLINE, 9));
        both(all, Layer.stroked("M 62 189 C 66 190 74 187 77 182", OUTLINE, 8).from(32));
        nose(all);
        return List.copyOf(all);
    }

    private static void fins(List<Layer> all) {
        all.add(Layer.filled(TAIL, FIN));
        all.add(Layer.stroked(TAIL, OUTLINE, 8).from(24));
        all.add(Layer.stroked("M 200 82 C 211 69 219 55 221 40", OUTLINE, 5).from(64));
        both(all, Layer.filled(SIDE_FIN, FIN));
        both(all, Layer.stroked(SIDE_FIN, OUTLINE, 8).from(24));
        both(all, Layer.stroked("M 14 162 C 22 163 28 165 34 168", OUTLINE, 5).from(64));
        both(all, Layer.stroked("M 11 183 C 19 183 25 182 31 180", OUTLINE, 5).from(64));
    }

    private static void eyes(List<Layer> all) {
        both(all, Layer.filled(oval(84, 112, 27, 29), Fill.flat(0xFFFFFFFF)));
        both(all, Layer.filled(oval(90, 115, 16, 18), Fill.flat(0xFF2B2340)));
        both(
                all,
                Layer.filled(
                                "M 54 116 C 52 92 68 80 86 80 C 98 80 108 87 112 100 C 94 88 70 96 54 116 Z",
                                Fill.flat(0xFFF299AB))
                        .from(32));
        both(all, Layer.stroked("M 56 116 C 70 97 94 89 111 101", OUTLINE, 7).from(32));
        both(all, Layer.stroked(oval(84, 112, 27, 29), OUTLINE, 8).from(24));
        for (var x : new double[] {95, 171}) {
            all.add(Layer.filled(oval(x, 108, 6, 6), Fill.flat(0xFFFFFFFF)).from(24));
        }
    }

    private static void nose(List<Layer> all) {
        var nose = "M 128 124 C 119 124 116 131 112 140 C 107 151 94 157 94 170 C 94 183 110 187 128 187 "
                + "C 146 187 162 183 162 170 C 162 157 149 151 144 140 C 140 131 137 124 128 124 Z";
        all.add(Layer.filled(nose, NOSE));
        all.add(Layer.stroked(nose, OUTLINE, 8).from(24));
        all.add(Layer.filled(
                        "M 118 142 C 120 136 124 133 129 134 C 126 142 121 150 115 155 C 110 158 107 155 110 151 Z",
                        Fill.flat(0x99FFFFFF))
                .from(48));
    }

    private static void both(List<Layer> all, Layer left) {
        all.add(left);
        all.add(left.mirrored());
    }

    private static String oval(double x, double y, double rx, double ry) {
        var k = 0.5523;
        return "M %s %s C %s %s %s %s %s %s C %s %s %s %s %s %s C %s %s %s %s %s %s C %s %s %s %s %s %s Z"
                .formatted(numbers(
                        x,
                        y - ry,
                        x + k * rx,
                        y - ry,
                        x + rx,
                        y - k * ry,
                        x + rx,
                        y,
                        x + rx,
                        y + k * ry,
                        x + k * rx,
                        y + ry,
                        x,
                        y + ry,
                        x - k * rx,
                        y + ry,
                        x - rx,
                        y + k * ry,
                        x - rx,
                        y,
                        x - rx,
                        y - k * ry,
                        x - k * rx,
                        y - ry,
                        x,
                        y - ry));
    }

    private static Object[] numbers(double... values) {
        var texts = new Object[values.length];
        for (var i = 0; i < values.length; i++) {
            texts[i] = number(values[i]);
        }
        return texts;
    }

    /// At most two decimals, and none where there are none.
    static String number(double value) {
        var text = String.format(Locale.ROOT, "%.2f", value);
        return text.replaceAll("\\.?0+$", "");
    }
}
