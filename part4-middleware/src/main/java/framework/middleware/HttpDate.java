package framework.middleware;

import module java.base;
import framework.*;

/** Times as HTTP writes them (RFC 9110, section 5.6.7), to the second. */
final class HttpDate {
    // RFC_1123_DATE_TIME would not do: it writes "3 Jun" without a zero.
    private static final DateTimeFormatter FORM = form(
            new DateTimeFormatterBuilder().appendPattern(
                    "EEE, dd MMM uuuu HH:mm:ss 'GMT'"));
    private static final DateTimeFormatter ASCTIME = form(
            new DateTimeFormatterBuilder().appendPattern(
                    "EEE MMM ppd HH:mm:ss uuuu"));

    private HttpDate() {
    }

    private static DateTimeFormatter form(DateTimeFormatterBuilder form) {
        return form.toFormatter(Locale.ENGLISH).withZone(ZoneOffset.UTC)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    static String format(Instant time) {
        return FORM.format(time);
    }

    /** The date in this field. What is not just one is to be ignored. */
    static Optional<Instant> of(Headers headers, String name) {
        List<String> lines = headers.all(name);
        return lines.size() == 1
                ? parse(lines.getFirst(), ZonedDateTime.now(ZoneOffset.UTC))
                : Optional.empty();
    }

    static Optional<Instant> parse(String text, ZonedDateTime now) {
        ZonedDateTime last = now.plusYears(50);
        Stream<DateTimeFormatter> forms = text.indexOf('-') < 0
                ? Stream.of(FORM, ASCTIME)
                : Stream.of(rfc850(last.getYear()),
                        rfc850(last.getYear() - 1));
        return forms.flatMap(form -> parse(form, text).stream())
                .filter(time -> !time.isAfter(last.toInstant()))
                .findFirst();
    }

    /** Has two digits for the year, the last of which is this one. */
    private static DateTimeFormatter rfc850(int last) {
        return form(new DateTimeFormatterBuilder()
                .appendPattern("EEEE, dd-MMM-")
                .appendValueReduced(ChronoField.YEAR, 2, 2, last - 99)
                .appendPattern(" HH:mm:ss 'GMT'"));
    }

    private static Optional<Instant> parse(
            DateTimeFormatter form, String text) {
        try {
            return Optional.of(form.parse(text, Instant::from));
        } catch (DateTimeException malformed) {
            return Optional.empty();
        }
    }
}
