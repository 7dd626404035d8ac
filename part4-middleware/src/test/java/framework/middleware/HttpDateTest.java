package framework.middleware;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

public class HttpDateTest {
    private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-11-26T03:00:00Z");

    @ParameterizedTest
    @DisplayName("The three forms of a date mean the same (RFC 9110, section 5.6.7)")
    @ValueSource(strings = {"Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT",
            "Sun Nov  6 08:49:37 1994"})
    void readsForms(String text) {
        assertEquals(Optional.of(Instant.parse("1994-11-06T08:49:37Z")),
                HttpDate.parse(text, NOW));
    }

    @ParameterizedTest
    @DisplayName("Two digits are the last such year that is not more than fifty years ahead")
    @CsvSource(delimiter = '|', value = {
            "Thursday, 26-Nov-26 02:59:59 GMT|2026-11-26T02:59:59Z",
            "Wednesday, 25-Nov-76 00:00:00 GMT|2076-11-25T00:00:00Z",
            "Saturday, 27-Nov-76 00:00:00 GMT|1976-11-27T00:00:00Z",
            "Tuesday, 01-Mar-77 00:00:00 GMT|1977-03-01T00:00:00Z",
            "Friday, 31-Dec-99 00:00:00 GMT|1999-12-31T00:00:00Z",
            "Tuesday, 29-Feb-00 00:00:00 GMT|2000-02-29T00:00:00Z"})
    void readsYears(String text, Instant time) {
        assertEquals(Optional.of(time), HttpDate.parse(text, NOW));
    }

    @ParameterizedTest
    @DisplayName("A day that is none, another weekday, another case or zone: that is no date")
    @ValueSource(strings = {"Tue, 31 Feb 2026 00:00:00 GMT", "Mon, 06 Nov 1994 08:49:37 GMT",
            "sun, 06 nov 1994 08:49:37 gmt", "Sun, 6 Nov 1994 08:49:37 GMT",
            "Sun, 06 Nov 1994 08:49:37 UTC", "Sun, 06 Nov 1994 08:49:37 +0000",
            "Sun, 06 Nov 1994 24:00:00 GMT", "Sun, 06 Nov 1994 08:49 GMT", "", "0",
            "Sun, 06-Nov-94 08:49:37 GMT", "Monday, 06-Nov-94 08:49:37 GMT",
            "Sun Nov 6 08:49:37 1994", "Mon Nov  6 08:49:37 1994", "1994-11-06T08:49:37Z",
            "Sun, 06 Nov 1994 08:49:37 GMT, Sun, 06 Nov 1994 08:49:37 GMT",
            "Sun, 06 Nov 1994 08:49:37 GMT "})
    void refusesOthers(String text) {
        assertEquals(Optional.empty(), HttpDate.parse(text, NOW));
    }

    @Test
    @DisplayName("What is written is the first form, and reads back")
    void writesFirstForm() {
        Instant time = Instant.parse("2026-06-03T00:00:09Z");
        assertEquals("Wed, 03 Jun 2026 00:00:09 GMT", HttpDate.format(time));
        assertEquals(Optional.of(time), HttpDate.parse(HttpDate.format(time), NOW));
    }
}
