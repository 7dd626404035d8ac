package framework;

import framework.middleware.SecurityHeaders;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import testsupport.Engine;
import testsupport.RawClient;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static testsupport.RawClient.request;

@Timeout(60)
public class FieldTest {

    @ParameterizedTest
    @DisplayName("A header value with a control character is refused")
    @ValueSource(strings = {"a\r\nSet-Cookie: x=1", "a\nb", "a\rb", "a\0b",
            "a\r\n folded", "\u007f", "snow ☃"})
    void refusesValues(String value) {
        Response response = Response.text("");
        assertThrows(IllegalArgumentException.class,
                () -> response.withHeader("X-Test", value));
        assertThrows(IllegalArgumentException.class,
                () -> response.withAddedHeader("X-Test", value));
        assertThrows(IllegalArgumentException.class,
                () -> new SecurityHeaders().with("X-Test", value));
        assertThrows(IllegalArgumentException.class,
                () -> new HttpException(400, "No.").withHeader("X-Test", value));
    }

    @ParameterizedTest
    @DisplayName("A header name that is not a token is refused")
    @ValueSource(strings = {"", "X Test", "X:Test", "X-Test\r\n", "X\0", "Ümlaut", "(x)"})
    void refusesNames(String name) {
        Response response = Response.text("");
        assertThrows(IllegalArgumentException.class, () -> response.withHeader(name, ""));
        assertThrows(IllegalArgumentException.class,
                () -> response.withAddedHeader(name, ""));
    }

    @Test
    @DisplayName("withAddedHeader adds a line where withHeader replaces, and returns a copy")
    void copiesWithHeader() {
        Response plain = Response.text("x");
        Response two = plain.withAddedHeader("Set-Cookie", "a=1")
                .withAddedHeader("set-cookie", "b=2");
        assertTrue(plain.header("Set-Cookie").isEmpty());
        assertEquals(List.of("a=1", "b=2"), two.headers().all("Set-Cookie"));
        assertEquals(List.of("c"), two.withHeader("SET-COOKIE", "c")
                .headers().all("Set-Cookie"));
        assertEquals("x", two.text());
        assertEquals("a\tb \u00e9", plain.withHeader("X", "a\tb \u00e9").header("x").get());
    }

    @Test
    @DisplayName("Names are listed once, in order, as first spelled")
    void listsNames() {
        Headers headers = Response.empty(200)
                .withAddedHeader("Vary", "a")
                .withAddedHeader("Set-Cookie", "b")
                .withAddedHeader("vary", "c").headers();
        assertEquals(List.of("Vary", "Set-Cookie"), List.copyOf(headers.names()));
        assertEquals("a", headers.first("VARY").orElseThrow());
        assertEquals(List.of("a", "c"), headers.all("vary"));
    }

    @Test
    @DisplayName("A list has an element in any of its lines and in any case, but only a whole one")
    void findsElements() {
        Headers headers = Headers.of(Map.of("Connection", List.of("a,  Close ", "keep-alive")));
        assertTrue(headers.lists("connection", "close"));
        assertTrue(headers.lists("Connection", "A"));
        assertTrue(headers.lists("Connection", "keep-alive"));
        assertFalse(headers.lists("Connection", "keep"));
        assertFalse(headers.lists("Connection", "closed"));
        assertFalse(headers.lists("Upgrade", "close"));
    }

    @ParameterizedTest
    @DisplayName("Around an element may be spaces and tabs, and nothing else that looks empty")
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, value = {
            "\t close \t|true", "\u0085, close|true", "x,\tclose ,|true", ",close|true",
            "\u000bclose|false", "close\u001c|false", "x,\u0085close|false", "close\u00a0,x|false",
            "close\u0085|false", "close\u2028|false",
            "\u2003close|false", "clo\u017fe|false", "close x|false", "|false", ",|false"})
    void listsElementsBetweenSpaces(String line, boolean listed) {
        Headers headers = Headers.of(Map.of("Connection", List.of(line == null ? "" : line)));
        assertEquals(listed, headers.lists("Connection", "close"));
    }

    @Test
    @DisplayName("A header that would split the response is refused with 500")
    void refusesToSplit() throws Exception {
        Api api = new Api(request -> Response.text("")
                .withHeader("X-Echo", request.query("echo").orElse("")));
        try (Server server = api.start(0);
                RawClient client = new RawClient(server.port())) {
            for (String split : List.of("a%0d%0aSet-Cookie:%20stolen=1",
                    "a%0d%0a%20Set-Cookie:%20stolen=1")) {
                String response = client.write(request("GET /?echo=" + split)).response()
                        .hasStatus(500).report().toLowerCase();
                assertEquals(-1, response.indexOf("set-cookie: stolen"));
            }
        }
    }

    @Test
    @DisplayName("A field that a handler adds several times is sent as often")
    void sendsRepeatedFields() throws Exception {
        Api api = new Api(request -> Response.text("")
                .withAddedHeader("Set-Cookie", "a=1")
                .withAddedHeader("Set-Cookie", "b=2"));
        try (Server server = api.start(0)) {
            assertEquals(List.of("a=1", "b=2"), RawClient.send(server.port(),
                    request("GET /")).headers("Set-Cookie"));
        }
    }

    @Test
    @DisplayName("Fields that came from a client are checked before they are sent")
    void checksBorrowedFields() throws Exception {
        List<Sent> told = new CopyOnWriteArrayList<>();
        Headers borrowed = Request.get("/")
                .withHeader("X-Bad", "a\r\nSet-Cookie: stolen=1").headers();
        Api api = new Api(request -> Response.text("x").withHeader("X-Good", "kept")
                .withDefaultHeaders(borrowed).withSentListener(told::add));
        try (Server server = api.start(0);
                RawClient client = new RawClient(server.port())) {
            String report = client.write(request("GET /")).response()
                    .hasStatus(500).hasHeader("X-Good", "kept").hasHeader("X-Bad", "")
                    .report().toLowerCase();
            assertFalse(report.contains("stolen"), report);
            await().until(() -> told.size() == 1);
            assertEquals(500, told.getFirst().status());
            client.write(request("GET /")).response().hasStatus(500);
        }
    }

    @Test
    @DisplayName("A zero byte that a client sends in a field does not come back to it")
    void checksReceivedFields() throws Exception {
        Engine.JETTY.isExempt("it refuses a zero byte by itself");
        Engine.OWN.isExempt("it refuses a zero byte by itself");
        Api api = new Api(request -> Response.text("x")
                .withDefaultHeaders(request.headers().without("Content-Length")));
        try (Server server = api.start(0)) {
            RawClient.send(server.port(), request("GET /", "X-Bad: a\0b"))
                    .hasStatus(500).hasHeader("X-Bad", "");
        }
    }
}
