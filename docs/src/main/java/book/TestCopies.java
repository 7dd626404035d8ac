package book;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The tests of a part, which a later part has unchanged: docs/
 * tests-that-differ.txt names those that differ, or end, with the reason.
 */
final class TestCopies {
    private static final String LIST = "docs/tests-that-differ.txt";
    private static final Pattern LINE =
            Pattern.compile("([\\w-]+) ((?:[\\w.-]+/)*[\\w.-]+): (\\S.*)");

    /** From this part on, a file is not what it is in the part before. */
    private record Differing(String part, String path, Place place) { }

    private final Path root;
    private final List<String> parts;
    private final List<Differing> exceptions = new ArrayList<>();

    TestCopies(Path root, List<String> parts) throws IOException {
        this.root = root;
        this.parts = parts;
        for (String line : Files.readAllLines(root.resolve(LIST))) {
            Place place = new Place(
                    LIST, "tests that differ", exceptions.size() + 1);
            Matcher matcher = LINE.matcher(line);
            if (!matcher.matches()) {
                throw place.problem("A line is a part, a path below its"
                        + " src/test, and the reason why, as in: part4-middleware"
                        + " java/NotesTest.java: the notes have a page. This is"
                        + " not: " + line);
            }
            exceptions.add(new Differing(
                    matcher.group(1), matcher.group(2), place));
        }
    }

    /** Checks that tests are kept; how many files are the same. */
    int check() throws IOException {
        Plan plan = new Plan(root);
        int same = copyForward(plan);
        if (!plan.changes().isEmpty()) {
            throw new Problem("These are not as in the part before: "
                    + String.join(", ", plan.changes()) + ". A later part keeps"
                    + " an earlier part's tests. Change them in the first part"
                    + " that has them, and run: ./mvnw -q -pl docs compile"
                    + " exec:exec@write-back. Or say in " + LIST + " why not.");
        }
        for (Differing exception : exceptions) {
            checkNeeded(exception);
        }
        return same;
    }

    /** Plans what makes them the same; how many files there are. */
    int copyForward(Plan plan) throws IOException {
        int files = 0;
        for (int i = 0; i + 1 < parts.size(); i++) {
            String from = parts.get(i) + "/src/test/";
            String to = parts.get(i + 1) + "/src/test/";
            for (String path : pathsIn(from, plan)) {
                if (!isListed(parts.get(i + 1), path)) {
                    plan.write(to + path, plan.get(from + path).orElseThrow());
                    files++;
                }
            }
        }
        return files;
    }

    /** What is there, and what will be. */
    private List<String> pathsIn(String folder, Plan plan) throws IOException {
        List<String> paths = new ArrayList<>();
        Path path = root.resolve(folder);
        for (Path file : Files.exists(path)
                ? Sources.filesIn(path) : List.<Path>of()) {
            paths.add(Sources.slashes(path.relativize(file)));
        }
        for (String planned : plan.changes()) {
            if (planned.startsWith(folder)
                    && !paths.contains(planned.substring(folder.length()))) {
                paths.add(planned.substring(folder.length()));
            }
        }
        return paths;
    }

    private boolean isListed(String part, String path) {
        return exceptions.stream().anyMatch(exception ->
                exception.part().equals(part) && exception.path().equals(path));
    }

    private void checkNeeded(Differing exception) throws IOException {
        int part = parts.indexOf(exception.part());
        Optional<byte[]> before = part < 1 ? Optional.empty()
                : read(parts.get(part - 1), exception.path());
        if (before.isEmpty()) {
            throw exception.place().problem("The part before "
                    + exception.part() + " has no such file. Take this line"
                    + " out.");
        }
        if (Arrays.equals(before.get(), read(
                exception.part(), exception.path()).orElse(null))) {
            throw exception.place().problem("It is as in the part before. Take"
                    + " this line out.");
        }
    }

    private Optional<byte[]> read(String part, String path)
            throws IOException {
        Path file = root.resolve(part, "src", "test").resolve(path);
        return Files.exists(file)
                ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    }
}
