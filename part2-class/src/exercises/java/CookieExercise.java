import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import testsupport.Exercise;

class CookieExercise extends Exercise {

    @Test
    @DisplayName("Who has been here before is welcomed back")
    void welcomesBack() throws Throwable {
        expect("Send a cookie with the greeting.", () ->
                http.get("/").hasStatus(200).bodyContains("Hello, world!")
                        .hasHeader("Set-Cookie", "visited=yes; HttpOnly"));
        expect("Say Welcome back to whoever sends the cookie.", () ->
                http.get("/", "Cookie", "visited=yes")
                        .hasStatus(200).bodyContains("<h1>Welcome back, world!</h1>"));
        expect("Say their name, too, if you know it.", () ->
                http.get("/?name=Ada", "Cookie", "visited=yes")
                        .bodyContains("<h1>Welcome back, Ada!</h1>"));
        expect("Find the cookie among others.", () ->
                http.get("/", "Cookie", "theme=dark; visited=yes; a=b")
                        .bodyContains("<h1>Welcome back, world!</h1>"));
        expect("Do not take a part of another cookie for ours.", () ->
                http.get("/", "Cookie", "unvisited=yes; visited=yesterday")
                        .bodyContains("<h1>Hello, world!</h1>"));
    }
}
