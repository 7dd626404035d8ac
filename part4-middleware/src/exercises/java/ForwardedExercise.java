import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import testsupport.Answer;
import testsupport.Exercise;

import static org.junit.jupiter.api.Assertions.assertTrue;

class ForwardedExercise extends Exercise {
    private static final String FIELD = "X-Forwarded-For";

    private int requests;

    @Test
    @DisplayName("The log has the address that the proxy has seen, and never a text that is none")
    void logsVisitors() throws Throwable {
        isLogged("Print the address in X-Forwarded-For instead of the proxy's.",
                "203.0.113.9", FIELD, "203.0.113.9");
        isLogged("Print the last address: a visitor can make up those before it.",
                "203.0.113.9", FIELD, "198.51.100.7, 203.0.113.9");
        isLogged("Look at all lines of that name: the last one counts.",
                "203.0.113.9", FIELD, "198.51.100.7", FIELD, "203.0.113.9");
        isLogged("A text that is not an address must not get into the log.",
                "127.0.0.1", FIELD, "1\" 200 9 \"");
        isLogged("A name is not an address, either.",
                "127.0.0.1", FIELD, "localhost.example");
        isLogged("Without the field, print the address of the client, as before.",
                "127.0.0.1");
    }

    private void isLogged(String whatToDo, String address, String... fields)
            throws Throwable {
        String id = "request-" + ++requests;
        String[] all = Arrays.copyOf(fields, fields.length + 2);
        all[fields.length] = "X-Request-Id";
        all[fields.length + 1] = id;
        Answer answer = http.get("/notes", all);
        expect(whatToDo, () -> {
            String line = program.line("a line with the id " + id,
                    printed -> printed.endsWith(" " + id));
            assertTrue(line.startsWith(address + " - - ["), () -> answer.report()
                    + "\nWanted: a line that begins with " + address
                    + "\nBut the log has " + line + "\n");
        });
    }
}
