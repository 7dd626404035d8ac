package framework;

import module java.base;

/**
 * One HTTP response. It never changes: what starts with "with" makes a copy.
 *
 * @param status from 200 to 599 (RFC 9110, section 15)
 * @param bytes the body; not copied, so do not change it afterwards
 */
public record Response(int status, Headers headers, byte[] bytes) {

    /** A plain text with the status 200. */
    public static Response text(String text) {
        return of(200, text);
    }

    /** A plain text with any status. */
    public static Response of(int status, String text) {
        return bytes("text/plain; charset=utf-8", utf8(text))
                .withStatus(status);
    }

    /** A page of HTML. */
    public static Response html(String html) {
        return bytes("text/html; charset=utf-8", utf8(html));
    }

    /** A JSON text, which the caller has written. */
    public static Response json(String json) {
        return bytes("application/json", utf8(json));
    }

    /** Any bytes, with their media type (RFC 9110, section 8.3). */
    public static Response bytes(String contentType, byte[] bytes) {
        return new Response(200, Headers.NONE, bytes)
                .withHeader("Content-Type", contentType);
    }

    /** A status and nothing else. */
    public static Response empty(int status) {
        return new Response(status, Headers.NONE, new byte[0]);
    }

    /** Sends the client to another path of ours, with the status 302. */
    public static Response redirect(String path) {
        return empty(302).withHeader("Location", path);
    }

    /** A copy with another status. */
    public Response withStatus(int status) {
        return new Response(status, headers, bytes);
    }

    /** A copy with this field in place of all others of its name. */
    public Response withHeader(String name, String value) {
        return new Response(status, headers.with(name, value), bytes);
    }

    /** The value of the first field line with this name. */
    public Optional<String> header(String name) {
        return headers.first(name);
    }

    /** The body as UTF-8 text. */
    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
