package framework;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

public class RequestTest {

    @ParameterizedTest
    @DisplayName("Path and query are taken from the whole target, as sent")
    @CsvSource({
            "/,/,''",
            "/a/b?x=1&y=2,/a/b,x=1&y=2",
            "/a%2Fb?c%26d,/a%2Fb,c%26d",
            "//admin/x,//admin/x,''",
            "/a?b?c,/a,b?c",
            "/a?,/a,''",
            "*,*,''"})
    void takesTargetApart(String target, String path, String query) {
        Request request = Request.get(target);
        assertEquals(path, request.path());
        assertEquals(query, request.query());
    }

    @Test
    @DisplayName("A request of our own is a complete HTTP/1.1 request")
    void isComplete() {
        Request request = Request.of("PUT", "/x");
        assertEquals("PUT", request.method());
        assertEquals("HTTP/1.1", request.protocol());
        assertEquals("localhost", request.header("host").orElseThrow());
        assertTrue(request.client().getAddress().isLoopbackAddress());
        assertEquals("", request.text());
    }

    @Test
    @DisplayName("A POST of our own carries its text as UTF-8")
    void carriesText() {
        Request request = Request.post("/x", "grüß dich");
        assertEquals("grüß dich", request.text());
        assertArrayEquals("grüß dich".getBytes(StandardCharsets.UTF_8),
                request.bytes());
    }

    @Test
    @DisplayName("A body can be any bytes")
    void carriesBytes() {
        byte[] bytes = {0, 1, -1};
        assertArrayEquals(bytes, Request.of("PUT", "/x", bytes).bytes());
    }

    @Test
    @DisplayName("withHeader returns a copy and leaves the request as it was")
    void copiesWithHeader() {
        Request plain = Request.get("/");
        Request tagged = plain.withHeader("X-Tag", "a").withHeader("x-tag", "b");
        assertTrue(plain.header("X-Tag").isEmpty());
        assertEquals("b", tagged.header("X-Tag").orElseThrow());
        assertEquals(1, tagged.headers().all("X-TAG").size());
    }

    @ParameterizedTest
    @DisplayName("A query parameter is decoded, and a plus is a space")
    @CsvSource({
            "/?q=tea,tea",
            "/?a=1&q=two+words&q=second,two words",
            "/?q=%C3%A9t%C3%A9%2B,été+",
            "/?q,''",
            "/?q=,''",
            "/?%71=coded,coded",
            "/?q=a=b,a=b",
            "/?&&q=x,x"})
    void decodesQuery(String target, String value) {
        assertEquals(value, Request.get(target).query("q").orElseThrow());
    }

    @Test
    @DisplayName("A posted form is read like a query, and no field takes another's place")
    void decodesForm() {
        Request request = Request.post("/?q=no", "a=1&q=two+words%26&q=second");
        assertEquals("1", request.form("a").orElseThrow());
        assertEquals("two words&", request.form("q").orElseThrow());
        assertTrue(request.form("b").isEmpty());
        assertTrue(Request.get("/?q=no").form("q").isEmpty());
    }

    @Test
    @DisplayName("A malformed form is refused with 400")
    void refusesMalformedForm() {
        var refusal = assertThrows(HttpException.class,
                () -> Request.post("/", "q=%zz").form("q"));
        assertEquals(400, refusal.status());
    }

    @ParameterizedTest
    @DisplayName("A query parameter that is not there is empty")
    @ValueSource(strings = {"/", "/?", "/?Q=1", "/?qq=1", "/?a=q"})
    void findsNoQuery(String target) {
        assertTrue(Request.get(target).query("q").isEmpty());
    }

    @ParameterizedTest
    @DisplayName("A malformed query parameter is refused with 400")
    @ValueSource(strings = {"/?q=%zz", "/?q=%f", "/?q=%", "/?q=%-1"})
    void refusesMalformedQuery(String target) {
        var refusal = assertThrows(HttpException.class,
                () -> Request.get(target).query("q"));
        assertEquals(400, refusal.status());
    }
}
