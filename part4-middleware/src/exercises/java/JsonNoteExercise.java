import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import testsupport.Answer;
import testsupport.Exercise;

class JsonNoteExercise extends Exercise {
    private static final String JSON = "application/json";

    @Test
    @DisplayName("A note can be sent as JSON, and what is almost JSON is refused")
    void takesJson() throws Throwable {
        expect("Take the text out of a JSON object.", () ->
                post("{\"text\": \"Buy milk\"}", JSON)
                        .hasStatus(201).hasBody("{\"id\": 1, \"text\": \"Buy milk\"}"));
        expect("Take it with a charset behind the type, too.", () ->
                post("{\"text\": \"Call Ada\"}", JSON + "; charset=utf-8")
                        .hasStatus(201).hasBody("{\"id\": 2, \"text\": \"Call Ada\"}"));
        for (String body : new String[] {"{\"text\"}", "Buy milk", "{}", "[]",
                "{\"text\": 7}", "{\"text\": null}", "{\"text\": \" \"}"}) {
            expect("Refuse with 400 what is no object with a text in it.", () ->
                    post(body, JSON).hasStatus(400));
        }
        expect("Take a body of another type as it is.", () ->
                post("{\"text\"}", "text/plain")
                        .hasStatus(201).bodyContains("\"{\\\"text\\\"}\""));
    }

    private static Answer post(String body, String type) throws IOException {
        return http.send(new Request.Builder()
                .url(program.uri() + "/notes")
                .post(RequestBody.create(body.getBytes(), MediaType.get(type)))
                .header("Content-Type", type)
                .build(), body);
    }
}
