import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import testsupport.Exercise;

class OwnSiteExercise extends Exercise {

    @Test
    @DisplayName("Other sites change nothing in the program, and its own page goes on")
    void keepsOthersOut() throws Throwable {
        String own = "http://" + program.uri().getAuthority();
        for (String site : new String[] {"cross-site", "same-site"}) {
            expect("Refuse a POST of another site with 403.", () ->
                    http.post("/notes", "pills", "Sec-Fetch-Site", site).hasStatus(403));
        }
        expect("Refuse it without Sec-Fetch-Site, too.", () ->
                http.post("/notes", "pills", "Origin", "https://evil.example").hasStatus(403));
        for (String host : new String[] {"rebind.example", "localhost.evil.example"}) {
            expect("Refuse with 421 what is meant for another host.", () ->
                    http.get("/notes", "Host", host).hasStatus(421));
        }
        expect("Nothing of it may arrive: put OwnSite outside of the routes.", () ->
                http.get("/notes").hasStatus(200).hasBody("[]"));
        expect("Put it inside of SecurityHeaders.", () -> http.get("/notes",
                "Host", "rebind.example").hasHeader("X-Content-Type-Options", "nosniff"));
        expect("Put it inside of ErrorPages.", () -> http.get("/notes",
                "Host", "rebind.example", "Accept", "application/json").hasStatus(421)
                        .hasHeader("Content-Type", "application/problem+json"));
        expect("Put it inside of AccessLog: refusals belong in the log.", () ->
                program.line("a line for the POST, with 403", line ->
                        line.contains("\"POST /notes HTTP/1.1\" 403 ")));
        expect("Let your own page in.", () ->
                http.post("/notes", "milk", "Origin", own).hasStatus(201));
        expect("Let a program in that sends no origin.", () ->
                http.post("/notes", "tea").hasStatus(201));
    }
}
