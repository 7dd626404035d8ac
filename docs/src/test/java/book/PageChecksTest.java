package book;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Links, pictures and versions, and pages on which they are wrong. */
class PageChecksTest {
    private static final String POM = """
            <maven.compiler.release>25</maven.compiler.release>
            <maven.oldest>3.8</maven.oldest>
            <artifactId>junit-bom</artifactId> <version>6.1.3</version>
            <artifactId>okhttp-jvm</artifactId> <version>5.5.1</version>
            <artifactId>awaitility</artifactId> <version>4.3.0</version>
            <artifactId>httpserver</artifactId> <version>1.0.29</version>
            <jetty>12.1.14</jetty>
            """;
    private static final String LINE = "You need JDK 25.";
    private static final String SECTION = "Goal";

    @TempDir
    private Path root;

    private Fixture fixture;

    @BeforeEach
    void copy() throws IOException {
        fixture = new Fixture(root);
    }

    @Test
    @DisplayName("Links to files, headings and other sites are accepted")
    void acceptsLinks() throws IOException {
        fixture.edit("[Solution](solutions/part1-second.md)", "")
                .edit("[Solution](solutions/part1-third.md)", "")
                .edit(LINE, "[a](part2-class.md#1-other-words)"
                        + " [b](../part1-hello/src) [c](#theres-a-catch)"
                        + " <https://openjdk.org/>"
                        + " <a href=\"#2-a-server\">d</a>");
        assertEquals(8, links());
    }

    @Test
    @DisplayName("Links that lead nowhere are refused")
    void refusesDeadLinks() throws IOException {
        fixture.refuses("[Solution](solutions/part1-second.md)", "Exercises",
                "leads nowhere", this::links);
        link("part9.md", "leads nowhere");
        link("../../outside.md", "leads nowhere");
        link("#no-goal", "has no #no-goal. It has: part-1-a-small-book, goal");
        link("part2-class.md#goals", "docs/part2-class.md has no #goals");
        link("https:///path", "Use https");
        link("ftp://example.org/", "Use https");
        link("a%zz", "not a link");
    }

    @Test
    @DisplayName("Headings are named as GitHub does")
    void namesHeadings() throws IOException {
        fixture.edit(LINE, """
                ### There's a catch

                ### 1. `GET` & POST

                ### A_b Ä…
                """);
        assertEquals(List.of("theres-a-catch", "1-get--post", "a_b-ä"),
                Anchors.of(fixture.page()).subList(2, 5));
        assertTrue(Anchors.of(fixture.page()).contains("theres-a-catch-1"));
    }

    @Test
    @DisplayName("Pictures and diagrams without words are refused")
    void refusesPicturesWithoutWords() throws IOException {
        assertEquals(1, pictures());
        fixture.edit("  accDescr: A client asks a server.\n", "")
                .refuses("```mermaid", "2. A server", "accDescr",
                        this::pictures)
                .edit("```mermaid", "```text")
                .edit(LINE, "![](a.png)")
                .refuses("![]", SECTION, "alt text", this::pictures)
                .edit("![](a.png)", "Here: <img src=\"a.png\">")
                .refuses("Here:", SECTION, "alt text", this::pictures)
                .edit("Here: <img src=\"a.png\">",
                        "<img src=\"a.png\" alt=\"\">")
                .refuses("<img", SECTION, "alt text", this::pictures)
                .edit("alt=\"\"", "alt=\"A\"");
        assertEquals(1, pictures());
    }

    @Test
    @DisplayName("Versions other than the POM's are refused, but not history")
    void refusesOtherVersions() throws IOException {
        assertEquals(1, versions());
        fixture.edit(LINE, "Java 25.0.3, **Maven** 3.8, OkHttp 5, JUnit 6.1,"
                + " since Java 21");
        assertEquals(4, versions());
        fixture.edit("OkHttp 5,", "OkHttp 4,")
                .refuses("Java 25.0.3", SECTION,
                        "The text says OkHttp 4, the POM 5.5.1", this::versions)
                .edit("OkHttp 4,", "JDK 2,")
                .refuses("Java 25.0.3", SECTION, "says JDK 2,", this::versions)
                .edit("JDK 2,", "Jetty 11,")
                .refuses("Java 25.0.3", SECTION, "says Jetty 11,", this::versions)
                .edit("Jetty 11,", "JDK 2,")
                .edit("JDK 2,", "and Java SE\n24,")
                .refuses("Java 25.0.3", SECTION, "says Java SE", this::versions);
        assertThrows(Problem.class, () -> new Versions("<project/>"));
    }

    private void link(String link, String words) throws IOException {
        String markdown = "[link](" + link + ")";
        fixture.edit(LINE, markdown)
                .refuses(markdown, SECTION, words, this::links)
                .edit(markdown, LINE);
    }

    private int links() throws IOException {
        return Links.check(fixture.root(), fixture.page());
    }

    private int pictures() throws IOException {
        return Pictures.check(fixture.page());
    }

    private int versions() throws IOException {
        return new Versions(POM).check(fixture.page());
    }
}
