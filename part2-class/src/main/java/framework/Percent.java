package framework;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Percent-encoding (RFC 3986, section 2.1), read strictly as UTF-8. */
public final class Percent {
    private Percent() {
    }

    /**
     * Decodes a part of a path, where a plus is a plus.
     *
     * @throws HttpException 400 if it is malformed
     */
    public static String decode(String text) {
        return isPlain(text) ? text : decodeBytes(text);
    }

    /**
     * Decodes a name or a value of a query, where a plus is a space.
     *
     * @throws HttpException 400 if it is malformed
     */
    public static String decodeQuery(String text) {
        return decode(text.replace('+', ' '));
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '%' || c > 127) {
                return false;
            }
        }
        return true;
    }

    private static String decodeBytes(String text) {
        ByteBuffer bytes = ByteBuffer.allocate(text.length());
        try {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c > 127) {
                    throw malformed();
                } else if (c == '%') {
                    int code = HexFormat.fromHexDigits(text, i + 1, i + 3);
                    bytes.put((byte) code);
                    i += 2;
                } else {
                    bytes.put((byte) c);
                }
            }
            return StandardCharsets.UTF_8.newDecoder()
                    .decode(bytes.flip()).toString();
        } catch (IndexOutOfBoundsException | NumberFormatException
                | CharacterCodingException wrong) {
            throw malformed();
        }
    }

    private static HttpException malformed() {
        return new HttpException(400,
                "The address is not valid percent-encoded UTF-8.");
    }
}
