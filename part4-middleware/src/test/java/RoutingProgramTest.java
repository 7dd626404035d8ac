import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import testsupport.ProgramContract;

public class RoutingProgramTest extends ProgramContract {

    @Test
    @DisplayName("/hello/{name} greets by name")
    void greets() throws Exception {
        http.get("/hello/Ann").hasStatus(200).bodyContains("Hello, Ann!");
        http.get("/hello/Zo%C3%AB").bodyContains("Hello, Zoë!");
        http.get("/hello/AC%2FDC").bodyContains("Hello, AC/DC!");
        http.get("/hello/").hasStatus(404);
    }

    @Test
    @DisplayName("The form still greets, by a query and by a POST, from wherever it is shown")
    void keepsForm() throws Exception {
        http.get("/?name=Ann").hasStatus(200).bodyContains("Hello, Ann!");
        http.get("/hello/Ann").bodyContains("action=\"/\"");
        http.post("/", "name=Ann").hasStatus(200).bodyContains("Hello, Ann!");
    }

    @Test
    @DisplayName("A name from the path is escaped, as one from the form is")
    void escapesNames() throws Exception {
        http.get("/hello/%3Cb%3E").hasStatus(200).bodyContains("Hello, &lt;b&gt;!");
    }

    @Test
    @DisplayName("An unknown path is 404, a known one with another method is 405")
    void refuses() throws Exception {
        http.get("/goodbye").hasStatus(404);
        http.send("DELETE", "/hello/Ann", null).hasStatus(405)
                .hasHeader("Allow", "GET, HEAD, OPTIONS");
        http.send("PUT", "/", "x").hasStatus(405)
                .hasHeader("Allow", "GET, HEAD, OPTIONS, POST");
    }
}
