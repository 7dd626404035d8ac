import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import testsupport.Exercise;
import testsupport.RawClient;

import static org.junit.jupiter.api.Assertions.assertEquals;

class InItsPlaceExercise extends Exercise {

    @Test
    @DisplayName("The program refuses what can be read in two ways, and says so like all else")
    void refusesInPlace() throws Throwable {
        expect("Refuse a Host that is none with 400.", () ->
                http.get("/notes", "Host", "a b").hasStatus(400));
        try (RawClient client = new RawClient(program.port())) {
            client.write(RawClient.request("POST /notes", "X-Request-Id: smuggler",
                    "Transfer-Encoding: chunked") + "100000005\r\nhello\r\n0\r\n\r\n"
                    + RawClient.request("GET /notes"));
            expect("Refuse a chunked body with 411, and close the connection.", () -> {
                client.response().hasStatus(411).hasHeader("Connection", "close");
                assertEquals("", client.rest());
            });
        }
        expect("Nothing of it may arrive: put StrictHttp outside of the routes.", () ->
                http.get("/notes").hasStatus(200).hasBody("[]"));
        expect("Put it inside of SecurityHeaders.", () -> http.get("/notes",
                "Host", "a b").hasStatus(400)
                        .hasHeader("X-Content-Type-Options", "nosniff"));
        expect("Put it inside of ErrorPages.", () -> http.get("/notes",
                "Host", "a b", "Accept", "application/json").hasStatus(400)
                        .hasHeader("Content-Type", "application/problem+json"));
        expect("Put it inside of AccessLog: the attack must be in the log.", () ->
                program.line("a line for the POST, with 411 and its id", line ->
                        line.contains("\"POST /notes HTTP/1.1\" 411 ")
                        && line.endsWith(" smuggler")));
        expect("Proper requests get in as before.", () ->
                http.post("/notes", "milk").hasStatus(201));
    }
}
