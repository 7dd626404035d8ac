import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import testsupport.Exercise;

class BackExercise extends Exercise {

    @Test
    @DisplayName("A way back leads to a path of ours, and never to another site")
    void leadsBack() throws Throwable {
        expect("Send the visitor to a path of ours with 302.", () ->
                http.get("/back?to=/notes").hasStatus(302).hasHeader("Location", "/notes"));
        expect("Keep the query of that path.", () ->
                http.get("/back?to=" + encoded("/?name=Ada")).hasStatus(302)
                        .hasHeader("Location", "/?name=Ada"));
        expect("Without an address, send the visitor to /.", () ->
                http.get("/back").hasStatus(302).hasHeader("Location", "/"));
        for (String away : new String[] {"//evil.com", "/\\evil.com", "https://evil.com/",
                "javascript:alert(1)", "/\t/evil.com", "/a\r\nSet-Cookie: id=1", "notes", ""}) {
            expect("Refuse what leads away with 400.", () ->
                    http.get("/back?to=" + encoded(away)).hasStatus(400)
                            .hasNoHeader("Location"));
        }
        expect("Give the refusal the form that the client prefers: leave it to ErrorPages.", () ->
                http.get("/back?to=//evil.com", "Accept", "application/json")
                        .hasStatus(400).hasHeader("Content-Type", "application/problem+json"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
