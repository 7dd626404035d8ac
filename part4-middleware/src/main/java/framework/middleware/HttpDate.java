package framework.middleware;

import module java.base;

/** Times as HTTP writes them (RFC 9110, section 5.6.7), to the second. */
final class HttpDate {
    // RFC_1123_DATE_TIME would not do: it writes "3 Jun" without a zero.
    private static final DateTimeFormatter FORM = DateTimeFormatter
            .ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private HttpDate() {
    }

    static String format(Instant time) {
        return FORM.format(time);
    }

    /** What is not such a time is to be ignored, not refused. */
    static Optional<Instant> parse(String text) {
        try {
            return Optional.of(FORM.parse(text, Instant::from));
        } catch (DateTimeParseException malformed) {
            return Optional.empty();
        }
    }
}
