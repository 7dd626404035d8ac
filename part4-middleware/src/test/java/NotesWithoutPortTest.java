import framework.Api;
import framework.Request;
import framework.Response;
import framework.middleware.BearerAuth;
import notes.NoteItem;
import notes.NoteList;
import notes.Notes;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The notes, by method calls: no server, no port, no waiting. */
public class NotesWithoutPortTest {
    private static final Request DELETE = Request.of("DELETE", "/notes/1");

    private final Notes notes = new Notes();
    private final BearerAuth auth =
            new BearerAuth(BearerAuth.oneToken("secret", "owner"));
    private final Api api = new Api()
            .resource("/notes", new NoteList(notes))
            .resource("/notes/{id}", new NoteItem(notes, auth));

    @Test
    @DisplayName("A note is added, and it is where the answer says")
    void keepsNotes() {
        Response added = is(201, Request.post("/notes", "Buy milk"));
        String place = added.header("Location").orElseThrow();
        assertEquals("{\"id\": 1, \"text\": \"Buy milk\"}",
                is(200, Request.get(place)).text());
        is(400, Request.post("/notes", " "));
    }

    @Test
    @DisplayName("The owner deletes a note, and nobody else does")
    void locksTheDoor() {
        is(201, Request.post("/notes", "Buy milk"));
        is(401, DELETE);
        is(401, DELETE.withHeader("Authorization", "Bearer guess"));
        is(200, Request.get("/notes/1"));
        is(204, DELETE.withHeader("Authorization", "Bearer secret"));
        is(404, Request.get("/notes/1"));
    }

    @Test
    @DisplayName("A thousand notes are enough, and one that goes makes room")
    void hasRoomForAThousand() {
        for (int i = 0; i < 1000; i++) {
            is(201, Request.post("/notes", "Note " + i));
        }
        is(507, Request.post("/notes", "One more"));
        is(204, DELETE.withHeader("Authorization", "Bearer secret"));
        is(201, Request.post("/notes", "One more"));
    }

    @Test
    @DisplayName("Without a server, a malformed address is refused in our words")
    void refusesNonsense() {
        String text = is(400, Request.get("/%zz")).text();
        assertTrue(text.contains("percent-encoded"), text);
    }

    private Response is(int status, Request request) {
        Response response = api.handle(request);
        assertEquals(status, response.status(),
                () -> request.method() + " " + request.path() + ": " + response.text());
        return response;
    }
}
