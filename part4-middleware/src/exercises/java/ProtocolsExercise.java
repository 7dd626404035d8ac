import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import testsupport.Answer;
import testsupport.Exercise;
import testsupport.RawClient;

class ProtocolsExercise extends Exercise {
    private static Map<String, Long> protocols() throws IOException {
        Answer answer = http.get("/protocols").hasStatus(200);
        List<String> lines = answer.text().lines().toList();
        if (lines.isEmpty() || !lines.stream().allMatch(line -> line.matches("\\S+ \\d+"))
                || !lines.equals(lines.stream().sorted().toList())) {
            throw new AssertionError("There should be sorted lines, each such as: HTTP/1.1 40\n"
                    + answer.report());
        }
        Map<String, Long> counts = new TreeMap<>();
        lines.forEach(line -> counts.put(line.split(" ")[0], Long.valueOf(line.split(" ")[1])));
        return counts;
    }

    @Test
    @DisplayName("GET /protocols says how many requests came in each version of HTTP")
    void counts() throws Throwable {
        expect("Answer /protocols with a line for each protocol.",
                ProtocolsExercise::protocols);
        expect("Each request counts once, and this one, too.", () -> {
            Map<String, Long> before = protocols();
            http.get("/notes").hasStatus(200);
            http.get("/nothing/here").hasStatus(404);
            ask("HTTP/1.0");
            Map<String, Long> after = protocols();
            more(3, "HTTP/1.1", before, after);
            more(1, "HTTP/1.0", before, after);
        });
        expect("What you do not know counts as other, whatever it is called.", () -> {
            Map<String, Long> before = protocols();
            ask("HTTP/1.1x");
            ask("HTTP/1.9");
            ask("HTTP/2.0");
            Map<String, Long> after = protocols();
            more(3, "other", before, after);
            more(1, "HTTP/1.1", before, after);
            if (after.size() > 3) {
                throw new AssertionError("There are lines for what a client has made up: "
                        + after.keySet());
            }
        });
    }

    private static void ask(String protocol) throws IOException {
        RawClient.send(program.port(), "GET /notes " + protocol
                + "\r\nHost: a\r\nConnection: close\r\n\r\n").hasStatus(200);
    }

    private static void more(long wanted, String protocol, Map<String, Long> before,
            Map<String, Long> after) {
        long got = after.getOrDefault(protocol, 0L) - before.getOrDefault(protocol, 0L);
        if (got != wanted) {
            throw new AssertionError("There should be " + wanted + " more of " + protocol
                    + ", not " + got + ".\nBefore: " + before + "\nAfter: " + after + "\n");
        }
    }
}
