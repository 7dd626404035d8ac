import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import testsupport.ProgramContract;

class ClassProgramTest extends ProgramContract {

    @Test
    @DisplayName("It answers every request the same way: that is its catch")
    void answersEverythingTheSameWay() throws Exception {
        http.get("/anything?x=1").hasStatus(200).hasBody("Hello, world!");
        http.post("/", "ignored").hasStatus(200).hasBody("Hello, world!");
    }
}
