package framework.middleware;

import com.sun.management.ThreadMXBean;
import framework.Api;
import framework.Request;
import framework.Response;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

public class WeightsTest {

    @ParameterizedTest
    @DisplayName("A name has the weight that its element says, or 1, or 0 if that is none")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
            "text/html|1", "text/html;q=0.5|0.5", "TEXT/HTML;Q=0.5|0.5", "text/html ; q=1.000|1",
            "text/html;level=1;q=0.3|0.3", "text/html;q=0|0", "text/html;q=1.001|0",
            "text/html;q=0.1234|0", "text/html;q=|0", "text/html;q=-1|0", "text/html;qq=0.5|1",
            "text/html;level=1;q=0.3, text/html;q=0.7|0.7", "image/png|-1", "|-1", ";|-1",
            "*/*|-1", "a/b, ,text/html;q=0.2|0.2"})
    void weighs(String accept, double weight) {
        assertEquals(weight, weight(accept == null ? "" : accept));
    }

    @ParameterizedTest
    @DisplayName("A comma or a semicolon in quotes ends nothing")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
            "image/png;note=\"or,text/html\"|-1", "image/png;note=\"\\\",text/html\"|-1",
            "text/html;note=\"a;q=0\"|1", "text/html;note=\"a,b;c\";q=0.5|0.5",
            "image/png;note=\"open, text/html|-1"})
    void respectsQuotes(String accept, double weight) {
        assertEquals(weight, weight(accept));
    }

    @Test
    @DisplayName("The first of the names that is there counts, not the heaviest")
    void takesMostExact() {
        Weights weights = Weights.of(Request.get("/").withHeader(
                "Accept", "text/*;q=0.9, text/html;q=0.1"), "Accept");
        assertEquals(0.1, weights.weight("text/html", "text/*"));
        assertEquals(0.9, weights.weight("text/plain", "text/*"));
    }

    @ParameterizedTest
    @DisplayName("Reading a list takes a few steps for each letter, however it is cut:"
            + " twice the list takes twice the memory at most, and little of it")
    @ValueSource(strings = {";", ",", ";q", "a;q=1,", "\"", ";\"\\"})
    void isLinear(String piece) {
        long half = allocatedFor(piece, 32 * 1024);
        long whole = allocatedFor(piece, 64 * 1024);
        assertTrue(whole < 3 * half + 100_000, () -> half + " became " + whole);
        assertTrue(whole < 64 * 1024 * 150L, () -> whole + " bytes for 64 KB");
    }

    @Test
    @DisplayName("What a success costs does not depend on how long the client's wishes are")
    void readsForErrorsOnly() throws Exception {
        Request request = Request.get("/").withHeader("Accept", ";".repeat(1 << 20));
        Response ok = Response.text("ok");
        long before = allocated();
        assertEquals(ok, new ErrorPages().wrap(ignored -> ok).handle(request));
        assertTrue(allocated() - before < 1 << 20, "It has read the list for nothing");
    }

    @ParameterizedTest
    @DisplayName("A family of types counts for those in it, unless they are named themselves")
    @CsvSource(delimiter = '|', value = {
            "text/*|text/html; charset=utf-8", "application/*|application/problem+json",
            "application/*;q=0.2, text/html;q=0.1|application/problem+json",
            "application/*, application/json;q=0, application/problem+json;q=0, */*;q=0.1"
                    + "|text/plain; charset=utf-8",
            "text/*, text/html;q=0|text/plain; charset=utf-8",
            "text/*;q=0.5, application/json|application/problem+json"})
    void knowsFamilies(String accept, String type) {
        assertEquals(type, new Api().use(new ErrorPages())
                .handle(Request.get("/none").withHeader("Accept", accept))
                .header("Content-Type").orElseThrow());
    }

    private static double weight(String accept) {
        return Weights.of(Request.get("/").withHeader("Accept", accept), "Accept")
                .weight("text/html");
    }

    private static long allocatedFor(String piece, int length) {
        Request request = Request.get("/").withHeader(
                "Accept", "text/html" + piece.repeat(length / piece.length()));
        Weights.of(request, "Accept").weight("text/html");
        long before = allocated();
        Weights.of(request, "Accept").weight("text/html");
        return allocated() - before;
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean())
                .getCurrentThreadAllocatedBytes();
    }
}
