import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import testsupport.Exercise;
import testsupport.Http;
import testsupport.Program;

class ElsewhereExercise extends Exercise {

    @Test
    @DisplayName("The program asks the authorization server that it is started with")
    void asksElsewhere() throws Throwable {
        try (MockWebServer server = new MockWebServer()) {
            server.setDispatcher(new KnowsAbc());
            server.start();
            String address = server.url("/introspect").toString();
            try (Program asking = Program.start("Main", "-Dauthorization=" + address);
                    Http there = new Http(asking.uri())) {
                expect("Started with -Dauthorization, ask the server there.", () ->
                        there.get("/me", "Authorization", "Bearer abc")
                                .hasStatus(200).hasBody("You are ann"));
                there.post("/notes", "milk");
                expect("Let that decide about deleting a note, too.", () -> {
                    there.send("DELETE", "/notes/1", null, "Authorization", "Bearer xyz")
                            .hasStatus(401);
                    there.send("DELETE", "/notes/1", null, "Authorization", "Bearer abc")
                            .hasStatus(204);
                });
                expect("If that server talks nonsense, let nobody in.", () ->
                        there.get("/me", "Authorization", "Bearer odd").hasStatus(503));
            }
        }
        String words = "The token for deleting notes is ";
        expect("Started without, print a token of your own.", () -> program.after(words));
        String token = program.after(words);
        expect("Started without, let that token in.", () ->
                http.get("/me", "Authorization", "Bearer " + token)
                        .hasStatus(200).hasBody("You are owner"));
    }

    private static final class KnowsAbc extends Dispatcher {
        @Override
        public MockResponse dispatch(RecordedRequest request) {
            String answer = switch (request.getBody().utf8()) {
                case "token=abc" -> "{\"active\": true, \"username\": \"ann\"}";
                case "token=odd" -> "<h1>Back soon</h1>";
                default -> "{\"active\": false}";
            };
            return new MockResponse.Builder().body(answer).build();
        }
    }
}
