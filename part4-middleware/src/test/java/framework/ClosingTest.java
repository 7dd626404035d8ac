package framework;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import testsupport.Http;
import testsupport.RawClient;

public class ClosingTest {
    private final Api api = new Api(request -> Response.text("Hello"));

    @Test
    @DisplayName("close() frees the port")
    void freesPort() throws Exception {
        Server server = api.start(0);
        int port = server.port();
        try (Http http = new Http(server.uri())) {
            http.get("/").hasStatus(200);
        }
        server.close();
        RawClient.assertNobodyListens(port);
    }

    @Test
    @DisplayName("Closing twice does nothing more")
    void closesTwice() {
        Server server = api.start(0);
        server.close();
        server.close();
    }
}
