package framework;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

public class ResourceTest {

    @Test
    @DisplayName("A resource answers its methods, and 405 to others")
    void servesResources() {
        Resource resource = () -> Map.of(
                "GET", request -> Response.text("shown " + request.param("id")),
                "DELETE", request -> Response.empty(204));
        Api api = new Api().resource("/r/{id}", resource);
        assertEquals("shown 1", api.handle(Request.get("/r/1")).text());
        assertEquals(204, api.handle(Request.of("DELETE", "/r/1")).status());
        Response refused = api.handle(Request.post("/r/1", ""));
        assertEquals(405, refused.status());
        assertEquals("DELETE, GET, HEAD, OPTIONS", refused.header("Allow").orElseThrow());
    }

    @Test
    @DisplayName("A typed parameter that its function refuses is 400")
    void readsTypedParameters() {
        Api api = new Api().get("/n/{id}", request ->
                Response.text("" + (request.param("id", Integer::valueOf) + 1)));
        assertEquals("8", api.handle(Request.get("/n/7")).text());
        Response refused = api.handle(Request.get("/n/abc"));
        assertEquals(400, refused.status());
        assertFalse(refused.text().contains("abc"), refused::text);
        Api dates = new Api().get("/d/{day}", request ->
                Response.text("" + request.param("day", LocalDate::parse)));
        assertEquals(400, dates.handle(Request.get("/d/tomorrow")).status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"+7", "07", "%D9%A7", "-0", "%207"})
    @DisplayName("A number that is written in another way than ours is 400")
    void refusesOtherAddresses(String id) {
        Api api = new Api().get("/n/{id}", request ->
                Response.text("" + request.param("id", Integer::valueOf)));
        assertEquals(400, api.handle(Request.get("/n/" + id)).status());
        assertEquals("-7", api.handle(Request.get("/n/-7")).text());
    }

    @Test
    @DisplayName("What a parameter's function says with an HttpException is kept")
    void keepsRefusalOfParameters() {
        Api api = new Api().get("/n/{id}", request -> request.param("id", id -> {
            throw new HttpException(404, "No " + id);
        }));
        assertEquals(404, api.handle(Request.get("/n/7")).status());
    }

    @Test
    @DisplayName("A typed parameter with a name that the route lacks is our mistake, not a 400")
    void refusesUnknownParameters() {
        Api api = new Api().get("/n/{id}", request -> {
            assertThrows(IllegalArgumentException.class,
                    () -> request.param("no", Integer::valueOf));
            return Response.empty(204);
        });
        assertEquals(204, api.handle(Request.get("/n/7")).status());
    }
}
