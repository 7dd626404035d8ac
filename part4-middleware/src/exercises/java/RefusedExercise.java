import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import testsupport.Answer;
import testsupport.Exercise;
import testsupport.RawClient;

import static testsupport.RawClient.request;

class RefusedExercise extends Exercise {
    private static Map<Integer, Long> refused() throws IOException {
        Answer answer = http.get("/refused").hasStatus(200);
        Map<Integer, Long> counts = new TreeMap<>();
        int last = 0;
        for (String line : answer.text().lines().toList()) {
            if (!line.matches("[45]\\d\\d \\d+") || Integer.parseInt(line, 0, 3, 10) <= last) {
                throw new AssertionError("There should be sorted lines, each such as: 400 2\n"
                        + answer.report());
            }
            last = Integer.parseInt(line, 0, 3, 10);
            counts.put(last, Long.valueOf(line.substring(4)));
        }
        return counts;
    }

    /** What is sent is refused, and counts once more, and nothing else does. */
    private static void countsOnce(int status, String sent) throws IOException {
        Map<Integer, Long> wanted = refused();
        wanted.merge(status, 1L, Long::sum);
        RawClient.send(program.uri().getPort(), sent).hasStatus(status);
        equal(wanted, refused());
    }

    private static void equal(Map<Integer, Long> wanted, Map<Integer, Long> got) {
        if (!wanted.equals(got)) {
            throw new AssertionError("It should say " + wanted + ", not " + got + ".");
        }
    }

    @Test
    @DisplayName("GET /refused says how many requests our server has refused, by status")
    void counts() throws Throwable {
        expect("Answer /refused with a line for each status; at first there is none.",
                RefusedExercise::refused);
        expect("What is no request counts.", () -> {
            countsOnce(400, "GET / HTTP/1.1\nHost: a\r\n\r\n");
            countsOnce(400, request("GET /", "X : a"));
        });
        expect("Each status has its own line.", () -> {
            countsOnce(505, "GET / HTTP/2.0\r\nHost: a\r\n\r\n");
            countsOnce(414, request("GET /" + "a".repeat(65_536)));
            countsOnce(501, request("POST /", "Transfer-Encoding: zip, chunked") + "0\r\n\r\n");
        });
        expect("What the application refuses does not count.", () -> {
            Map<Integer, Long> before = refused();
            http.get("/nothing/here").hasStatus(404);
            equal(before, refused());
        });
    }
}
