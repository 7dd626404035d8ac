package framework;

import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Compares how we read texts of clients with readers too simple to be wrong. */
@Timeout(600) // a long run is long
public class TextPropertyTest {
    private static final int ROUNDS = Integer.getInteger("rounds", 20_000);
    private static final String REFUSED = "400";

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final Random random = new Random(seed);
    private int found;

    @Test
    @DisplayName("Percent-encoded texts are read as the JDK's decoder reads those that are valid")
    void decodes() {
        for (int i = 0; i < ROUNDS; i++) {
            String text = text("a", "%41", "%C3%A9", "%c3", "%A9", "%", "%zz", "+", "/", "%2F",
                    "%F0%9F%98%80", "%ED%A0%80", "%00", "\u00e9", "%C0%AF", " ");
            assertSame(text, reference(text.replace("+", "%2B")),
                    result(() -> Percent.decode(text)));
            assertSame(text, reference(text), result(() -> Percent.decodeQuery(text)));
        }
        assertTrue(found > ROUNDS / 20, "Too few valid texts: " + found);
    }

    /** Two steps that are known to be right for what they are given. */
    private static String reference(String text) {
        if (!text.matches("(?:[\\x00-\\x7f&&[^%]]|%[0-9A-Fa-f]{2})*")) {
            return REFUSED;
        }
        byte[] bytes = URLDecoder.decode(text, StandardCharsets.ISO_8859_1)
                .getBytes(StandardCharsets.ISO_8859_1);
        try {
            return "\"" + StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
        } catch (CharacterCodingException malformed) {
            return REFUSED;
        }
    }

    @Test
    @DisplayName("What is encoded is plain, and is decoded to what it was")
    void encodes() {
        for (int i = 0; i < ROUNDS; i++) {
            String text = text("a", " ", "+", "%", "/", ";", "\"", "\u00e9", "\ud83d\ude00",
                    "\u0000", "\r\n", "~", "*", "&=");
            String encoded = Percent.encode(text);
            assertTrue(encoded.matches("[A-Za-z0-9._*%-]*"), encoded);
            assertSame(text, "\"" + text, result(() -> Percent.decode(encoded)));
            assertSame(text, "\"" + text, result(() -> Percent.decodeQuery(encoded)));
        }
    }

    @Test
    @DisplayName("Queries and forms are taken apart like this: at &, then at the first =")
    void readsPairs() {
        for (int i = 0; i < ROUNDS; i++) {
            String pairs = text("a", "b", "=", "&", "%61", "+", "%zz", "%26", "%3D", "==", "&&");
            List<String> values = new ArrayList<>();
            String wanted = REFUSED;
            try {
                for (String pair : pairs.split("&")) {
                    int mark = pair.indexOf('=');
                    String name = mark < 0 ? pair : pair.substring(0, mark);
                    if (plain(name).equals("a")) {
                        values.add(plain(mark < 0 ? "" : pair.substring(mark + 1)));
                    }
                }
                wanted = "\"" + values;
            } catch (HttpException refused) {
                // It stays refused.
            }
            Request query = Request.get("/?" + pairs);
            Request form = Request.post("/", pairs);
            assertSame(pairs, wanted, result(() -> query.queryAll("a").toString()));
            assertSame(pairs, wanted, result(() -> form.formAll("a").toString()));
        }
        assertTrue(found > ROUNDS / 20, "Too few valid texts: " + found);
    }

    private static String plain(String text) {
        String decoded = reference(text);
        if (decoded.equals(REFUSED)) {
            throw new HttpException(400, "");
        }
        return decoded.substring(1);
    }

    @Test
    @DisplayName("Cookies are taken apart at semicolons, and found by their whole name")
    void readsCookies() {
        for (int i = 0; i < ROUNDS; i++) {
            String field = text("a", "aa", "b", "=", ";", "; ", " ", "\"", ",");
            Optional<String> wanted = Optional.empty();
            for (String cookie : field.split(";")) {
                if (wanted.isEmpty() && cookie.strip().startsWith("a=")) {
                    wanted = Optional.of(cookie.strip().substring(2));
                }
            }
            Request request = Request.get("/").withHeader("Cookie", field);
            assertSame(field, "\"" + wanted, result(() -> request.cookie("a").toString()));
        }
    }

    @Test
    @DisplayName("A list has a word where commas, spaces and tabs are all that is around it")
    void readsLists() {
        int listed = 0;
        for (int i = 0; i < ROUNDS; i++) {
            String line = text("close", "CLOSE", "x", ",", ", ", " ", "\t", "\u0085", "\u00a0", ".");
            boolean wanted = (",\n" + line + "\n,").replace("\n", "")
                    .matches("(?is).*,[ \t]*close[ \t]*,.*");
            Headers headers = Request.get("/").withHeader("Connection", line).headers();
            assertSame(line, "\"" + wanted,
                    result(() -> "" + headers.lists("Connection", "close")));
            listed += wanted ? 1 : 0;
        }
        assertTrue(listed > ROUNDS / 50, "Too few lists with the word: " + listed);
    }

    @Test
    @DisplayName("A target of any characters is taken apart, or refused with 400")
    void readsTargets() {
        for (int i = 0; i < ROUNDS; i++) {
            String target = text("/", "a", "?", "#", "http://", "HTTPS://", "a.example", "@", ":",
                    ":80", "[::1]", "*", "%", "\\", "//", "..", "\u00e9");
            result(() -> Request.get(target).path());
        }
        assertTrue(found > ROUNDS / 20, "Too few targets were taken: " + found);
    }

    /** A few of these pieces, one after the other. */
    private String text(String... pieces) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(8); i > 0; i--) {
            text.append(pieces[random.nextInt(pieces.length)]);
        }
        return text.toString();
    }

    /** Anything but a result and a 400 fails the test. */
    private String result(Supplier<String> reading) {
        try {
            String result = "\"" + reading.get();
            found++;
            return result;
        } catch (HttpException refusal) {
            assertEquals(400, refusal.status());
            return REFUSED;
        }
    }

    private void assertSame(String text, String wanted, String result) {
        assertEquals(wanted, result, () -> "For \"" + text + "\". Repeat it with"
                + " -DargLine=-Dseed=" + seed + ".\n");
    }
}
