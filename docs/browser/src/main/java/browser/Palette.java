package browser;

import module java.base;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;

/** Makes a picture a small file: at most 256 colours, a byte for each pixel. */
final class Palette {
    private Palette() {
    }

    /** Keeps the colours that are seen most; the others take the nearest. */
    static BufferedImage reduce(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        int[] pixels = picture.getRGB(0, 0, width, height, null, 0, width);
        int[] colours = mostSeen(pixels);
        Map<Integer, Integer> places = new HashMap<>();
        int[] reduced = Arrays.stream(pixels)
                .map(pixel -> places.computeIfAbsent(
                        pixel, colour -> nearest(colours, colour)))
                .toArray();
        var model = new IndexColorModel(8, colours.length, colours, 0, false,
                -1, DataBuffer.TYPE_BYTE);
        var image = new BufferedImage(
                width, height, BufferedImage.TYPE_BYTE_INDEXED, model);
        image.getRaster().setSamples(0, 0, width, height, 0, reduced);
        return image;
    }

    private static int[] mostSeen(int[] pixels) {
        Map<Integer, Integer> seen = new TreeMap<>();
        for (int pixel : pixels) {
            seen.merge(pixel, 1, Integer::sum);
        }
        return seen.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue()
                        .reversed())
                .limit(256)
                .mapToInt(Map.Entry::getKey)
                .toArray();
    }

    private static int nearest(int[] colours, int colour) {
        return IntStream.range(0, colours.length).boxed()
                .min(Comparator.comparingInt(
                        place -> distance(colours[place], colour)))
                .orElseThrow();
    }

    private static int distance(int one, int other) {
        int distance = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            int gap = (one >> shift & 255) - (other >> shift & 255);
            distance += gap * gap;
        }
        return distance;
    }
}
