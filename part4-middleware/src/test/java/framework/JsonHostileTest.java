package framework;

import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertTrue;

/** Texts made to cost a reader more than they cost their writer. */
public class JsonHostileTest {
    private static final int SIZE = 64 * 1024;

    static Stream<String> texts() {
        return Stream.of("[", "[1,", "{\"a\":", "\"", "\\", "\"\\\"", "\"\\u0041", "\"\\",
                "9", "-", "0.", "1e9", " ", "true", "[[]],", "\"a\" ", "{}",
                "\uD800").flatMap(text -> Stream.of(filled("", text), filled("[\"", text),
                filled("{\"a\": 1", text), filled("[0.", text), filled("[1e", text)));
    }

    private static String filled(String start, String text) {
        return start + text.repeat(SIZE / text.length());
    }

    @Test
    @DisplayName("A reader takes a few steps a character, whatever comes")
    void isLinear() {
        texts().forEach(JsonHostileTest::assertFewSteps);
    }

    @Test
    @DisplayName("It does so inside of values, too, and when the text is closed properly")
    void isLinearInside() {
        texts().forEach(text -> {
            assertFewSteps("[" + text + "]");
            assertFewSteps("{\"" + text + "\": \"" + text + "\"}");
            assertFewSteps("\"" + text.replace("\"", "").replace("\\", "\\\\") + "\"");
        });
    }

    private static void assertFewSteps(String text) {
        Counting counting = new Counting(text);
        try {
            new JsonReader(counting).readWhole();
        } catch (IllegalArgumentException refused) {
            // The only one that may be thrown.
        }
        assertTrue(counting.steps < 10L * text.length(), () -> counting.steps
                + " steps for " + text.length() + " characters that begin with "
                + text.substring(0, 20));
    }

    /** A text that counts how many of its characters are looked at. */
    private static final class Counting implements CharSequence {
        private final String text;
        private long steps;

        Counting(String text) {
            this.text = text;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            steps++;
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            steps += end - start;
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            steps += text.length();
            return text;
        }
    }
}
