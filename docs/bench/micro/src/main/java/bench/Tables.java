package bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/** The tables of routes by name. */
final class Tables {
    private Tables() {
    }

    /** @param name github, synthetic-ROUTES or segments-SEGMENTS */
    static List<Entry> of(String name) {
        String[] parts = name.split("-");
        return switch (parts[0]) {
            case "github" -> github();
            case "synthetic" -> synthetic(Integer.parseInt(parts[1]));
            case "segments" -> segments(Integer.parseInt(parts[1]));
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static List<Entry> github() {
        String file = "/routes-github.txt";
        try (InputStream input = Tables.class.getResourceAsStream(file)) {
            return new String(input.readAllBytes(), StandardCharsets.UTF_8)
                    .lines().map(Tables::parse).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Entry parse(String line) {
        String[] parts = line.split(" ");
        return new Entry(parts[0], parts[1].replaceAll(":(\\w+)", "{$1}"));
    }

    /** As many routes as that, in ten versions of one API. */
    private static List<Entry> synthetic(int routes) {
        return IntStream.range(0, routes)
                .mapToObj(i -> "/api/v" + i % 10 + "/resource" + i / 10)
                .map(prefix -> new Entry("GET", prefix + "/{id}"))
                .toList();
    }

    /** A hundred routes of that length; the last segment is a parameter. */
    private static List<Entry> segments(int length) {
        String end = IntStream.range(1, length)
                .mapToObj(i -> i == length - 1 ? "/{id}" : "/part" + i)
                .reduce("", String::concat);
        return IntStream.range(0, 100)
                .mapToObj(i -> new Entry("GET", "/resource" + i + end))
                .toList();
    }
}
