import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import testsupport.ProgramContract;
import testsupport.RawClient;

class HelloProgramTest extends ProgramContract {

    @Test
    @DisplayName("Every other path and method gets the same answer")
    void answersEverythingTheSameWay() throws Exception {
        http.get("/anything/else?x=1").hasStatus(200).hasBody("Hello, world!");
        http.post("/", "ignored").hasStatus(200).hasBody("Hello, world!");
    }

    @Test
    @DisplayName("Two hundred half-sent requests do not keep another one waiting")
    void isNotStalledByHalfSentRequests() throws Exception {
        List<RawClient> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 200; i++) {
                slow.add(new RawClient(program.port()).write("GET / HT"));
            }
            http.get("/").hasStatus(200).hasBody("Hello, world!");
            for (RawClient client : slow) {
                client.write("TP/1.1\r\nHost: localhost\r\n\r\n")
                        .response().hasBody("Hello, world!");
            }
        } finally {
            slow.forEach(RawClient::close);
        }
    }
}
