import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import testsupport.Answer;
import testsupport.Exercise;

import static org.junit.jupiter.api.Assertions.assertTrue;

class UserAgentExercise extends Exercise {
    private static final String FIELD = "User-Agent";

    private int requests;

    @Test
    @DisplayName("Each line of the log ends with the browser's name, which cannot lie its way out")
    void logsBrowsers() throws Throwable {
        endsWith("Print the field User-Agent in quotes at the end of the line.",
                " \"Lynx/2.9\"", FIELD, "Lynx/2.9");
        endsWith("Print \"-\" if there is no name.", " \"-\"", FIELD, "");
        endsWith("A quote must not end the field.",
                " \"me\\u0022 200\"", FIELD, "me\" 200");
    }

    private void endsWith(String whatToDo, String end, String... fields)
            throws Throwable {
        String id = "agent-" + ++requests;
        String[] all = Arrays.copyOf(fields, fields.length + 2);
        all[fields.length] = "X-Request-Id";
        all[fields.length + 1] = id;
        Answer answer = http.get("/notes", all);
        String line = line(id).orElse("no line with the id " + id);
        expect(whatToDo, () -> assertTrue(line.endsWith(id + end),
                () -> answer.report() + "\nWanted: a line that ends with " + id + end
                        + "\nBut the log has " + line + "\n"));
    }

    /** It may come a moment after the answer. */
    private static Optional<String> line(String id) throws InterruptedException {
        for (int attempts = 50; attempts > 0; attempts--) {
            Optional<String> line = program.output().stream()
                    .filter(printed -> printed.contains("us " + id)).findFirst();
            if (line.isPresent()) {
                return line;
            }
            Thread.sleep(100);
        }
        return Optional.empty();
    }
}
