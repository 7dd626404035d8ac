package framework.middleware;

import framework.Request;
import framework.Response;
import java.math.BigInteger;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Compares how we read header fields with readers too simple to be wrong. */
@Timeout(600) // a long run is long
public class FieldPropertyTest {
    private static final int ROUNDS = Integer.getInteger("rounds", 20_000);

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final Random random = new Random(seed);

    @Test
    @DisplayName("A range has the bytes that plain arithmetic gives it")
    void readsRanges() {
        int ranges = 0;
        for (int i = 0; i < ROUNDS; i++) {
            String field = pick("bytes=", "bytes=", "Bytes=", "bytes", "x=")
                    + text("-", "-", "-", "0", "1", "5", "99", "999999999999999999", ",", " ");
            long size = random.nextInt(1, 20);
            Optional<ByteRange> range = ByteRange.parse(field, size);
            assertSame(field, bytes(field, size), range.map(found -> found.isIn(size)
                    ? found.first() + "-" + found.last() : "none").orElse("no range"));
            ranges += range.isPresent() ? 1 : 0;
        }
        assertTrue(ranges > ROUNDS / 100, "Too few ranges: " + ranges);
    }

    private static String bytes(String field, long size) {
        if (!field.toLowerCase(Locale.ROOT).matches("bytes=(\\d{1,18}-\\d{0,18}|-\\d{1,18})")) {
            return "no range";
        }
        String[] ends = field.substring(6).split("-", -1);
        BigInteger whole = BigInteger.valueOf(size);
        if (ends[0].isEmpty()) {
            BigInteger length = new BigInteger(ends[1]).min(whole);
            return length.signum() == 0 ? "none" : whole.subtract(length) + "-" + (size - 1);
        }
        BigInteger first = new BigInteger(ends[0]);
        BigInteger last = ends[1].isEmpty() ? first.max(whole) : new BigInteger(ends[1]);
        if (last.compareTo(first) < 0) {
            return "no range";
        }
        return first.compareTo(whole) >= 0 ? "none"
                : first + "-" + last.min(whole.subtract(BigInteger.ONE));
    }

    @Test
    @DisplayName("A date is the same in all three forms, and with a character changed it is"
            + " another date or none")
    void readsDates() {
        ZonedDateTime now = ZonedDateTime.of(2025, 6, 30, 12, 0, 0, 0, ZoneOffset.UTC);
        for (int i = 0; i < ROUNDS; i++) {
            // Two digits of a year mean one in the last fifty, or so.
            Instant time = now.toInstant().minusSeconds(random.nextInt(1_500_000_000));
            for (String form : List.of("EEE, dd MMM yyyy HH:mm:ss 'GMT'",
                    "EEEE, dd-MMM-yy HH:mm:ss 'GMT'", "EEE MMM ppd HH:mm:ss yyyy")) {
                String text = DateTimeFormatter.ofPattern(form, Locale.ENGLISH)
                        .withZone(ZoneOffset.UTC).format(time);
                assertSame(text, Optional.of(time), HttpDate.parse(text, now));
                StringBuilder other = new StringBuilder(text);
                other.setCharAt(random.nextInt(text.length()), "09 ,:-aG".charAt(random.nextInt(8)));
                Optional<Instant> changed = HttpDate.parse(other.toString(), now);
                // A day may have a zero in place of the space.
                String same = other.toString().replaceFirst("([a-z] )0(\\d )", "$1 $2");
                changed.ifPresent(found -> assertEquals(text.equals(same),
                        found.equals(time), () -> other + ", and it was " + text));
            }
        }
    }

