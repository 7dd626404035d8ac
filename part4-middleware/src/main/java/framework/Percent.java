package framework;

import module java.base;

/** Percent-encoding (RFC 3986, section 2.1), read strictly as UTF-8. */
public final class Percent {
    private Percent() {
    }

    /**
     * The segments of a path: first split, then decoded, so that an encoded
     * slash is part of its segment.
     *
     * @param path as sent
     * @throws HttpException 400 if it is malformed
     */
    public static List<String> segments(String path) {
        if (!path.startsWith("/")) {
            throw new HttpException(400, "A path starts with a slash.");
        }
        // Without the -1, /notes/ would be the same as /notes.
        return Stream.of(path.substring(1).split("/", -1))
                .map(Percent::decode)
                .toList();
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
     * Encodes a text, as UTF-8, so that it can stand in a segment of a path,
     * or be a name or a value of a query, or the value of a cookie.
     */
    public static String encode(String text) {
        // This is the encoding of forms, where a space is a plus.
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20");
    }

    /**
     * Decodes a name or a value of a query, where a plus is a space.
     *
     * @throws HttpException 400 if it is malformed
     */
    public static String decodeQuery(String text) {
        return decode(text.replace('+', ' '));
    }

    /** Most texts have nothing to decode. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '%' || text.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }

    private static String decodeBytes(String text) {
        byte[] bytes = new byte[text.length()];
        int length = 0;
        try {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == '%') {
                    bytes[length++] = (byte)
                            HexFormat.fromHexDigits(text, i + 1, i + 3);
                    i += 2;
                } else if (c < 128) {
                    bytes[length++] = (byte) c;
                } else {
                    throw malformed();
                }
            }
            return StandardCharsets.UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(bytes, 0, length)).toString();
        } catch (IndexOutOfBoundsException | NumberFormatException
                | CharacterCodingException wrong) {
            throw malformed();
        }
    }

    private static HttpException malformed() {
        return new HttpException(400,
                "This is not valid percent-encoded UTF-8.");
    }
}
