import java.io.IOException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import testsupport.Exercise;
import testsupport.RawClient;
import testsupport.RawResponse;

import static testsupport.RawClient.request;

class HundredthExercise extends Exercise {
    private static RawResponse answer(RawClient client, String line) throws IOException {
        return client.write(request(line)).response();
    }

    @Test
    @DisplayName("The hundredth answer of a connection is its last, and says so")
    void hangsUp() throws Throwable {
        try (RawClient client = new RawClient(program.uri().getPort())) {
            expect("Up to the 99th answer, a connection stays open.", () -> {
                for (int i = 1; i < 100; i++) {
                    answer(client, i % 2 == 0 ? "GET /nothing/here" : "GET /")
                            .hasNoHeader("Connection");
                }
            });
            expect("The hundredth answer says that it is the last.", () -> {
                RawResponse hundredth = answer(client, "GET /").hasStatus(200);
                if (!hundredth.header("Connection").equals("close")) {
                    // Its report would show what was sent all the hundred times.
                    throw new AssertionError("$ curl -s -o /dev/null -w '%{num_connects}\\n'"
                            + " 'http://localhost:8000/?[1-101]'\n\nThe last line should be"
                            + " a 1: a new connection. " + hundredth.fields());
                }
            });
            expect("Then the connection is closed.", () -> {
                if (!client.rest().isEmpty()) {
                    throw new AssertionError("Something came behind the hundredth answer.");
                }
            });
        }
        expect("A new connection begins to count anew.", () -> {
            try (RawClient other = new RawClient(program.uri().getPort())) {
                answer(other, "GET /").hasStatus(200).hasNoHeader("Connection");
                answer(other, "GET /").hasStatus(200).hasNoHeader("Connection");
            }
        });
        expect("A body that nobody has read still costs the connection.", () -> {
            try (RawClient other = new RawClient(program.uri().getPort())) {
                other.write(request("POST /nothing/here", "Content-Length: 9")).response()
                        .hasStatus(404).hasHeader("Connection", "close");
            }
        });
    }
}
