package server;

import framework.Response;
import java.io.IOException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import testsupport.RawClient;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static testsupport.RawClient.request;

public class DateTest extends Conformance {
    DateTest() {
        super(request -> Response.text("hello"));
    }

    @Test
    @DisplayName("The date of a connection's answers is that of now, second after second (RFC 9110, 6.6.1)")
    void goesOn() throws IOException {
        Set<String> dates = new HashSet<>();
        try (RawClient client = connect()) {
            await().until(() -> {
                String date = client.write(request("GET /"))
                        .response().header("Date");
                ZonedDateTime parsed = ZonedDateTime.parse(date,
                        DateTimeFormatter.RFC_1123_DATE_TIME);
                Duration old = Duration.between(parsed, ZonedDateTime.now());
                assertTrue(old.toSeconds() < 2 && old.toMillis() > -10, "off by " + old);
                dates.add(date);
                return dates.size() == 3;
            });
        }
    }
}
