package browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import module java.base;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A page and the table of pictures")
class MentionsTest {
    private static final String FILE = "docs/part2-class.md";
    private static final List<Picture> TABLE =
            List.of(Picture.of("form", "part2-class", "/", 640, 240));
    private static final String BOTH = """
            <source srcset="pictures/form-dark.png">
            <img src="pictures/form-light.png" alt="A form">
            """;

    @Test
    @DisplayName("agree")
    void agree() {
        assertEquals(List.of(), Mentions.problems(TABLE, Map.of(FILE, BOTH)));
    }

    @Test
    @DisplayName("differ by a picture that the page does not show")
    void notShown() {
        assertEquals(List.of(FILE + " does not show the picture \"form\":"
                + " show it, or take it out of Pictures.java."),
                Mentions.problems(TABLE, Map.of(FILE, "No picture",
                        "README.md", BOTH)));
    }

    @Test
    @DisplayName("differ by a picture that the table does not have")
    void notInTheTable() {
        assertEquals(List.of(FILE + " shows the picture \"form\", which is"
                + " not in Pictures.java: add it there."),
                Mentions.problems(List.of(), Map.of(FILE, BOTH)));
    }

    @Test
    @DisplayName("differ by half a picture")
    void half() {
        assertEquals(List.of(FILE + " shows the picture \"form\" without its"
                + " dark half."),
                Mentions.problems(TABLE, Map.of(FILE,
                        "![A form](pictures/form-light.png)")));
    }
}
