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

/** Fields that are lists are read as lists, and types as types. */
public class ListFieldsTest extends GzipFixture {

    @ParameterizedTest
    @DisplayName("Cache-Control forbids to compress if no-transform is one of its elements")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
            "no-transform|false", "public, No-Transform|false", "public,no-transform,x=1|false",
            "x-no-transform|true", "private=\"no-transform\"|true",
            "private=\"a, no-transform\"|true", "no-transforms|true"})
    void readsCacheControl(String value, boolean compressed) {
        assertEquals(compressed, get(text.withHeader("Cache-Control", value), "gzip")
                .header("Content-Encoding").isPresent());
    }

    @Test
    @DisplayName("A Vary of * stays alone")
    void keepsStar() {
        for (String vary : new String[] {"*", "Origin, *"}) {
            assertEquals(List.of("*"), Vary.add(text.withHeader("Vary", vary), "Accept")
                    .headers().all("Vary"));
        }
    }

    @ParameterizedTest
    @DisplayName("A name is added to Vary once, whatever stands around it")
    @CsvSource(delimiter = '|', value = {
            "Accept|Accept", " accept , Origin|accept, Origin", ",Origin,|Origin, Accept",
            "X-Accept|X-Accept, Accept", "Origin ,Accept|Origin, Accept"})
    void addsOnce(String vary, String wanted) {
        assertEquals(wanted, Vary.add(text.withHeader("Vary", vary), "Accept", "Accept")
                .header("Vary").orElseThrow());
    }

    @ParameterizedTest
    @DisplayName("An error in plain text is one, however its type is written")
    @CsvSource(delimiter = '|', value = {
            "text/plain|true", "TEXT/Plain;charset=utf-8|true", "text/plain ; charset=x|true",
            "text/plainer|false", "text/plain-patch|false", "text/html|false"})
    void knowsPlainText(String type, boolean rewritten) {
        Response error = Response.of(400, "no").withHeader("Content-Type", type);
        Response shown = new Api(request -> error).use(new ErrorPages())
                .handle(Request.get("/").withHeader("Accept", "text/html"));
        assertEquals(rewritten, shown.header("Vary").isPresent());
    }

    @ParameterizedTest
    @DisplayName("A tag has no spaces, control characters or quotes in it:"
            + " what comes after nonsense is not read")
    @ValueSource(strings = {"\"a b\"", "\"a b\", \"v1\"", "\"a\"\"v1\"", "x\"v1\"", "\"v1\"x",
            "\"\u0001\", \"v1\"", "W/ \"v1\"", "\"a b\",\"v1\",\"", "*, \"v1\""})
    void refusesMalformedTags(String list) {
        assertEquals(200, conditional(list).status());
    }

    @ParameterizedTest
    @DisplayName("Empty elements, commas in tags and letters beyond ASCII are in order")
    @ValueSource(strings = {",, \"v1\"", "\"a,b\",\"v1\"", "\"\", \"v1\"", "\"\u00e9\",\tW/\"v1\""})
    void readsTags(String list) {
        assertEquals(304, conditional(list).status());
    }

    private Response conditional(String list) {
        return new Api(request -> text).use(new ConditionalGet())
                .handle(Request.get("/").withHeader("If-None-Match", list));
    }
}
