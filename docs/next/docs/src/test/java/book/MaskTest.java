package book;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What … stands for, and what not. */
class MaskTest {

    @Test
    @DisplayName("Within a line it stands for one character or more")
    void masksTextInLine() {
        assertTrue(matches("Date: …", "Date: today"));
        assertTrue(matches("a … c (…)", "a b c (d)"));
        assertFalse(matches("Date: …", "Date: "));
        assertFalse(matches("Date: …", "Date: today\nAnd more"));
        assertFalse(matches("a.c", "abc"));
    }

    @Test
    @DisplayName("Alone on a line it stands for any number of lines")
    void masksLines() {
        assertTrue(matches("a\n…", "a"));
        assertTrue(matches("a\n…\nd", "a\nb\nc\nd"));
        assertFalse(matches("a\n…\nd", "a\nb\nc"));
        assertFalse(matches("a\n…\nd", "b\nd"));
    }

    @Test
    @DisplayName("The fewest lines that will do are the beginning")
    void findsBeginning() {
        assertEquals(OptionalInt.of(2),
                Mask.start(List.of("a", "…b"), List.of("a", "xb", "c")));
        assertEquals(OptionalInt.of(0), Mask.start(List.of(), List.of("a")));
        assertEquals(OptionalInt.empty(),
                Mask.start(List.of("a"), List.of("b")));
    }

    @Test
    @DisplayName("What the last one stood for can be copied")
    void remembers() {
        assertEquals(Optional.of("123"),
                Mask.lastMasked(List.of("at …", "token …", "…"),
                        List.of("at home", "token 123", "end")));
    }

    private static boolean matches(String shown, String printed) {
        return Mask.matches(shown.lines().toList(), printed.lines().toList());
    }
}
