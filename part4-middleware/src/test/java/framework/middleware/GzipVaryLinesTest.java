package framework.middleware;

import framework.Api;
import framework.Request;
import framework.Response;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

public class GzipVaryLinesTest {

    @Test
    @DisplayName("A Vary of several lines is kept, in one")
    void keepsVary() {
        Api api = new Api(request -> Response.text("text".repeat(1000))
                .withAddedHeader("Vary", "Origin").withAddedHeader("vary", "Cookie"))
                .use(new Gzip());
        Response response = api.handle(
                Request.get("/").withHeader("Accept-Encoding", "gzip"));
        assertEquals(List.of("Origin, Cookie, Accept-Encoding"),
                response.headers().all("Vary"));
    }
}
