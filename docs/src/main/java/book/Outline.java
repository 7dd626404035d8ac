package book;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a page shows as the whole on one screen stands in the code at its end:
 * each line, in this order. A line {@code // framework/Api.java} says which
 * file the lines after it are from; without it, one file must have them all.
 * How lines are indented and broken does not count, and {@code …} stands for
 * what is left out, be it a word, a body or lines. What a part has beside the
 * reader's folder, because it needs a jar, can be shown like that as well.
 */
final class Outline {
    private static final Pattern HEADING =
            Pattern.compile("// ((?:[\\w-]+/)*\\w+\\.java)");
    private static final String LEFT_OUT = "…";

    /** The lines that are said to stand in one file; none: in any. */
    private record Piece(String path, Place place, List<String> lines) { }

    private Outline() {
    }

    /**
     * Checks a chapter's outlines; how many lines they have.
     *
     * @param part the folder of the chapter's part
     */
    static int check(Chapter chapter, Sources typed, Path part)
            throws IOException {
        Path beside = part.resolve("src", "jetty", "java");
        Sources code = Files.exists(beside)
                ? typed.and(Sources.read(beside)) : typed;
        int lines = 0;
        for (Block.Outline outline : chapter.blocks(Block.Outline.class)) {
            StepSize.checkWidth(
                    outline.place(), outline.text().lines().toList());
            for (Piece piece : pieces(outline)) {
                check(piece, code);
                lines += piece.lines().size();
            }
        }
        return lines;
    }

    private static List<Piece> pieces(Block.Outline outline) {
        List<Piece> pieces = new ArrayList<>();
        Place place = outline.place();
        pieces.add(new Piece("", place, new ArrayList<>()));
        for (String line : outline.text().lines().toList()) {
            place = place.plus(1);
            Matcher heading = HEADING.matcher(line);
            if (heading.matches()) {
                pieces.add(new Piece(
                        heading.group(1), place, new ArrayList<>()));
            } else if (!line.isBlank() && !line.strip().equals(LEFT_OUT)) {
                pieces.getLast().lines().add(line);
            }
        }
        return pieces.stream()
                .filter(piece -> !piece.lines().isEmpty()).toList();
    }

    private static void check(Piece piece, Sources code) {
        if (piece.path().isEmpty()) {
            if (code.files().values().stream()
                    .noneMatch(text -> found(piece, text) == all(piece))) {
                throw piece.place().problem("No file has all these lines in"
                        + " this order. Correct them, or put a line above"
                        + " those of each file: // framework/Name.java");
            }
            return;
        }
        String text = code.text(piece.path()).orElseThrow(() -> piece.place()
                .problem("There is no `" + piece.path() + "` at the end of the"
                        + " page. Correct its name."));
        int found = found(piece, text);
        if (found < all(piece)) {
            throw piece.place().problem("`" + piece.path() + "` does not have"
                    + " this line, or not after the one above it:\n"
                    + piece.lines().get(found));
        }
    }

    private static int all(Piece piece) {
        return piece.lines().size();
    }

    /** How many lines are there, one after the other. */
    private static int found(Piece piece, String text) {
        String words = words(text);
        int from = 0;
        for (int i = 0; i < all(piece); i++) {
            Matcher line = pattern(piece.lines().get(i)).matcher(words);
            if (!line.find(from)) {
                return i;
            }
            from = line.end();
        }
        return all(piece);
    }

    private static Pattern pattern(String line) {
        String pattern = Stream.of(words(line).split(LEFT_OUT, -1))
                .map(String::strip).map(Pattern::quote)
                .collect(Collectors.joining(".*?"));
        // A word must not be the end of a longer one.
        return Pattern.compile((line.strip().matches("\\w.*") ? "\\b" : "")
                + pattern);
    }

    private static String words(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
