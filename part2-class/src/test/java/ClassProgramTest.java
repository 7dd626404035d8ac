import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import testsupport.Http;
import testsupport.Program;
import testsupport.ProgramContract;

class ClassProgramTest extends ProgramContract {

    @Test
    @DisplayName("It answers every request the same way: that is its catch")
    void answersEverythingTheSameWay() throws Exception {
        try (Program program = Program.start(); Http http = new Http(program.uri())) {
            http.get("/anything?x=1").hasStatus(200).hasBody("Hello, world!");
            http.post("/", "ignored").hasStatus(200).hasBody("Hello, world!");
        }
    }
}
