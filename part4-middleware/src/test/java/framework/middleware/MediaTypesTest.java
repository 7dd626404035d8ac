package framework.middleware;

import framework.Api;
import framework.Request;
import java.nio.file.Files;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

public class MediaTypesTest extends StaticFilesFixture {

    @ParameterizedTest
    @DisplayName("What a page of today is made of has its type")
    @CsvSource(delimiter = '|', value = {
            "webmanifest|application/manifest+json", "htm|text/html; charset=utf-8",
            "woff|font/woff", "mjs|text/javascript; charset=utf-8", "wasm|application/wasm",
            "xml|application/xml", "map|application/json", "avif|image/avif",
            "mp3|audio/mpeg", "webm|video/webm", "md|application/octet-stream"})
    void knowsTypes(String ending, String type) throws Exception {
        Files.writeString(files.resolve("x." + ending), "x");
        assertEquals(type, get("/app/x." + ending).header("Content-Type").orElseThrow());
    }

    @Test
    @DisplayName("A type can be added or replaced, in a copy, for names in any case")
    void addsTypes() throws Exception {
        Files.writeString(files.resolve("x.Md"), "x");
        StaticFiles usual = new StaticFiles(files);
        StaticFiles own = usual.withType("MD", "text/markdown; charset=utf-8")
                .withType("txt", "text/x-own");
        assertEquals("text/markdown; charset=utf-8", type(own, "/x.Md"));
        assertEquals("text/x-own", type(own, "/hello.txt"));
        assertEquals("application/octet-stream", type(usual, "/x.Md"));
        assertEquals("text/plain; charset=utf-8", type(usual, "/hello.txt"));
    }

    private static String type(StaticFiles handler, String path) {
        return new Api().get("/{file...}", handler).handle(Request.get(path))
                .header("Content-Type").orElseThrow();
    }

    @ParameterizedTest
    @DisplayName("What can be no ending or no type is refused at once, in a sentence that has it")
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
            ".md|text/markdown", "\"\"|text/plain", "a/b|text/plain", "a b|text/plain",
            "md|markdown", "md|\"\"", "md|text/", "md|/markdown", "md|text/mark down",
            "md|\"text/markdown\r\nX: y\"", "md|\"text/markdown\n\"", "md|text/markdown; charset",
            "md|text/märkdown"})
    void refusesAtOnce(String ending, String type) {
        StaticFiles handler = new StaticFiles(files);
        String message = assertThrows(IllegalArgumentException.class,
                () -> handler.withType(ending, type)).getMessage();
        assertTrue(message.contains(ending) && message.contains(type), message);
    }
}
