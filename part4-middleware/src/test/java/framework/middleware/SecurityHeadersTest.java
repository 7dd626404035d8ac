package framework.middleware;

import framework.Api;
import framework.Request;
import framework.Response;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

public class SecurityHeadersTest {

    @Test
    @DisplayName("Each proposed field is there once, on errors too")
    void addsFields() {
        for (String path : new String[] {"/", "/none", "/broken"}) {
            Response response = send(new SecurityHeaders(), path);
            for (String name : List.of("Content-Security-Policy", "X-Content-Type-Options",
                    "X-Frame-Options", "Referrer-Policy")) {
                assertEquals(1, response.headers().all(name).size(), name);
            }
        }
    }

    @ParameterizedTest
    @DisplayName("The values are those that are proposed")
    @CsvSource(delimiter = '|', value = {
            "Content-Security-Policy|default-src 'self'; form-action 'self';"
                    + " base-uri 'self'; object-src 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options|nosniff",
            "X-Frame-Options|deny",
            "Referrer-Policy|no-referrer"}, quoteCharacter = '"')
    void hasProposedValues(String name, String value) {
        assertEquals(value, send(new SecurityHeaders(), "/").header(name).orElseThrow());
    }

    @Test
    @DisplayName("A field can be replaced or left out, whatever its case, in a copy")
    void replacesFields() {
        SecurityHeaders usual = new SecurityHeaders();
        SecurityHeaders own = usual.with("x-frame-options", "sameorigin")
                .without("REFERRER-POLICY");
        Response response = send(own, "/");
        assertEquals(List.of("sameorigin"), response.headers().all("X-Frame-Options"));
        assertTrue(response.header("Referrer-Policy").isEmpty());
        assertEquals("deny", send(usual, "/").header("X-Frame-Options").orElseThrow());
    }

    @Test
    @DisplayName("A field that the handler has set is left as it is")
    void leavesOwnFields() {
        assertEquals(List.of("same-origin"),
                send(new SecurityHeaders(), "/own").headers().all("Referrer-Policy"));
    }

    private static Response send(SecurityHeaders layer, String path) {
        return new Api().use(layer)
                .get("/", request -> Response.text("x"))
                .get("/broken", request -> {
                    throw new IllegalStateException("on purpose");
                })
                .get("/own", request -> Response.text("x")
                        .withHeader("referrer-policy", "same-origin"))
                .handle(Request.get(path));
    }
}