    @Test
    @DisplayName("A weight is that of the heaviest element of its name")
    void readsWeights() {
        int weighed = 0;
        for (int i = 0; i < ROUNDS; i++) {
            List<String> elements = new ArrayList<>();
            double wanted = -1;
            for (int j = random.nextInt(5); j > 0; j--) {
                String name = pick("a/b", "A/b", "c/d", "*/*");
                String decoy = pick("", ";x=1", ";x=\"a/b;q=1, a/b\"", "; x=\"\\\"\"");
                String weight = pick("", ";q=0.5", "; q=1.000", ";Q=0", ";q=2", ";q=", ";q=0.1234");
                elements.add(pick("", " ") + name + decoy + weight + pick("", "\t"));
                if (name.equalsIgnoreCase("a/b")) {
                    wanted = Math.max(wanted, number(weight));
                }
            }
            String field = String.join(pick(",", ", ", ",,"), elements);
            Request request = Request.get("/").withHeader("Accept", field);
            assertSame(field, wanted, Weights.of(request, "Accept").weight("a/b"));
            weighed += wanted > 0 ? 1 : 0;
        }
        assertTrue(weighed > ROUNDS / 20, "Too few weights: " + weighed);
    }

    private static double number(String weight) {
        return switch (weight.strip()) {
            case "", "; q=1.000" -> 1;
            case ";q=0.5" -> 0.5;
            default -> 0;
        };
    }

    @Test
    @DisplayName("A tag is found in a list if it is in there, weak or not")
    void readsTags() {
        for (int i = 0; i < ROUNDS; i++) {
            Set<String> tags = new LinkedHashSet<>();
            for (int j = random.nextInt(5); j > 0; j--) {
                tags.add(pick("", "W/") + "\"" + pick("a", "b", "a,b", "", "*", "W/", "x=1") + "\"");
            }
            String field = String.join(pick(",", ", ", " , "), tags);
            Request request = Request.get("/").withHeader("If-None-Match", field)
                    .withHeader("If-Match", field);
            assertSame(field, tags.contains("\"a\"") || tags.contains("W/\"a\""),
                    ETags.clientHas(request, "\"a\""));
            assertSame(field, tags.contains("\"a\""), ETags.clientExpects(request, "\"a\""));
        }
    }

    @Test
    @DisplayName("Whatever is in these fields, a page is answered with 200 or 304")
    void survivesAnything() throws Exception {
        var stack = new ErrorPages().wrap(new ConditionalGet().wrap(new Gzip().wrap(
                request -> Response.text("x".repeat(2000)).withHeader("Vary", "x"))));
        int[] statuses = new int[600];
        for (int i = 0; i < ROUNDS; i++) {
            Request request = Request.get("/");
            for (String name : List.of("Accept", "Accept-Encoding", "If-None-Match",
                    "If-Modified-Since", "Cache-Control")) {
                request = request.withHeader(name, text("gzip", "*", ";q=0.5", ";", ",", "\"",
                        "W/", "\\", " ", "Sun, 06 Nov 1994 08:49:37 GMT", "\u00e9", "=", "/"));
            }
            statuses[stack.handle(request).status()]++;
        }
        assertEquals(ROUNDS, statuses[200] + statuses[304]);
        assertTrue(statuses[304] > 0, "No condition was ever met");
    }

    @Test
    @DisplayName("A media type is what stands before the first semicolon")
    void readsMediaTypes() {
        for (int i = 0; i < ROUNDS; i++) {
            String field = text("text/plain", "TEXT/", "html", ";", " ", "\t", "charset=utf-8", ",");
            String wanted = (field + ";").replaceAll("(?s);.*", "").strip().toLowerCase(Locale.ROOT);
            assertSame(field, wanted, MediaTypes.essence(field));
        }
    }

    /** A few of these pieces, one after the other. */
    private String text(String... pieces) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            text.append(pick(pieces));
        }
        return text.toString();
    }

    private String pick(String... some) {
        return some[random.nextInt(some.length)];
    }

    private void assertSame(String field, Object wanted, Object result) {
        assertEquals(wanted, result, () -> "For \"" + field + "\". Repeat it with"
                + " -DargLine=-Dseed=" + seed + ".\n");
    }
}
