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

/** The fields that say what other sites may do with our pages. */
public class CrossOriginFieldsTest {

    @ParameterizedTest
    @DisplayName("The values are those that are proposed, once per answer and on errors")
    @CsvSource(delimiter = '|', value = {
            "X-Permitted-Cross-Domain-Policies|none",
            "Permissions-Policy|camera=(), geolocation=(), microphone=()",
            "Cross-Origin-Opener-Policy|same-origin",
            "Cross-Origin-Resource-Policy|same-origin"})
    void hasProposedValues(String name, String value) {
        for (String path : new String[] {"/", "/none"}) {
            Response response = new Api().use(new SecurityHeaders())
                    .get("/", request -> Response.text("x"))
                    .handle(Request.get(path));
            assertEquals(List.of(value), response.headers().all(name));
        }
    }

    @Test
    @DisplayName("Pages may load what does not agree to be loaded, unless that is asked for")
    void asksForEmbedder() {
        String name = "Cross-Origin-Embedder-Policy";
        Request request = Request.get("/none");
        SecurityHeaders usual = new SecurityHeaders();
        assertEquals(List.of(), new Api().use(usual).handle(request).headers().all(name));
        assertEquals(List.of("require-corp"), new Api().use(usual.with(name, "require-corp"))
                .handle(request).headers().all(name));
    }
}
