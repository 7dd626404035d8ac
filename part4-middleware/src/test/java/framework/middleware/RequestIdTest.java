package framework.middleware;

import framework.Api;
import framework.Request;
import framework.Response;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

public class RequestIdTest {
    private final Api api = new Api(request -> Response.text(
            request.attribute(RequestId.KEY).orElseThrow())).use(new RequestId());

    @Test
    @DisplayName("A well-formed id is kept, given to the handler and sent back")
    void keepsId() {
        Response response = api.handle(
                Request.get("/").withHeader("X-Request-Id", "a1-b2_c3.d4"));
        assertEquals("a1-b2_c3.d4", response.text());
        assertEquals("a1-b2_c3.d4", response.header("X-Request-Id").orElseThrow());
    }

    @ParameterizedTest
    @DisplayName("A malformed id is replaced")
    @ValueSource(strings = {"", "a b", "a\r\nb", "<script>", "é"})
    void replacesOthers(String id) {
        String made = api.handle(Request.get("/").withHeader("X-Request-Id", id)).text();
        assertNotEquals(id, made);
        assertTrue(made.matches("[A-Za-z0-9._-]{1,64}"), made);
    }

    @Test
    @DisplayName("An id of more than 64 characters is replaced")
    void replacesLong() {
        Request request = Request.get("/").withHeader("X-Request-Id", "x".repeat(65));
        assertTrue(api.handle(request).text().length() < 65);
    }

    @Test
    @DisplayName("Ids that are made differ, and errors have one as well")
    void makesIds() {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            ids.add(api.handle(Request.get("/")).text());
        }
        assertEquals(1000, ids.size());
        Api empty = new Api().use(new RequestId());
        assertTrue(empty.handle(Request.get("/none")).header("X-Request-Id").isPresent());
    }
}
