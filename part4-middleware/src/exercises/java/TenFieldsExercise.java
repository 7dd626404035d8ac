import java.io.IOException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import testsupport.Exercise;
import testsupport.Http;
import testsupport.Program;
import testsupport.RawClient;
import testsupport.RawResponse;

class TenFieldsExercise extends Exercise {
    @BeforeAll
    static void start() throws Exception {
        program = Program.start("Main", "-Dserver.maxFields=10");
        http = new Http(program.uri());
    }

    /** Asks with so many fields, one of which is Host. */
    private static RawResponse ask(Program asked, int fields) throws IOException {
        return RawClient.send(asked.port(), RawClient.request("GET /hello/Ada",
                IntStream.range(1, fields).mapToObj(i -> "X-" + i + ": a")
                        .toArray(String[]::new)));
    }

    @Test
    @DisplayName("A system property says how many fields a head may have")
    void limits() throws Throwable {
        expect("With -Dserver.maxFields=10, take ten fields, and refuse eleven. These are"
                + " eleven:\n$ curl -i -H{A,B,C,D,E,F,G,H}:a localhost:8000/hello/Ada", () -> {
            ask(program, 10).hasStatus(200);
            ask(program, 11).hasStatus(431);
        });
        try (Program usual = Program.start()) {
            expect("Without it, it is 200 of them.", () -> {
                ask(usual, 200).hasStatus(200);
                ask(usual, 201).hasStatus(431);
            });
        }
    }
}
