import java.io.IOException;
import okhttp3.FormBody;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import testsupport.Answer;
import testsupport.ProgramContract;

import static org.junit.jupiter.api.Assertions.assertFalse;

public class ClassProgramTest extends ProgramContract {
    private static final MediaType FORM =
            MediaType.get("application/x-www-form-urlencoded");

    @Test
    @DisplayName("It answers every request the same way: that is its catch")
    void answersEverythingTheSameWay() throws Exception {
        http.get("/anything?x=1").hasStatus(200).bodyContains("Hello, world!");
        http.post("/", "ignored").hasStatus(200).bodyContains("Hello, world!");
    }

    @Test
    @DisplayName("The page is HTML in UTF-8, with a form that is posted")
    void showsForm() throws Exception {
        http.get("/").hasHeader("Content-Type", "text/html; charset=utf-8")
                .bodyContains("<form method=\"post\">")
                .bodyContains("<input name=\"name\">");
    }

    @Test
    @DisplayName("A form with a name is greeted by it")
    void greets() throws Exception {
        post("name=Ada").hasStatus(200).bodyContains("<h1>Hello, Ada!</h1>");
        post("x=1&name=Zo%C3%AB+L&y=2").bodyContains("<h1>Hello, Zoë L!</h1>");
        post("surname=L").hasStatus(200).bodyContains("<h1>Hello, world!</h1>");
        post("name=%zz").hasStatus(400);
    }

    @Test
    @DisplayName("A name in the query is greeted as well, unless a form gives another")
    void greetsByQuery() throws Exception {
        http.get("/?name=Ada").hasStatus(200).bodyContains("<h1>Hello, Ada!</h1>");
        http.send(new Request.Builder().url(program.uri() + "/?name=Bob")
                        .post(new FormBody.Builder().add("name", "Ada").build()).build(),
                "name=Ada").bodyContains("<h1>Hello, Ada!</h1>");
    }

    @Test
    @DisplayName("A name with markup in it is shown, and not run")
    void escapes() throws Exception {
        String markup = "%3Cimg+src%3Dx+onerror%3Dalert(1)%3E";
        String shown = "Hello, &lt;img src=x onerror=alert(1)&gt;!";
        Answer answer = http.get("/?name=" + markup).hasStatus(200).bodyContains(shown);
        assertFalse(answer.text().contains("<img"), answer::report);
        post("name=" + markup).bodyContains(shown);
    }

    private static Answer post(String form) throws IOException {
        return http.send(new Request.Builder().url(program.uri() + "/")
                .post(RequestBody.create(form, FORM)).build(), form);
    }
}
