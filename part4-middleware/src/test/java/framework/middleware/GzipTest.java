package framework.middleware;

import framework.Api;
import framework.Request;
import framework.Response;
import framework.Server;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import testsupport.Http;
import testsupport.RawClient;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

public class GzipTest extends GzipFixture {

    @ParameterizedTest
    @DisplayName("Accept-Encoding decides, with its weights")
    @CsvSource(delimiter = '|', value = {
            "gzip|true", "GZIP|true", "deflate, gzip;q=0.5|true", "*|true", "x-gzip|true",
            "gzip;q=0|false", "gzip;q=0.0|false", "*;q=0|false", "deflate, br|false",
            "gzip;q=0, *|false", "gzip;q=0.2, identity;q=0.9|false", "identity|false",
            "gzip;q=nonsense|false", ";|false", "gzip ; q=1.000|true"})
    void negotiates(String accept, boolean compressed) throws Exception {
        Response response = get(text, accept);
        assertEquals(compressed, response.header("Content-Encoding").isPresent());
        assertEquals(LONG, compressed ? unzip(response.bytes()) : response.text());
        assertEquals("Accept-Encoding", response.header("Vary").orElseThrow());
    }

    @Test
    @DisplayName("Without Accept-Encoding nothing is compressed, but Vary says it might be")
    void leavesPlain() {
        Response response = new Api(request -> text).use(new Gzip())
                .handle(Request.get("/"));
        assertEquals(LONG, response.text());
        assertEquals("Accept-Encoding", response.header("Vary").orElseThrow());
    }

    @Test
    @DisplayName("A strong ETag becomes weak, a weak one stays")
    void weakensTag() {
        assertEquals("W/\"v1\"", get(text, "gzip").header("ETag").orElseThrow());
        assertEquals("W/\"v2\"", get(text.withHeader("ETag", "W/\"v2\""), "gzip")
                .header("ETag").orElseThrow());
        assertEquals("\"v1\"", get(text, "br").header("ETag").orElseThrow());
    }

    @Test
    @DisplayName("Accept-Encoding may be in several field lines")
    void joinsLines() throws Exception {
        try (Server server = new Api(request -> text).use(new Gzip()).start(0)) {
            RawClient.send(server.port(), RawClient.request("GET /",
                    "Accept-Encoding: br", "Accept-Encoding: gzip"))
                    .hasHeader("Content-Encoding", "gzip");
        }
    }

    @Test
    @DisplayName("Around it, ConditionalGet names the compressed bytes, in 200 and 304 alike")
    void worksWithConditionalGet() {
        Api api = new Api(request -> Response.text(LONG))
                .use(new ConditionalGet(), new Gzip());
        Request zipped = Request.get("/").withHeader("Accept-Encoding", "gzip");
        Response full = api.handle(zipped);
        String tag = full.header("ETag").orElseThrow();
        Response known = api.handle(zipped.withHeader("If-None-Match", tag));
        assertEquals(304, known.status());
        assertEquals(tag, known.header("ETag").orElseThrow());
        assertEquals(full.header("Vary"), known.header("Vary"));
        Response plain = api.handle(Request.get("/").withHeader("If-None-Match", tag));
        assertEquals(200, plain.status());
    }

    @Test
    @DisplayName("A Vary that is there already is kept")
    void keepsVary() {
        assertEquals("Origin, Accept-Encoding",
                get(text.withHeader("Vary", "Origin"), "gzip").header("Vary").orElseThrow());
        assertEquals("Origin, Cookie, Accept-Encoding",
                get(text.withHeader("Vary", "Origin, Cookie"), "gzip")
                        .header("Vary").orElseThrow());
        assertEquals("accept-encoding", get(text.withHeader("Vary", "accept-encoding"),
                "gzip").header("Vary").orElseThrow());
    }

    @ParameterizedTest
    @DisplayName("Texts are compressed")
    @ValueSource(strings = {"text/html; charset=utf-8", "application/json",
            "application/problem+json", "text/javascript", "image/svg+xml", "Text/CSS"})
    void compressesTexts(String type) {
        assertTrue(get(text.withHeader("Content-Type", type), "gzip")
                .header("Content-Encoding").isPresent());
    }

    @ParameterizedTest
    @DisplayName("What is no text is left alone")
    @ValueSource(strings = {"image/png", "application/zip", "application/octet-stream"})
    void leavesOtherTypes(String type) {
        Response response = get(text.withHeader("Content-Type", type), "gzip");
        assertTrue(response.header("Content-Encoding").isEmpty());
        assertTrue(response.header("Vary").isEmpty());
    }

    @Test
    @DisplayName("Encoded bodies, small bodies and no-transform are left alone")
    void leavesOthersAlone() {
        for (Response response : new Response[] {
                text.withHeader("Content-Encoding", "br"),
                text.withHeader("Cache-Control", "public, no-transform"),
                Response.text("short")}) {
            Response sent = get(response, "gzip");
            assertEquals(response.header("Content-Encoding"), sent.header("Content-Encoding"));
            assertEquals(response.text(), sent.text());
        }
    }

    @ParameterizedTest
    @DisplayName("A status without a body is left alone, whatever the handler has left in it")
    @ValueSource(ints = {204, 205})
    void leavesBodilessAlone(int status) {
        for (Response response : new Response[] {text.withStatus(status),
                Response.stream("text/plain", output -> { }).withStatus(status)}) {
            Response sent = get(response, "gzip");
            assertEquals(status, sent.status());
            assertTrue(sent.header("Content-Encoding").isEmpty());
            assertTrue(sent.header("Vary").isEmpty());
        }
    }

    @Test
    @DisplayName("HEAD has the fields of GET")
    void answersHead() throws Exception {
        Api api = new Api(request -> text).use(new Gzip());
        try (Server server = api.start(0); Http http = new Http(server.uri())) {
            String length = http.get("/", "Accept-Encoding", "gzip")
                    .header("Content-Length").orElseThrow();
            http.head("/", "Accept-Encoding", "gzip").hasHeader("Content-Length", length)
                    .hasHeader("Content-Encoding", "gzip");
        }
    }

    @Test
    @DisplayName("Over a real connection, a client that asks for it unpacks the text")
    void arrives() throws Exception {
        Api api = new Api(request -> text).use(new Gzip());
        try (Server server = api.start(0); Http http = new Http(server.uri())) {
            // OkHttp asks for gzip by itself, and unpacks what it gets.
            http.get("/").hasBody(LONG).hasNoHeader("Content-Encoding");
            assertFalse(http.get("/", "Accept-Encoding", "gzip").text().equals(LONG));
        }
    }
}
