package framework.middleware;

import framework.Api;
import framework.Request;
import framework.Response;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
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
            "Cross-Origin-Embedder-Policy|require-corp",
            "Cross-Origin-Resource-Policy|same-origin"})
    void hasProposedValues(String name, String value) {
        for (String path : new String[] {"/", "/none"}) {
            Response response = new Api().use(new SecurityHeaders())
                    .get("/", request -> Response.text("x"))
                    .handle(Request.get(path));
            assertEquals(List.of(value), response.headers().all(name));
        }
    }
}
