import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import testsupport.Answer;
import testsupport.Exercise;

import static org.junit.jupiter.api.Assertions.assertFalse;

class AboutExercise extends Exercise {

    @Test
    @DisplayName("A second page says who made this, in the style of the first")
    void saysWhoMadeThis() throws Throwable {
        expect("Make the file public/about.html.", () ->
                http.get("/app/about.html").hasStatus(200)
                        .hasHeader("Content-Type", "text/html; charset=utf-8"));
        Answer page = http.get("/app/about.html");
        expect("Give it a title.", () -> page.bodyContains("<title>"));
        expect("Give it a heading.", () -> page.bodyContains("<h1>"));
        expect("Give it the style of the first page.", () ->
                page.bodyContains("href=\"style.css\""));
        expect("Let it link back to ./", () -> page.bodyContains("href=\"./\""));
        expect("Let the first page link to it.", () ->
                http.get("/app/").hasStatus(200).bodyContains("href=\"about.html\""));
        expect("Styles and scripts belong into files: the policy refuses those that"
                + " stand in the page.", () -> {
            for (String refused : new String[] {"<style", " style=", "<script>", " onclick="}) {
                assertFalse(page.text().contains(refused),
                        () -> page.report() + "\nIt contains " + refused);
            }
        });
    }
}
