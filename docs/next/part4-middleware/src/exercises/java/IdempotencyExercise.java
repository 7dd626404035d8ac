import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import testsupport.Answer;
import testsupport.Exercise;

import static org.junit.jupiter.api.Assertions.assertEquals;

class IdempotencyExercise extends Exercise {

    @Test
    @DisplayName("A POST with the same Idempotency-Key is answered, not repeated")
    void doesNotRepeat() throws Throwable {
        Answer first = post("one", "Buy milk").hasStatus(201);
        expect("Answer the second POST with the same key as the first one."
                + " Send this twice.",
                () -> post("one", "Buy milk").hasStatus(201)
                        .hasHeader("Location", first.header("Location").orElse(""))
                        .hasBody(first.text()));
        expect("Do not add the note a second time.", () ->
                http.get("/notes").hasBody("[" + first.text() + "]"));
        expect("The same key with another body is 422.", () ->
                post("one", "Buy tea").hasStatus(422));
        Answer other = post("two", "Buy milk").hasStatus(201);
        expect("Another key is another request.", () ->
                assertEquals(false, other.text().equals(first.text()),
                        other::report));
        String text = "tea".repeat(700);
        post("three", text, "Accept-Encoding", "gzip")
                .hasStatus(201).hasHeader("Content-Encoding", "gzip");
        expect("Keep what the handler said, not what was compressed for one"
                + " client. Send this first with Accept-Encoding: gzip.", () ->
                post("three", text, "Accept-Encoding", "identity")
                        .hasStatus(201).hasNoHeader("Content-Encoding")
                        .bodyContains(text));
        expect("Without a key, each POST adds a note.", () -> {
            Answer third = http.post("/notes", "Buy tea").hasStatus(201);
            Answer fourth = http.post("/notes", "Buy tea").hasStatus(201);
            assertEquals(false, third.text().equals(fourth.text()),
                    fourth::report);
        });
    }

    private static Answer post(String key, String body) throws Exception {
        return http.post("/notes", body, "Idempotency-Key", key);
    }

    private static Answer post(String key, String body, String name, String value)
            throws Exception {
        return http.post("/notes", body, "Idempotency-Key", key, name, value);
    }
}
