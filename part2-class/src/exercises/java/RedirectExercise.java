import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.FormBody;
import okhttp3.Request;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import testsupport.Answer;
import testsupport.Exercise;

class RedirectExercise extends Exercise {

    @Test
    @DisplayName("A POST is answered with 303, and the page behind it greets by name")
    void redirects() throws Throwable {
        expect("Answer the form with 303 and Location: /?name=Ada", () ->
                post("Ada").hasStatus(303).hasHeader("Location", "/?name=Ada"));
        expect("At that address, greet by name as before.", () ->
                http.get("/?name=Ada").hasStatus(200).bodyContains("<h1>Hello, Ada!</h1>"));
        for (String name : new String[] {"Zoë & Ada", "50% +1", "a\r\nb", "#1"}) {
            expect("Encode the name for the address, so that " + escaped(name)
                    + " is greeted where your Location leads.", () ->
                    http.get(location(post(name).hasStatus(303))).hasStatus(200)
                            .bodyContains("<h1>Hello, " + escaped(name) + "!</h1>"));
        }
        expect("A form without a name leads to a page that greets the world.", () ->
                http.get(location(http.post("/", "").hasStatus(303)))
                        .bodyContains("<h1>Hello, world!</h1>"));
    }

    private static String location(Answer answer) {
        Matcher path = Pattern.compile("/(\\?[!-~]*)?")
                .matcher(answer.header("Location").orElse(""));
        if (!path.matches()) {
            throw new AssertionError("The Location should be / and a query.\n\n"
                    + answer.report());
        }
        return path.group();
    }

    private static Answer post(String name) throws IOException {
        FormBody form = new FormBody.Builder().add("name", name).build();
        return http.send(new Request.Builder().url(program.uri() + "/").post(form).build(),
                "name=" + form.encodedValue(0));
    }

    private static String escaped(String name) {
        return name.replace("&", "&amp;");
    }
}
