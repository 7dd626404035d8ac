package server;

import framework.Response;
import java.io.IOException;
import java.util.List;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import testsupport.KeptLog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static testsupport.RawClient.request;

/** What our server says about those that it refuses. */
public class RefusalLogTest extends WithSocketEngine {
    RefusalLogTest() {
        super(request -> Response.text("Hello"));
    }

    @Test
    @DisplayName("What passes no layer leaves a line, with nothing in it that the client made up")
    void logs() throws IOException {
        try (KeptLog log = new KeptLog()) {
            send(request("GET /", "X : evil")).hasStatus(400);
            send(request("GET /", "Expect: evil")).hasStatus(417);
            send("GET /evil\r\n\r\n").hasStatus(400);
            send(request("GET /")).hasStatus(200);
            assertEquals(List.of("127.0.0.1 400 A header field is malformed.",
                    "127.0.0.1 417 Nothing but 100-continue can be expected.",
                    "127.0.0.1 400 The request line is malformed."),
                    log.records().stream().map(LogRecord::getMessage).toList());
        }
    }
}
