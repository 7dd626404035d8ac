package framework;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Random values and random texts. For a long run: -DargLine=-Drounds=1000000. */
public class JsonPropertyTest {
    private static final int ROUNDS = Integer.getInteger("rounds", 3_000);
    private static final List<String> PIECES = List.of("[", "]", "{", "}", ",", ":", "\"",
            "\\", "u", "0", "1", "9", "-", "+", ".", "e", "E5", " ", "\n", "\t", "true", "null",
            "\\ud83d", "\\ude00", "\\u0041", "\\n", "\\/", "\u0000", "\u001f", "\uFEFF", "a", "\"a\"",
            "é", "\uD83D\uDE00", "\"a\":1,", "[],", "\\u00");
    private static final List<String> NAMES = List.of("a", "b", "", "é", "\"", "\\u0061");

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final Random random = new Random(seed);

    @Test
    @DisplayName("A random value that is written is read as the same value")
    @Timeout(600) // a long run is long
    void readsWhatWasWritten() {
        for (int i = 0; i < ROUNDS; i++) {
            Object value = value(4);
            String json = Json.write(value);
            assertEquals(value, Json.read(json), () -> json + repeat());
            assertEquals(json, Json.write(Json.read(json)), this::repeat);
        }
    }

    @Test
    @DisplayName("Of random texts, we read the same ones as a plain reader, as the same values")
    @Timeout(600)
    void agreesWithPlainReader() {
        int read = 0;
        for (int i = 0; i < ROUNDS; i++) {
            String text = Json.write(value(3));
            for (int change = random.nextInt(5); change > 0; change--) {
                text = changed(text);
            }
            Optional<Optional<Object>> plain = plain(text);
            assertEquals(plain, ours(text), text + repeat());
            read += plain.isPresent() ? 1 : 0;
        }
        assertTrue(read > ROUNDS / 10 && read < ROUNDS * 9 / 10, "Read: " + read);
    }

    /** Nothing if it is refused; another exception than the documented one fails. */
    private static Optional<Optional<Object>> ours(String text) {
        try {
            return Optional.of(Optional.ofNullable(Json.read(text)));
        } catch (IllegalArgumentException refused) {
            return Optional.empty();
        }
    }

    private static Optional<Optional<Object>> plain(String text) {
        try {
            return Optional.of(Optional.ofNullable(PlainJson.read(text)));
        } catch (RuntimeException refused) {
            return Optional.empty();
        }
    }

    private String repeat() {
        return "\nRepeat it with -DargLine=-Dseed=" + seed + ".\n";
    }

    /** Takes some characters out, puts some in, or doubles some. */
    private String changed(String text) {
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + random.nextInt(4));
        return switch (random.nextInt(4)) {
            case 0 -> text.substring(0, from) + text.substring(to);
            case 1 -> text.substring(0, from) + pick(PIECES) + text.substring(to);
            case 2 -> text.substring(0, to) + text.substring(from);
            default -> text.substring(0, from) + pick(PIECES) + text.substring(from);
        };
    }

    private Object value(int depth) {
        return switch (random.nextInt(depth > 0 ? 8 : 5)) {
            case 0 -> null;
            case 1 -> random.nextBoolean();
            case 2, 3 -> number();
            case 4 -> string();
            case 5, 6 -> list(depth - 1);
            default -> object(depth - 1);
        };
    }

    private List<Object> list(int depth) {
        List<Object> list = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            list.add(value(depth));
        }
        return list;
    }

    private Map<String, Object> object(int depth) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            object.put(random.nextBoolean() ? pick(NAMES) : string(), value(depth));
        }
        return object;
    }

    private BigDecimal number() {
        BigDecimal whole = new BigDecimal(random.nextLong());
        return switch (random.nextInt(4)) {
            case 0 -> new BigDecimal(random.nextInt(-10, 10));
            case 1 -> whole;
            case 2 -> whole.movePointLeft(random.nextInt(40));
            default -> whole.scaleByPowerOfTen(random.nextInt(-999, 1000));
        };
    }

    /** Of all kinds of characters, but no half of a pair. */
    private String string() {
        StringBuilder string = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            int c = random.nextInt(switch (random.nextInt(4)) {
                case 0 -> 0x20;
                case 1, 2 -> 0x80;
                default -> Character.MAX_CODE_POINT + 1;
            });
            string.appendCodePoint(Character.getType(c) == Character.SURROGATE ? ' ' : c);
        }
        return string.toString();
    }

    private String pick(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }
}
