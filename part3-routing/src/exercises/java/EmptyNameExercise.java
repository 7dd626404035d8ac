import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import testsupport.Exercise;

class EmptyNameExercise extends Exercise {

    @Test
    @DisplayName("/hello/ greets nobody, which is what you broke")
    void greetsNobody() throws Throwable {
        expect("Let a parameter take an empty segment, too: then /hello/ has"
                + " a name, and it is nothing.", () ->
                http.get("/hello/").hasStatus(200).bodyContains("Hello, !"));
        expect("Everything else should be as before.", () ->
                http.get("/hello/Ada").hasStatus(200).bodyContains("Hello, Ada!"));
    }
}
