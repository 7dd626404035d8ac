import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import testsupport.Exercise;

class OriginExercise extends Exercise {

    @Test
    @DisplayName("A page of another origin changes nothing, and everybody else is let in")
    void keepsOthersOut() throws Throwable {
        String own = "http://" + program.uri().getAuthority();
        for (String origin : new String[] {"https://evil.example", "null",
                "http://evil-" + program.uri().getAuthority(), own + "0"}) {
            expect("Refuse a POST of another origin with 403.", () ->
                    http.post("/notes", "pills", "Origin", origin).hasStatus(403));
            expect("Refuse other methods that change something, too.", () ->
                    http.send("DELETE", "/notes/1", null, "Origin", origin).hasStatus(403));
            expect("Let another origin read: the browser keeps the answer from it.", () ->
                    http.get("/notes", "Origin", origin).hasStatus(200).hasBody("[]"));
        }
        expect("Let your own page in.", () ->
                http.post("/notes", "milk", "Origin", own).hasStatus(201));
        expect("Let a program in that sends no origin.", () ->
                http.post("/notes", "milk").hasStatus(201));
    }
}
