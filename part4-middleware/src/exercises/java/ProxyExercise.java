import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import testsupport.Exercise;
import testsupport.Http;
import testsupport.Program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

/** MockWebServer is the other server. */
class ProxyExercise extends Exercise {
    private static final MockWebServer UPSTREAM = new MockWebServer();

    @BeforeAll
    static void startWithUpstream() throws Exception {
        UPSTREAM.start();
        http.close();
        program.close();
        String address = UPSTREAM.url("/").toString();
        program = Program.start("Main", "-Dupstream="
                + address.substring(0, address.length() - 1));
        http = new Http(program.uri());
    }

    @AfterAll
    static void stopUpstream() {
        UPSTREAM.close();
    }

    @Test
    @DisplayName("/proxy passes requests on, and answers back")
    void passesOn() throws Throwable {
        UPSTREAM.enqueue(new MockResponse.Builder().code(203).body("Hello")
                .addHeader("X-Kept", "yes").addHeader("Content-Type", "text/plain")
                .addHeader("Set-Cookie", "a=1").addHeader("Set-Cookie", "b=2")
                .addHeader("Connection", "X-Dropped")
                .addHeader("X-Dropped", "no").build());
        expect("Ask the server that -Dupstream=http://… names, and pass its"
                + " answer on: status, fields and body. (Here, the program was"
                + " started with it, and that server has answered 203.)", () ->
                http.get("/proxy/a%20b/c?d=e%26", "X-Mine", "1", "X-Hop", "2",
                                "Connection", "X-Hop")
                        .hasStatus(203).hasBody("Hello").hasHeader("X-Kept", "yes")
                        .hasHeader("Set-Cookie", "a=1, b=2"));
        RecordedRequest asked = UPSTREAM.takeRequest();
        expect("Ask for what comes behind /proxy, as it was sent, with curl"
                + " 'http://localhost:8000/proxy/a%20b/c?d=e%26'", () -> {
            assertEquals("/a%20b/c", asked.getUrl().encodedPath());
            assertEquals("d=e%26", asked.getUrl().encodedQuery());
            assertEquals("1", asked.getHeaders().get("X-Mine"));
        });
        expect("Do not pass on what Connection lists.", () ->
                assertNull(asked.getHeaders().get("X-Hop")));

        UPSTREAM.enqueue(new MockResponse.Builder().body("x")
                .addHeader("Connection", "X-Dropped")
                .addHeader("X-Dropped", "no").build());
        expect("Do not pass back what Connection lists in the answer, either.",
                () -> http.get("/proxy/").hasNoHeader("X-Dropped"));
        UPSTREAM.takeRequest();

        UPSTREAM.enqueue(new MockResponse.Builder().code(404).body("none").build());
        expect("A POST takes its body along.", () ->
                http.post("/proxy/add", "Buy milk").hasStatus(404).hasBody("none"));
        RecordedRequest posted = UPSTREAM.takeRequest();
        expect("A POST is a POST there, too.", () -> {
            assertEquals("POST", posted.getMethod());
            assertEquals("Buy milk", posted.getBody().utf8());
        });

        UPSTREAM.close();
        expect("When the other server is down, answer 502.", () ->
                http.get("/proxy/").hasStatus(502));
        expect("Our own pages do not mind.", () ->
                http.get("/").hasStatus(200).bodyContains("Hello, world!"));
    }
}
