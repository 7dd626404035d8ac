import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import testsupport.Exercise;

class LinkExercise extends Exercise {

    @Test
    @DisplayName("/link?name=AC/DC is answered with /hello/AC%2FDC")
    void writesPaths() throws Throwable {
        expect("Answer with the path of /hello/{name} for this name.", () ->
                http.get("/link?name=Ada").hasStatus(200).hasBody("/hello/Ada"));
        expect("A value is one segment: encode its slashes.", () ->
                http.get("/link?name=AC/DC").hasBody("/hello/AC%2FDC"));
        expect("Encode the question mark and the percent sign, too.", () ->
                http.get("/link?name=100%25+%3F").hasBody("/hello/100%25%20%3F"));
        expect("Encode what is not ASCII as UTF-8, byte by byte.", () ->
                http.get("/link?name=Zo%C3%AB").hasBody("/hello/Zo%C3%AB"));
        expect("Leave - . _ and ~ alone.", () ->
                http.get("/link?name=a-b.c_d~e").hasBody("/hello/a-b.c_d~e"));
        expect("Without a name, answer with 400.", () ->
                http.get("/link").hasStatus(400));
    }

    @Test
    @DisplayName("The path leads to the greeting of that name")
    void leadsThere() throws Throwable {
        expect("The path must lead to the route it was made for.", () -> {
            String path = http.get("/link?name=a/b%2Bc").hasStatus(200).text();
            http.get(path).hasStatus(200).bodyContains("Hello, a/b+c!");
        });
    }
}
