package framework.middleware;

import framework.Api;
import framework.Request;
import framework.Response;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    @ParameterizedTest
    @DisplayName("Only what came by HTTPS is promised HTTPS, as the proxy says, in any of its lines")
    @CsvSource(delimiter = '|', value = {"''|0", "http|0", "httpsx|0", "HTTPS|1",
            "http, https|1", "https,https|1"})
    void promisesByHttpsOnly(String protocol, int lines) {
        Request request = Request.get("/").withHeader("X-Forwarded-Proto", protocol);
        assertEquals(lines, answer(new SecurityHeaders(), request).headers().all(FIELD).size());
        assertEquals(List.of(), answer(new SecurityHeaders(), Request.get("/"))
                .headers().all(FIELD));
    }

    @Test
    @DisplayName("A handler that promises something else has its way")
    void leavesOwn() {
        assertEquals(List.of("max-age=60"), values(new SecurityHeaders(), "/own"));
    }

    private static List<String> values(SecurityHeaders layer, String path) {
        return answer(layer, Request.get(path).withHeader("X-Forwarded-Proto", "https"))
                .headers().all(FIELD);
    }

    private static Response answer(SecurityHeaders layer, Request sent) {
        return new Api().use(layer)
                .get("/", request -> Response.text("x"))
                .get("/broken", request -> {
                    throw new IllegalStateException("on purpose");
                })
                .get("/own", request -> Response.text("x").withHeader(FIELD, "max-age=60"))
                .handle(sent);
    }
}
