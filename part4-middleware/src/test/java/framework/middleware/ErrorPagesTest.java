package framework.middleware;

import framework.Api;
import framework.Middleware;
import framework.Request;
import framework.Response;
import framework.Sent;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

public class ErrorPagesTest {
    private static final String BROWSER = "text/html,application/xhtml+xml,"
            + "application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8";

    private final Api api = new Api()
            .use(new ErrorPages())
            .get("/ok", request -> Response.text("ok"))
            .get("/plain", request -> Response.of(400, "a <b> & \"c\" 'd'"))
            .get("/empty", request -> Response.empty(404))
            .get("/html", request -> Response.html("<p>mine").withStatus(404))
            .get("/zipped", request -> Response.of(400, "zzz")
                    .withHeader("Content-Encoding", "gzip"))
            .get("/stream", request -> Response.stream("text/plain",
                    output -> output.write('x')).withStatus(500));

    @ParameterizedTest
    @DisplayName("The client's Accept decides the form of an error")
    @CsvSource(delimiter = '|', value = {
            BROWSER + "|text/html; charset=utf-8",
            "application/json|application/problem+json",
            "application/problem+json|application/problem+json",
            "text/html;q=0.5, application/json|application/problem+json",
            "text/html, application/json;q=0.5|text/html; charset=utf-8",
            "text/html;q=0, application/json;q=0|text/plain; charset=utf-8",
            "*/*|text/plain; charset=utf-8",
            "text/plain, text/html;q=0.1|text/plain; charset=utf-8",
            "text/plain, application/json;q=0.5|text/plain; charset=utf-8",
            "nonsense;;q=x|text/plain; charset=utf-8", ";|text/plain; charset=utf-8",
            ",|text/plain; charset=utf-8"})
    void choosesForm(String accept, String type) {
        Response response = api.handle(Request.get("/plain").withHeader("Accept", accept));
        assertEquals(400, response.status());
        assertEquals(type, response.header("Content-Type").orElseThrow());
        assertEquals("Accept", response.header("Vary").orElseThrow());
    }

    @Test
    @DisplayName("Without Accept an error stays a plain text")
    void keepsText() {
        assertEquals("a <b> & \"c\" 'd'", api.handle(Request.get("/plain")).text());
    }

    @Test
    @DisplayName("A page escapes all it shows")
    void escapesHtml() {
        String page = api.handle(Request.get("/plain").withHeader("Accept", BROWSER)).text();
        assertTrue(page.contains("a &lt;b&gt; &amp; &quot;c&quot; &#39;d&#39;"), page);
        assertFalse(page.contains("<b>"), page);
    }

    @Test
    @DisplayName("JSON escapes all it shows")
    void escapesJson() {
        String json = api.handle(
                Request.get("/plain").withHeader("Accept", "application/json")).text();
        assertEquals("{\"status\": 400, \"detail\": \"a <b> & \\\"c\\\" 'd'\"}", json);
    }

    @Test
    @DisplayName("An error without a body gets one")
    void fillsEmpty() {
        assertTrue(api.handle(Request.get("/empty")).text().contains("404"));
        assertTrue(api.handle(Request.get("/none").withHeader("Accept", BROWSER))
                .text().contains("404"));
    }

    @Test
    @DisplayName("Successes, pages of the handler's own and streams are left alone")
    void leavesOthersAlone() {
        for (String path : new String[] {"/ok", "/html", "/stream", "/zipped"}) {
            Response response = api.handle(Request.get(path).withHeader("Accept", BROWSER));
            assertTrue(response.header("Vary").isEmpty(), path);
        }
        assertEquals("<p>mine", api.handle(
                Request.get("/html").withHeader("Accept", BROWSER)).text());
    }

    @Test
    @DisplayName("Who listens to an error is told of its page")
    void keepsListener() {
        AtomicInteger told = new AtomicInteger();
        Response response = new Api(request -> Response.of(400, "no")
                .withSentListener(sent -> told.incrementAndGet()))
                .use(new ErrorPages())
                .handle(Request.get("/").withHeader("Accept", BROWSER));
        response.sentListener().accept(new Sent(400, 0, Optional.empty()));
        assertEquals(1, told.get());
    }

    @Test
    @DisplayName("What a layer further in refuses, or fails at, comes in the client's form, too")
    void dressesLayers() {
        Middleware closed = next -> request -> Response.of(503, "Closed for today.");
        Middleware broken = next -> request -> {
            throw new IllegalStateException("on purpose");
        };
        assertEquals(503, typedAsHtml(new Api().use(new ErrorPages(), closed)));
        assertEquals(500, typedAsHtml(new Api().use(new ErrorPages(), broken)));
        assertEquals(503, typedAsHtml(new Api().use(new ErrorPages())
                .get("/", request -> Response.text("never"), closed)));
    }

    private static int typedAsHtml(Api api) {
        Response response = api.handle(Request.get("/").withHeader("Accept", BROWSER));
        assertEquals("text/html; charset=utf-8",
                response.header("Content-Type").orElseThrow());
        return response.status();
    }

    @Test
    @DisplayName("The other fields of an error, such as Allow, are kept")
    void keepsFields() {
        Response response = api.handle(
                Request.post("/ok", "").withHeader("Accept", BROWSER));
        assertEquals(405, response.status());
        assertEquals("GET, HEAD, OPTIONS", response.header("Allow").orElseThrow());
    }
}
