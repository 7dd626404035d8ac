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
import testsupport.RawClient;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

public class CorsConfigurationTest {
    private static final String GOOD = "https://good.example";

    private final Cors cors = Cors.allow(GOOD);

    @ParameterizedTest
    @DisplayName("What is no origin, or none that a browser sends, is refused at once")
    @CsvSource({"good.example", "https://good.example/", "https://good.example/path",
            "https://", "''", "' '", "https://*", "null", "https://Good.example",
            "HTTPS://good.example", "https://good.example:443", "http://good.example:80",
            "https://good.example:", "https://good.example:0", "https://good.example:08",
            "https://good.example:65536", "https://good.example:99999", "https://good.example:-1",
            "https://good.example:8e1", "https://name@good.example",
            "https://name:word@good.example",
            "https://caf\u00e9.example", "https://\u212aelvin.example", "https://%61.example",
            "https://good.example?a", "https://good.example#a", "https://good example",
            "'https://a.example,https://b.example'", "'https://a.example https://b.example'",
            "https:good.example", "//good.example", "https:///good.example", "https://:8000",
            "https://.", "https://[::1", "https://[::1]a", "https://[::A]",
            "1https://good.example"})
    void refusesOrigins(String origin) {
        assertThrows(IllegalArgumentException.class, () -> Cors.allow(origin));
        assertThrows(IllegalArgumentException.class, () -> Cors.allow(GOOD, origin));
        assertThrows(IllegalArgumentException.class, () -> Cors.allow(GOOD, origin + "\n"));
    }

    @ParameterizedTest
    @DisplayName("What browsers send is allowed, and lets in what is written so")
    @ValueSource(strings = {"http://localhost", "http://localhost:3000", "https://a-b.c_d.example",
            "http://good.example:443", "https://good.example:80", "https://good.example:65535",
            "http://127.0.0.1:1", "http://[::1]:8000", "https://xn--caf-dma.example",
            "moz-extension://0a-1b", "app://localhost:80"})
    void allowsOrigins(String origin) {
        assertEquals(origin, send(Cors.allow(GOOD, origin),
                Request.get("/").withHeader("Origin", origin))
                .header("Access-Control-Allow-Origin").orElse("none"));
    }

    @Test
    @DisplayName("To allow no origin at all is refused: then no layer is needed")
    void refusesNone() {
        assertThrows(IllegalArgumentException.class, Cors::allow);
    }

    @ParameterizedTest
    @DisplayName("What is no word is refused as a method and as the name of a field")
    @ValueSource(strings = {"", " ", "GET, PUT", "GET,PUT", "GET PUT", " GET", "GET ", "X:",
            "X\r\nSet-Cookie: a=b", "X\n", "X\r", "X\t", "X\0", "X\"", "(X)", "\u00e9", "X\u2028"})
    void refusesNames(String name) {
        for (String[] names : new String[][] {{name}, {"GET", name}, {name, "GET"}}) {
            assertThrows(IllegalArgumentException.class, () -> cors.withMethods(names));
            assertThrows(IllegalArgumentException.class, () -> cors.withHeaders(names));
            assertThrows(IllegalArgumentException.class, () -> cors.withExposedHeaders(names));
        }
    }

    @Test
    @DisplayName("With credentials, * is refused for all, in whichever order it is said")
    void refusesAnyWithCredentials() {
        Cors credentials = cors.withCredentials();
        assertThrows(IllegalArgumentException.class, () -> credentials.withMethods("GET", "*"));
        assertThrows(IllegalArgumentException.class, () -> credentials.withHeaders("*"));
        assertThrows(IllegalArgumentException.class, () -> credentials.withExposedHeaders("*"));
        for (Cors any : new Cors[] {Cors.allow("*"), cors.withMethods("*"),
                cors.withHeaders("*"), cors.withExposedHeaders("*")}) {
            assertThrows(IllegalArgumentException.class, any::withCredentials);
        }
    }

    @Test
    @DisplayName("Exposed fields are named to an origin that is allowed, and not in a preflight")
    void exposesHeaders() {
        for (Cors exposing : new Cors[] {
                cors.withExposedHeaders("ETag", "Location").withCredentials()
                        .withHeaders("X").withMethods("GET"),
                cors.withCredentials().withHeaders("X").withMethods("GET")
                        .withExposedHeaders("ETag", "Location")}) {
            Request get = Request.get("/").withHeader("Origin", GOOD);
            assertEquals("ETag, Location", exposed(send(exposing, get)));
            assertEquals("none", exposed(send(exposing,
                    get.withHeader("Origin", "https://evil.example"))));
            assertEquals("none", exposed(send(exposing, Request.get("/"))));
            assertEquals("none", exposed(send(exposing, Request.of("OPTIONS", "/")
                    .withHeader("Origin", GOOD)
                    .withHeader("Access-Control-Request-Method", "GET"))));
        }
        assertEquals("none", exposed(send(cors, Request.get("/").withHeader("Origin", GOOD))));
    }

    @Test
    @DisplayName("Several Origin lines are as good as none")
    void readsOneOrigin() throws Exception {
        Api api = new Api().use(cors).get("/", request -> Response.text("handled"));
        String[] two = {"Origin: " + GOOD, "Origin: https://evil.example",
            "Access-Control-Request-Method: GET"};
        try (Server server = api.start(0)) {
            RawClient.send(server.port(), RawClient.request("GET /", two))
                    .hasStatus(200).hasBody("handled").hasHeader("Vary", "Origin")
                    .hasHeader("Access-Control-Allow-Origin", "");
            RawClient.send(server.port(), RawClient.request("OPTIONS /", two))
                    .hasStatus(204).hasHeader("Allow", "GET, HEAD, OPTIONS")
                    .hasHeader("Access-Control-Allow-Origin", "");
        }
    }

    private static String exposed(Response response) {
        return response.header("Access-Control-Expose-Headers").orElse("none");
    }

    private static Response send(Cors cors, Request request) {
        return new Api().use(cors)
                .get("/", handled -> Response.text("handled"))
                .handle(request);
    }
}
