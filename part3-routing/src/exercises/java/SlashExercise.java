import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import testsupport.Exercise;

class SlashExercise extends Exercise {

    @Test
    @DisplayName("An unknown path that ends in a slash leads to one without")
    void redirects() throws Throwable {
        for (String path : List.of("/hello/Ada", "/hello/AC%2FDC", "/other")) {
            expect("Redirect " + path + "/ to " + path, () ->
                    http.get(path + "/").hasStatus(302)
                            .hasHeader("Location", path));
        }
        expect("Keep the query.", () ->
                http.get("/hello/Ada/?page=2").hasStatus(302)
                        .hasHeader("Location", "/hello/Ada?page=2"));
        expect("A known path is answered as before.", () ->
                http.get("/").hasStatus(200));
        expect("Another unknown path is still unknown.", () ->
                http.get("/other").hasStatus(404));
    }

    @Test
    @DisplayName("No path leads to another site")
    void staysHere() throws Throwable {
        expect("Redirect /hello/Ada/ to /hello/Ada", () ->
                http.get("/hello/Ada/").hasHeader("Location", "/hello/Ada"));
        for (String path : List.of("//evil.com/", "//evil.com/x/")) {
            expect("Answer " + path + " with 404: without its last slash it"
                    + " is the address of another site.", () ->
                    http.get(path).hasStatus(404).hasNoHeader("Location"));
        }
    }
}
