import java.io.IOException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import testsupport.Answer;
import testsupport.Exercise;
import testsupport.RawClient;

import static org.junit.jupiter.api.Assertions.assertEquals;

class EventsExercise extends Exercise {

    @Test
    @DisplayName("/events sends each new note to all who listen")
    void sendsNotes() throws Throwable {
        // HEAD has no body, so this ends even when GET does not.
        expect("Answer /events with the type text/event-stream.", () ->
                http.head("/events").hasStatus(200)
                        .hasHeader("Content-Type", "text/event-stream"));
        try (RawClient first = new RawClient(program.port());
                RawClient second = new RawClient(program.port())) {
            expect("Send the header of /events at once, before there is news."
                    + " Try: curl -iN http://localhost:8000/events", () -> {
                listen(first);
                listen(second);
            });
            for (String text : new String[] {"Buy milk", "two\nlines"}) {
                Answer added = http.post("/notes", text).hasStatus(201);
                for (RawClient client : new RawClient[] {first, second}) {
                    expect("Send each new note to all who listen, at once."
                            + " Try: curl -N http://localhost:8000/events",
                            () -> assertEquals("data: " + added.text(),
                                    nextData(client)));
                }
            }
        }
        expect("When listeners have left, notes are added as before.", () ->
                http.post("/notes", "Buy tea").hasStatus(201));
    }

    /** Reads to the end of the header. */
    private static void listen(RawClient client) throws IOException {
        client.write(RawClient.request("GET /events"));
        client.skipHeader();
    }

    /** Sizes of chunks and comments do not begin like this. */
    private static String nextData(RawClient client) {
        try {
            String line = client.line();
            while (!line.startsWith("data:")) {
                line = client.line();
            }
            return line;
        } catch (IOException timeout) {
            return "nothing: " + timeout.getMessage();
        }
    }
}
