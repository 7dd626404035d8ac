import java.util.Arrays;
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
        expect(whatToDo, () -> {
            String line = program.line("a line with the id " + id,
                    printed -> printed.contains("us " + id));
            assertTrue(line.endsWith(id + end), () -> answer.report()
                    + "\nWanted: a line that ends with " + id + end
                    + "\nBut the log has " + line + "\n");
        });
    }
}
