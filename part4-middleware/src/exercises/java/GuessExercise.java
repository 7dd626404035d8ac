import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import testsupport.Answer;
import testsupport.Exercise;

class GuessExercise extends Exercise {

    @Test
    @DisplayName("A browser asks about a file each time, and does not guess")
    void asksEachTime() throws Throwable {
        Answer file = http.get("/app/style.css");
        expect("Send Cache-Control: no-cache with a file, with curl -i"
                + " localhost:8000/app/style.css", () ->
                file.hasStatus(200).hasHeader("Cache-Control", "no-cache"));
        expect("Name the version of a file in ETag: this page's code does.", () ->
                file.hasHeader("Accept-Ranges", "bytes").header("ETag").orElseThrow());
        String tag = file.header("ETag").orElseThrow();
        expect("Send it with a 304 as well, with curl -i -H 'If-None-Match: *'"
                + " localhost:8000/app/style.css", () ->
                http.get("/app/style.css", "If-None-Match", tag).hasStatus(304)
                        .hasHeader("Cache-Control", "no-cache"));
        expect("Send it with a part, too, with curl -i -r 0-4"
                + " localhost:8000/app/style.css", () ->
                http.get("/app/style.css", "Range", "bytes=0-4").hasStatus(206)
                        .hasHeader("Cache-Control", "no-cache"));
        expect("Leave the notes as they are: they have no date to guess by.", () ->
                http.get("/notes").hasStatus(200).hasNoHeader("Cache-Control"));
    }
}
