import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import testsupport.Answer;
import testsupport.Exercise;

class FormExercise extends Exercise {
    private static final MediaType FORM =
            MediaType.get("application/x-www-form-urlencoded");

    @Test
    @DisplayName("A form with a name is greeted by it")
    void greets() throws Throwable {
        expect("Say the name that the form gives.", () ->
                post("name=Ada").hasStatus(200).hasBody("Hello, Ada!"));
        expect("Decode the name: a plus is a space.", () ->
                post("x=1&name=Zo%C3%AB+%26+Ada&y=2")
                        .hasBody("Hello, Zoë & Ada!"));
        expect("Answer a malformed form with 400.", () ->
                post("name=%zz").hasStatus(400));
        expect("With no form, greet the world.", () ->
                http.get("/").hasStatus(200).hasBody("Hello, world!"));
        expect("With no name in the form, greet the world.", () ->
                post("surname=L").hasStatus(200).hasBody("Hello, world!"));
    }

    private static Answer post(String form) throws Exception {
        return http.send(new Request.Builder().url(program.uri() + "/")
                .post(RequestBody.create(form, FORM)).build(), form);
    }
}
