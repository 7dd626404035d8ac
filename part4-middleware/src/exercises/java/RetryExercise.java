import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import testsupport.Exercise;
import testsupport.Patience;
import testsupport.RawClient;
import testsupport.RawResponse;

import static testsupport.RawClient.request;

class RetryExercise extends Exercise {

    @Test
    @DisplayName("Who comes while the server closes is told when to come again")
    void tellsWhenToComeAgain() throws Throwable {
        try (RawClient slow = new RawClient(program.port())) {
            expect("Other errors need no Retry-After.", () ->
                    http.get("/nothing").hasStatus(404).hasNoHeader("Retry-After"));
            // A note of which half is still to come keeps the server open.
            slow.write(request("POST /notes", "Content-Length: 8") + "Buy ");
            RawClient.send(program.port(), request("GET /notes")).hasStatus(200);
            program.interrupt();
            expect("Send Retry-After: 5 with the 503 of a server that is closing.", () ->
                    refusal().hasHeader("Retry-After", "5"));
            expect("A closing server should still answer who is in flight.", () ->
                    slow.write("milk").response().hasStatus(201));
        }
    }

    /** The first 503, which takes a moment. */
    private static RawResponse refusal() throws Exception {
        long end = System.nanoTime() + Patience.USUAL.toNanos();
        RawResponse answer;
        do {
            answer = RawClient.send(program.port(), request("GET /notes"));
        } while (answer.status() != 503 && System.nanoTime() < end);
        return answer.hasStatus(503);
    }
}
