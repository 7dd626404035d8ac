import framework.Api;
import framework.Request;
import framework.Response;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.nio.file.Files;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import testsupport.Answer;
import testsupport.Http;
import testsupport.Program;
import testsupport.RawClient;
import testsupport.WithProgram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The layers of Main.java, and their order. */
public class OrderProgramTest extends WithProgram {
    private static final String HTML = "text/html; charset=utf-8";

    /** Main's application, with an answer that the layers fail at. */
    static class Probe {
        public static void main(String[] arguments) throws Exception {
            Constructor<?> constructor = Class.forName("Main").getDeclaredConstructor();
            constructor.setAccessible(true);
            Method method = Class.forName("Main").getDeclaredMethod("api", String.class);
            method.setAccessible(true);
            Api api = (Api) method.invoke(constructor.newInstance(), "token");
            // withHeader would refuse a field without a value.
            api.get("/unreadable", request -> Response.text("").withDefaultHeaders(
                    Request.get("/").withHeader("ETag", null).headers()));
            IO.println("Listening on " + api.start(0).uri());
        }
    }

    @Test
    @DisplayName("An error has the form that its client likes, with the fields of the other layers")
    void dressesErrors() throws Exception {
        Answer page = http.get("/nothing", "Accept", "text/html").hasStatus(404)
                .hasHeader("Content-Type", HTML)
                .hasHeader("Vary", "Accept")
                .hasHeader("X-Content-Type-Options", "nosniff");
        assertTrue(page.header("X-Request-Id").isPresent(), page::report);
        http.get("/nothing", "Accept", "application/json")
                .hasHeader("Content-Type", "application/problem+json");
        http.send("DELETE", "/notes/1", null, "Accept", "text/html").hasStatus(401)
                .hasHeader("Content-Type", HTML)
                .hasHeader("WWW-Authenticate", "Bearer realm=\"api\"");
        http.get("/nothing").hasBody("There is nothing here.");
    }

    @Test
    @DisplayName("What another layer fails at comes in the client's form, too:"
            + " ErrorPages stands outside of those that may refuse or fail")
    void dressesFailuresOfLayers() throws Exception {
        try (Program probe = Program.start(Probe.class.getName());
                Http client = new Http(probe.uri())) {
            client.get("/unreadable", "Accept", "text/html").hasStatus(500)
                    .hasHeader("Content-Type", HTML);
        }
    }

    @Test
    @DisplayName("The tag names what goes out, compressed or not:"
            + " ConditionalGet stands outside of Gzip")
    void namesWhatGoesOut() throws Exception {
        String note = http.post("/notes", "All work and no play. ".repeat(100))
                .hasStatus(201).header("Location").orElseThrow();
        Answer plain = http.get(note, "Accept-Encoding", "identity")
                .hasStatus(200).hasNoHeader("Content-Encoding");
        Answer packed = http.get(note, "Accept-Encoding", "gzip")
                .hasStatus(200).hasHeader("Content-Encoding", "gzip");
        assertNotEquals(tag(plain), tag(packed), packed::report);
        assertTrue(tag(packed).startsWith("\""),
                () -> "A tag of the compressed bytes is strong.\n" + packed.report());
        http.get(note, "Accept-Encoding", "gzip", "If-None-Match", tag(packed))
                .hasStatus(304).hasHeader("ETag", tag(packed))
                .hasHeader("Vary", "Accept-Encoding");
        http.get(note, "Accept-Encoding", "identity", "If-None-Match", tag(packed))
                .hasStatus(200);
    }

    @Test
    @DisplayName("A file is compressed for a client that can unpack it")
    void compressesFiles() throws Exception {
        String script = Files.readString(Program.folder().resolve("public/app.js"));
        // OkHttp asks for gzip by itself, and unpacks what it gets.
        http.get("/app/app.js").hasBody(script).hasHeader("Vary", "Accept-Encoding");
        int length = http.get("/app/app.js", "Accept-Encoding", "gzip")
                .hasHeader("Content-Encoding", "gzip").bytes().length;
        assertTrue(length < script.length(), "" + length);
        http.get("/app/app.js", "Accept-Encoding", "identity").hasBody(script);
    }

    @Test
    @DisplayName("The clock ticks for a client that can unpack, too")
    void clockTicks() throws Exception {
        try (RawClient client = new RawClient(program.port())) {
            client.write(RawClient.request("GET /clock", "Accept-Encoding: gzip"));
            boolean compressed = false;
            for (String line = client.line(); !line.isEmpty(); line = client.line()) {
                compressed |= line.equalsIgnoreCase("Content-Encoding: gzip");
            }
            assertTrue(compressed, "It should be compressed");
            assertTrue(Integer.parseInt(client.line(), 16) > 0, "A first chunk");
        }
    }

    private static String tag(Answer answer) {
        assertEquals(1, answer.headers().values("ETag").size(), answer::report);
        return answer.header("ETag").orElseThrow();
    }
}
