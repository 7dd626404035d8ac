import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import testsupport.Exercise;
import testsupport.RawClient;

class HostExercise extends Exercise {

    @Test
    @DisplayName("What is not meant for this computer by name is refused with 421")
    void refusesOtherHosts() throws Throwable {
        String port = ":" + program.port();
        for (String host : new String[] {"evil.example" + port, "evil.example",
                "localhost.evil.example" + port, "evil-localhost" + port, "127.0.0.1.evil.example",
                "localhost" + port + "0.evil.example", "192.0.2.1" + port}) {
            expect("Refuse with 421 what is meant for another host.", () ->
                    http.get("/notes", "Host", host).hasStatus(421));
            expect("Refuse it before it does anything.", () ->
                    http.post("/notes", "pills", "Host", host).hasStatus(421));
        }
        for (String host : new String[] {"localhost" + port, "127.0.0.1" + port,
                "localhost", "127.0.0.1", "LocalHost" + port, "localhost:80"}) {
            expect("Let in what is meant for localhost or 127.0.0.1, on any port.", () ->
                    http.get("/notes", "Host", host).hasStatus(200).hasBody("[]"));
        }
        expect("Without a Host, nobody knows for whom it is meant: 421, too.", () ->
                RawClient.send(program.port(), "GET /notes HTTP/1.0\r\n\r\n").hasStatus(421));
    }
}
