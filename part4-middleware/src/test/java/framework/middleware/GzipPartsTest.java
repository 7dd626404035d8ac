package framework.middleware;

import framework.Response;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What Gzip does to a part of a text, once there are parts. */
public class GzipPartsTest extends GzipFixture {

    @Test
    @DisplayName("A part of a text says that the whole may be compressed, and keeps its tag")
    void variesParts() {
        Response part = get(text.withStatus(206), "gzip");
        assertEquals("Accept-Encoding", part.header("Vary").orElseThrow());
        assertEquals("\"v1\"", part.header("ETag").orElseThrow());
        Response small = get(Response.text("short").withStatus(206), "gzip");
        assertEquals("Accept-Encoding", small.header("Vary").orElseThrow());
    }

    @Test
    @DisplayName("A part is left as it is")
    void leavesPartsAlone() {
        Response part = get(text.withStatus(206)
                .withHeader("Content-Range", "bytes 0-1/5"), "gzip");
        assertTrue(part.header("Content-Encoding").isEmpty());
        assertEquals(LONG, part.text());
    }
}
