package server;

import module java.base;
import framework.Field;
import framework.Headers;
import framework.Token;

/** The field lines of a header, or of a trailer (RFC 9112, section 5). */
final class Fields {
    private static final int MAX_LINES = 200;

    private Fields() {
    }

    /**
     * Reads them, and the empty line behind them.
     *
     * @param max the most bytes that they may have together
     * @throws Refusal 431 if they are too long or too many, 400 if malformed
     */
    static Headers read(Input input, int max) throws IOException {
        List<Field> fields = new ArrayList<>();
        int left = max;
        String line = input.line(left);
        while (!line.isEmpty()) {
            if (fields.size() == MAX_LINES) {
                throw new Refusal(431, "The header has too many fields.");
            }
            fields.add(field(line));
            left -= line.length();
            input.keep(line.length());
            line = input.line(left);
        }
        return Headers.of(fields);
    }

    private static Field field(String line) throws Refusal {
        int colon = line.indexOf(':');
        String name = line.substring(0, Math.max(colon, 0));
        String value = line.substring(colon + 1);
        if (!Token.is(name) || !Field.isText(value)) {
            throw new Refusal(400, "A header field is malformed.");
        }
        return new Field(name, value.strip());
    }
}
