package framework.middleware;

import framework.Api;
import framework.Request;
import framework.Response;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

public class CorsTest {
    private static final String GOOD = "https://good.example";

    private final Cors cors = Cors.allow(GOOD, "http://localhost:3000");

    @Test
    @DisplayName("An allowed origin is named in the answer, errors included")
    void allowsOrigin() {
        for (String path : new String[] {"/", "/fails", "/none"}) {
            Response response = send(cors, Request.get(path).withHeader("Origin", GOOD));
            assertHeader(GOOD, response, "Access-Control-Allow-Origin");
            assertHeader("Origin", response, "Vary");
            assertHeader("", response, "Access-Control-Allow-Credentials");
        }
    }

    @ParameterizedTest
    @DisplayName("Another origin, or none, gets no Allow-Origin, but Vary all the same")
    @ValueSource(strings = {"https://evil.example", "http://good.example",
            "https://good.example:444", "https://good.example.evil.example", "null",
            "https://GOOD.example", ""})
    void refusesOrigins(String origin) {
        Response response = send(cors, Request.get("/").withHeader("Origin", origin));
        assertEquals("handled", response.text());
        assertHeader("", response, "Access-Control-Allow-Origin");
        assertHeader("Origin", response, "Vary");
        assertHeader("Origin", send(cors, Request.get("/")), "Vary");
    }

    @Test
    @DisplayName("A preflight is answered without asking the handler")
    void answersPreflight() {
        Response response = send(cors, preflight(GOOD));
        assertEquals(204, response.status());
        assertHeader(GOOD, response, "Access-Control-Allow-Origin");
        assertHeader("GET, HEAD, POST, PUT, PATCH, DELETE", response,
                "Access-Control-Allow-Methods");
        assertHeader("Authorization, Content-Type", response,
                "Access-Control-Allow-Headers");
        assertTrue(response.header("Access-Control-Max-Age").isPresent());
        assertHeader("Origin, Access-Control-Request-Method, Access-Control-Request-Headers",
                response, "Vary");
    }

    @Test
    @DisplayName("A preflight of another origin is told nothing")
    void refusesPreflight() {
        Response response = send(cors, preflight("https://evil.example"));
        assertEquals(204, response.status());
        response.headers().forEach((name, value) ->
                assertFalse(name.toLowerCase(Locale.ROOT).startsWith("access-control"), name));
        assertTrue(response.header("Vary").orElseThrow().startsWith("Origin"));
    }

    @Test
    @DisplayName("An OPTIONS that is no preflight goes to the application")
    void passesOptions() {
        Request plain = Request.of("OPTIONS", "/");
        for (Request request : new Request[] {plain, plain.withHeader("Origin", GOOD),
                plain.withHeader("Access-Control-Request-Method", "GET")}) {
            assertHeader("GET, HEAD, OPTIONS", send(cors, request), "Allow");
        }
        assertEquals("handled", send(cors, Request.get("/").withHeader("Origin", GOOD)
                .withHeader("Access-Control-Request-Method", "GET")).text());
    }

    @Test
    @DisplayName("Methods and request fields can be chosen")
    void choosesMethodsAndHeaders() {
        for (Cors own : new Cors[] {
                cors.withMethods("GET").withHeaders("X-Api-Key").withCredentials(),
                cors.withCredentials().withHeaders("X-Api-Key").withMethods("GET")}) {
            Response response = send(own, preflight(GOOD));
            assertHeader("GET", response, "Access-Control-Allow-Methods");
            assertHeader("X-Api-Key", response, "Access-Control-Allow-Headers");
            assertHeader("true", response, "Access-Control-Allow-Credentials");
        }
    }

    @Test
    @DisplayName("With *, every origin is allowed, but none by its name")
    void allowsAny() {
        Response response = send(Cors.allow("*"),
                Request.get("/").withHeader("Origin", "https://any.example"));
        assertHeader("*", response, "Access-Control-Allow-Origin");
        assertHeader("Origin", response, "Vary");
    }

    @Test
    @DisplayName("Credentials are allowed to named origins, never to *")
    void allowsCredentials() {
        Response response = send(cors.withCredentials(),
                Request.get("/").withHeader("Origin", GOOD));
        assertHeader(GOOD, response, "Access-Control-Allow-Origin");
        assertHeader("true", response, "Access-Control-Allow-Credentials");
        Response other = send(cors.withCredentials(),
                Request.get("/").withHeader("Origin", "https://evil.example"));
        assertHeader("", other, "Access-Control-Allow-Credentials");
        Cors any = Cors.allow("*");
        assertThrows(IllegalArgumentException.class, any::withCredentials);
    }

    private static Request preflight(String origin) {
        return Request.of("OPTIONS", "/").withHeader("Origin", origin)
                .withHeader("Access-Control-Request-Method", "DELETE");
    }

    private static Response send(Cors cors, Request request) {
        return new Api().use(cors)
                .get("/", handled -> Response.text("handled"))
                .get("/fails", handled -> {
                    throw new IllegalStateException("on purpose");
                })
                .handle(request);
    }

    private static void assertHeader(String expected, Response response, String name) {
        assertEquals(expected, String.join(", ", response.headers().all(name)));
    }
}
