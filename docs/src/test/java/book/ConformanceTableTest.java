package book;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The README's table of what other servers fail, beside the lists of the tests. */
class ConformanceTableTest {
    private static final int ROWS = 16;
    private static final Path LISTS =
            Repository.ROOT.resolve("part4-middleware/src/test/resources/conformance");
    private static final Pattern ROW = Pattern.compile(
            "^\\| (\\d+, \\d+|otherwise|all) \\|[^|]*\\| 0 \\| (\\d+) \\| (\\d+) \\| (\\d+) \\|$",
            Pattern.MULTILINE);
    private static final Pattern NAME =
            Pattern.compile(".* (\\w+)\\.(\\w+)(?:#\\d+)?(?: sometimes)?");
    private static final List<String> SERVERS = List.of("JDK", "ROBAHO", "JETTY");

    /** What the table says, and what is so, for each cell that differs. */
    private static List<String> differences(String readme) throws IOException {
        List<String> differences = new ArrayList<>();
        List<MatchResult> rows = ROW.matcher(readme).results().toList();
        assertEquals(ROWS, rows.size(), "Rows of the table");
        for (int server = 0; server < SERVERS.size(); server++) {
            List<String> list = Files.readAllLines(LISTS.resolve(SERVERS.get(server) + ".txt"));
            for (MatchResult row : rows) {
                String said = row.group(2 + server);
                String counted = "" + list.stream()
                        .filter(line -> belongs(line, row.group(1))).count();
                if (!said.equals(counted)) {
                    differences.add(SERVERS.get(server) + ", " + row.group(1) + ": "
                            + said + " in the table, " + counted + " in the list");
                }
            }
        }
        return differences;
    }

    private static boolean belongs(String line, String row) {
        return switch (row) {
            case "all" -> true;
            case "otherwise" -> line.startsWith("Otherwise ");
            default -> line.matches("RFC " + row + "[ .].*");
        };
    }

    @Test
    @DisplayName("Each line of the lists names a test that there is, and none does it twice")
    void namesTests() throws IOException {
        Path tests = Repository.ROOT.resolve("part4-middleware/src/test/java/server");
        for (String server : SERVERS) {
            List<String> lines = Files.readAllLines(LISTS.resolve(server + ".txt"));
            assertEquals(lines.size(), lines.stream().distinct().count(), server);
            for (String line : lines) {
                Matcher name = NAME.matcher(line);
                assertTrue(name.matches(), line);
                String code = Files.readString(tests.resolve(name.group(1) + ".java"));
                assertTrue(code.contains("void " + name.group(2) + "("), line);
            }
        }
    }

    private static String readme() throws IOException {
        return Files.readString(Repository.ROOT.resolve("README.md"));
    }

    @Test
    @DisplayName("Each figure of the table is what the lists say")
    void isTrue() throws IOException {
        assertEquals(List.of(), differences(readme()));
    }

    @Test
    @DisplayName("A figure that is not so is told")
    void noticesFigures() throws IOException {
        String wrong = ROW.matcher(readme()).replaceFirst(
                row -> row.group().replace("| 0 | ", "| 0 | 9"));
        assertEquals(1, differences(wrong).size());
    }
}
