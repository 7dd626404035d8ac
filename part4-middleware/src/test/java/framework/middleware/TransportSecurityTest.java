package framework.middleware;

import framework.Api;
import framework.Request;
import framework.Response;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** The promise of HTTPS, which only browsers behind TLS take seriously. */
public class TransportSecurityTest {
    private static final String FIELD = "Strict-Transport-Security";

    @ParameterizedTest
    @DisplayName("HTTPS is promised for a year, subdomains too, once an answer and on errors")
    @ValueSource(strings = {"/", "/none", "/broken"})
    void promises(String path) {
        assertEquals(List.of("max-age=31536000; includeSubDomains"),
                values(new SecurityHeaders(), path));
    }

    @Test
    @DisplayName("The promise can be shorter, taken back or left out")
    void isReplaced() {
        SecurityHeaders usual = new SecurityHeaders();
        assertEquals(List.of("max-age=300"), values(usual.with(FIELD, "max-age=300"), "/"));
        assertEquals(List.of("max-age=0"), values(usual.with(FIELD, "max-age=0"), "/none"));
        assertEquals(List.of(), values(usual.without(FIELD), "/"));
    }

    @Test
    @DisplayName("A handler that promises something else has its way")
    void leavesOwn() {
        assertEquals(List.of("max-age=60"), values(new SecurityHeaders(), "/own"));
    }

    private static List<String> values(SecurityHeaders layer, String path) {
        return new Api().use(layer)
                .get("/", request -> Response.text("x"))
                .get("/broken", request -> {
                    throw new IllegalStateException("on purpose");
                })
                .get("/own", request -> Response.text("x").withHeader(FIELD, "max-age=60"))
                .handle(Request.get(path)).headers().all(FIELD);
    }
}
