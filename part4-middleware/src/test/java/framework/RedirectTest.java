package framework;

import java.net.URI;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

public class RedirectTest {

    @ParameterizedTest
    @DisplayName("A redirect takes an http address, if it is given as one")
    @ValueSource(strings = {"http://example.com/", "https://example.com:8443/x",
            "HTTPS://example.com"})
    void redirects(String address) {
        Response response = Response.redirect(URI.create(address));
        assertEquals(302, response.status());
        assertEquals(address, response.header("Location").orElseThrow());
        assertThrows(IllegalArgumentException.class, () -> Response.redirect(address));
    }

    @Test
    @DisplayName("A redirect percent-encodes what a header field cannot hold")
    void encodesRedirects() {
        assertEquals("/caf%C3%A9",
                Response.redirect("/café").header("Location").orElseThrow());
        assertEquals("https://example.com/caf%C3%A9",
                Response.redirect(URI.create("https://example.com/café"))
                        .header("Location").orElseThrow());
    }

    @ParameterizedTest
    @DisplayName("A redirect refuses line breaks, other sites in disguise, other schemes")
    @ValueSource(strings = {"/a\r\nSet-Cookie: x=1", "/a\nb", "//evil.com",
            "/\\evil.com", "javascript:alert(1)", "notes", "", "ftp://example.com",
            "/a b", "http://evil.com/"})
    void refusesRedirects(String location) {
        assertThrows(IllegalArgumentException.class, () -> Response.redirect(location));
    }

    @ParameterizedTest
    @DisplayName("An address that is not one of http is refused")
    @ValueSource(strings = {"javascript:alert(1)", "ftp://example.com", "/path",
            "//evil.com", "http:relative"})
    void refusesAddresses(String address) {
        URI uri = URI.create(address);
        assertThrows(IllegalArgumentException.class, () -> Response.redirect(uri));
    }
}
