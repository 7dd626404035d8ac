package framework;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import testsupport.Http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

public class CookieTest {
    private static final String SAFE = "; Path=/; HttpOnly; SameSite=Lax; Secure";

    @Test
    @DisplayName("A cookie is hidden from scripts and other sites, and sent over https only")
    void isSafe() {
        assertEquals(List.of("a=1" + SAFE, "b=2" + SAFE + "; Max-Age=60"),
                Response.text("").withCookie(Cookie.of("a", "1"))
                        .withCookie(Cookie.of("b", "2").lasting(Duration.ofMinutes(1)))
                        .headers().all("Set-Cookie"));
    }

    @Test
    @DisplayName("A cookie is removed by an age of nothing")
    void isRemoved() {
        assertEquals("a=" + SAFE + "; Max-Age=0", Cookie.removed("a").field());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "a;b", "a,b", "a\"b", "a\\b", "a\r\nb", "\u00e9", "\u0000",
        "\u007f"})
    @DisplayName("A value that would end early, or begin an attribute, is refused")
    void refusesValues(String value) {
        assertThrows(IllegalArgumentException.class, () -> Cookie.of("name", value));
        String encoded = Percent.encode(value);
        assertEquals(value, Percent.decode(Cookie.of("name", encoded).value()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a=b", "a;b", "\u00e9"})
    @DisplayName("A name that is not a token is refused")
    void refusesNames(String name) {
        assertThrows(IllegalArgumentException.class, () -> Cookie.of(name, "value"));
    }

    @Test
    @DisplayName("An age below nothing is refused")
    void refusesNegativeAge() {
        Cookie cookie = Cookie.of("a", "1");
        assertThrows(IllegalArgumentException.class,
                () -> cookie.lasting(Duration.ofSeconds(-1)));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "none", value = {"theme=dark; name=Ada,Ada", "name=Ada,Ada",
        "name=;name=Ada,''", "xname=Ada,none", "name,none", "Name=Ada,none", "name =Ada,none",
        "a=name=b,none", "name=a=b,a=b", ";; ;name=Ada;,Ada", "name=\"Ada\",\"Ada\""})
    @DisplayName("A cookie that comes back is found by its whole name")
    void readsCookies(String field, String value) {
        Request request = Request.get("/").withHeader("Cookie", field);
        assertEquals(Optional.ofNullable(value), request.cookie("name"));
    }

    @Test
    @DisplayName("Cookies in several lines are found, too")
    void readsSeveralLines() throws Exception {
        Api api = new Api(request -> Response.text(request.cookie("name").orElse("none")));
        try (Server server = api.start(0); Http http = new Http(server.uri())) {
            http.get("/", "Cookie", "theme=dark", "Cookie", "name=Ada").hasBody("Ada");
            http.get("/").hasBody("none");
        }
    }

    @Test
    @DisplayName("The answer to a form is 303, to a path of ours only")
    void seesOther() {
        Response response = Response.seeOther("/thanks?for=all");
        assertEquals(303, response.status());
        assertEquals(Optional.of("/thanks?for=all"), response.header("Location"));
        assertThrows(IllegalArgumentException.class,
                () -> Response.seeOther("//evil.example"));
    }
}
