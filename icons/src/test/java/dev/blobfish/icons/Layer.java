package dev.blobfish.icons;

import java.util.Optional;

/// One shape of the drawing, in the coordinates of a square of 256 by 256.
///
/// @param path SVG path data, of the absolute commands `M`, `L`, `C` and `Z` alone
/// @param fill the colours from top to bottom; a single one is flat
/// @param stroke drawn instead of a fill where present
/// @param fromPixels the smallest picture that shows this shape: below, it would only be dirt
record Layer(String path, Fill fill, Optional<Double> stroke, int fromPixels) {
    /// Colours are `0xAARRGGBB`.
    record Fill(int top, int bottom, double fromY, double toY) {
        static Fill flat(int argb) {
            return new Fill(argb, argb, 0, 256);
        }

        boolean isFlat() {
            return top == bottom;
        }
    }

    static Layer filled(String path, Fill fill) {
        return new Layer(path, fill, Optional.empty(), 0);
    }

    static Layer stroked(String path, int argb, double width) {
        return new Layer(path, Fill.flat(argb), Optional.of(width), 0);
    }

    Layer from(int pixels) {
        return new Layer(path, fill, stroke, pixels);
    }

    /// The same shape on the other side of the fish.
    Layer mirrored() {
        var out = new StringBuilder();
        var isX = true;
        for (var word : path.split(" ")) {
            if (word.chars().allMatch(Character::isLetter)) {
                out.append(word).append(' ');
                isX = true;
            } else {
                var number = Double.parseDouble(word);
                out.append(Fish.number(isX ? 256 - number : number)).append(' ');
                isX = !isX;
            }
        }
        return new Layer(out.toString().strip(), fill, stroke, fromPixels);
    }
}
