package browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import module java.base;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A picture that does not fit")
class FitTest {
    private static final Picture FORM =
            Picture.of("form", "part2-class", "/", 640, 240);
    private static final String END =
            "\nLook at it anew: ./mvnw -q -f docs/browser compile"
            + " exec:exec@pictures -Dpicture=form";

    @Test
    @DisplayName("is named with its page, the line, and the command")
    void names() {
        assertEquals(Optional.of("docs/part2-class.md, picture \"form\" does"
                + " not fit the program any more."
                + "\nIn line 2 of docs/pictures/form.txt the page said: Greet"
                + "\nNow it says: Say hello" + END),
                Fit.problem(FORM, "Title: Hello\nGreet\n",
                        "Title: Hello\nSay hello\n"));
    }

    @Test
    @DisplayName("may have lost its last line")
    void misses() {
        assertEquals(Optional.of("docs/part2-class.md, picture \"form\" does"
                + " not fit the program any more."
                + "\nIn line 2 of docs/pictures/form.txt the page said: Greet"
                + "\nNow it says: (nothing more)" + END),
                Fit.problem(FORM, "Title: Hello\nGreet\n", "Title: Hello\n"));
    }

    @Test
    @DisplayName("may not have been taken yet")
    void notTaken() {
        assertEquals(Optional.of("docs/part2-class.md, picture \"form\" has"
                + " not been taken yet." + END),
                Fit.problem(FORM, "", "Title: Hello\n"));
    }

    @Test
    @DisplayName("is none if the page says the same")
    void fits() {
        assertEquals(Optional.empty(), Fit.problem(FORM, "Same\n", "Same\n"));
    }
}
