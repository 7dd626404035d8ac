package book;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs a page's tests, with those of the pages before it. */
final class PageTests {
    private static final Pattern CLASS = Pattern.compile("([\\w.]+)\\.class");
    private static final Pattern SUITE =
            Pattern.compile("\\b(\\w+Page)\\.class");
    private static final Pattern PASSED =
            Pattern.compile("\\[ *(\\d+) tests successful *]");

    private PageTests() {
    }

    /**
     * Checks that what the reader has at a page's end passes them.
     *
     * @return how many there are
     */
    static int check(Chapter chapter, Sources code, TestRun tests)
            throws Exception {
        return run(chapter, code, tests, List.of(suite(chapter)));
    }

    /** The same, of those that are the page's own; all are compiled. */
    static int checkOwn(Chapter chapter, Sources code, TestRun tests)
            throws Exception {
        String suite = Files.readString(file(chapter, tests));
        List<String> names = CLASS.matcher(suite).results()
                .map(match -> match.group(1))
                .filter(name -> !name.endsWith("Page"))
                .map(name -> imported(suite, name))
                .toList();
        if (names.isEmpty()) {
            throw chapter.page().place(1).problem("The suite " + suite(chapter)
                    + " has no test class of its own. Add one.");
        }
        return run(chapter, code, tests, names);
    }

    /** A class by its full name, which an import tells. */
    private static String imported(String file, String name) {
        Matcher full = Pattern.compile(
                "import ([\\w.]+\\." + name + ");").matcher(file);
        return full.find() ? full.group(1) : name;
    }

    private static int run(Chapter chapter, Sources code, TestRun tests,
            List<String> names) throws Exception {
        Path file = file(chapter, tests);
        try (Running run = tests.run(code, List.of(file), names,
                chapter.page().place(1))) {
            String said = String.join("\n", run.lines());
            Matcher passed = PASSED.matcher(said);
            if (run.status() != 0 || !passed.find()) {
                throw chapter.page().place(1).problem("What the page ends with"
                        + " fails the tests of " + suite(chapter) + ". Correct"
                        + " one of them. They say:\n" + said);
            }
            return Integer.parseInt(passed.group(1));
        }
    }

    /**
     * Checks that the tests of the pages before it, of the same part, are
     * among a page's: what one page promises, the next ones keep.
     */
    static void checkSuite(Route route, TestRun tests) throws IOException {
        Set<String> selected = new HashSet<>();
        addSelected(suite(route.page()), tests, selected);
        List<String> missing = route.before().stream()
                .filter(page -> page.part().equals(route.page().part()))
                .map(PageTests::suite)
                .filter(suite -> !selected.contains(suite))
                .toList();
        if (!missing.isEmpty()) {
            throw route.page().page().place(1).problem("The suite "
                    + suite(route.page()) + " leaves out " + missing + ". Add"
                    + " to its classes those of the pages before this one.");
        }
    }

    private static Path file(Chapter chapter, TestRun tests) {
        Path file = tests.file("test", suite(chapter));
        if (!Files.exists(file)) {
            throw chapter.page().place(1).problem("The page has no tests. Write"
                    + " the suite " + chapter.part() + "/src/test/java/"
                    + suite(chapter) + ".java, which selects the suite of the"
                    + " page before it and the page's own test classes.");
        }
        return file;
    }

    private static void addSelected(
            String suite, TestRun tests, Set<String> selected)
            throws IOException {
        Path file = tests.file("test", suite);
        if (selected.add(suite) && Files.exists(file)) {
            Matcher other = SUITE.matcher(Files.readString(file));
            while (other.find()) {
                addSelected(other.group(1), tests, selected);
            }
        }
    }

    private static String suite(Chapter chapter) {
        return chapter.className() + "Page";
    }
}
