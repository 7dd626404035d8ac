package framework;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A request's body as JSON. */
public class JsonBodyTest {
    private static final String JSON = "application/json";

    @ParameterizedTest
    @DisplayName("A body of a type of JSON is read as an object")
    @ValueSource(strings = {"application/json", "Application/JSON", "application/json;a=b",
            "application/json ; charset=utf-8", "application/merge-patch+json",
            "application/vnd.api+json; ext=\"x\""})
    void reads(String type) {
        assertEquals(Map.of("text", "Buy milk"),
                post("{\"text\": \"Buy milk\"}", type).json());
    }

    @ParameterizedTest
    @DisplayName("A body of another type is 415: a form of another site could send it")
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded",
            "multipart/form-data; boundary=x", "text/plain; a=application/json",
            "text/plain;+json", "application/jsonp", "json", ""})
    void refusesOtherTypes(String type) {
        assertEquals(415, refusal(post("{}", type)).status());
    }

    @Test
    @DisplayName("A body without a type is 415: a script of another site could send it")
    void refusesNoType() {
        assertEquals(415, refusal(Request.post("/", "{}")).status());
    }

    @ParameterizedTest
    @DisplayName("What is not one JSON object is 400, with one sentence")
    @ValueSource(strings = {"", " ", "{\"text\"}", "[1]", "\"x\"", "null", "{\"a\":1,\"a\":2}",
            "{\"a\":\"\\ud800\"}", "{\"a\":1e999999999}", "\uFEFF{}", "{} {}"})
    void refusesOtherTexts(String body) {
        HttpException refusal = refusal(post(body, JSON));
        assertEquals(400, refusal.status());
        assertTrue(refusal.getMessage().matches("[A-Z][^\\n]{5,60}"), refusal.getMessage());
    }

    @Test
    @DisplayName("A refusal is an answer, and no failure of ours")
    void answers() {
        Api api = new Api(request -> Response.text("" + request.json().get("a")));
        assertEquals("1", api.handle(post("{\"a\": 1}", JSON)).text());
        assertEquals(400, api.handle(post("{\"a\": 1", JSON)).status());
        assertEquals(400, api.handle(post("{\"a\":" + "[".repeat(500_000), JSON)).status());
        assertEquals(415, api.handle(post("{\"a\": 1}", "text/plain")).status());
    }

    @Test
    @DisplayName("Bytes that are not UTF-8 are 400, and not replaced")
    void refusesOtherBytes() {
        for (String bytes : new String[] {"{\"a\": \"\u00E9\"}", "{\"a\": \"\u00C0\u0080\"}",
                "{\"a\": \"\u00ED\u00A0\u0080\"}", "{}\u00FF", "\u00FE\u00FF\0{\0}"}) {
            HttpException refusal = refusal(Request.of("POST", "/",
                    bytes.getBytes(StandardCharsets.ISO_8859_1))
                    .withHeader("Content-Type", JSON));
            assertEquals(400, refusal.status());
            assertEquals("The body is not UTF-8.", refusal.getMessage());
        }
    }

    private static Request post(String body, String type) {
        return Request.post("/", body).withHeader("Content-Type", type);
    }

    private static HttpException refusal(Request request) {
        return assertThrows(HttpException.class, request::json);
    }
}
