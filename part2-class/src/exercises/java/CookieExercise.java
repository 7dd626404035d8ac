import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import testsupport.Exercise;

class CookieExercise extends Exercise {

    @Test
    @DisplayName("Who has been here before is welcomed back")
    void welcomesBack() throws Throwable {
        expect("Send a cookie with the greeting.", () ->
                http.get("/").hasStatus(200).hasBody("Hello, world!")
                        .hasHeader("Set-Cookie", "visited=yes; HttpOnly"));
        expect("Say Welcome back! to whoever sends the cookie.", () ->
                http.get("/", "Cookie", "visited=yes")
                        .hasStatus(200).hasBody("Welcome back!"));
        expect("Find the cookie among others.", () ->
                http.get("/", "Cookie", "theme=dark; visited=yes; a=b")
                        .hasBody("Welcome back!"));
        expect("Do not take a part of another cookie for ours.", () ->
                http.get("/", "Cookie", "unvisited=yes; visited=yesterday")
                        .hasBody("Hello, world!"));
    }
}
