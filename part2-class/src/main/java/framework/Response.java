package framework;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;

/**
 * One HTTP response. Cannot be changed: a method that starts with "with"
 * returns a copy.
 *
 * @param status from 200 to 599 (RFC 9110, section 15)
 * @param headers the header fields, but for the length of the body: the
 *     server knows that better
 * @param bytes the body
 */
public record Response(int status, Headers headers, byte[] bytes) {

    public Response {
        if (status < 200 || status > 599) {
            throw new IllegalArgumentException(
                    "A status is from 200 to 599, not " + status);
        }
        Objects.requireNonNull(headers);
        Objects.requireNonNull(bytes);
    }

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

    /**
     * Any bytes, with their media type (RFC 9110, section 8.3). The array is
     * not copied: do not change it afterwards.
     */
    public static Response bytes(String contentType, byte[] bytes) {
        return new Response(200, Headers.NONE, bytes)
                .withHeader("Content-Type", contentType);
    }

    /** A status and nothing else. */
    public static Response empty(int status) {
        return new Response(status, Headers.NONE, new byte[0]);
    }

    /**
     * Sends the client to another address, with the status 302.
     *
     * @param location a path that starts with one slash, or a URL that
     *     starts with http:// or https://
     * @throws IllegalArgumentException if it is anything else
     */
    public static Response redirect(String location) {
        // A browser reads "//evil.com" and "/\evil.com" as another site.
        boolean path = location.startsWith("/")
                && !location.startsWith("//") && !location.startsWith("/\\");
        if (!path && !location.matches("(?i)https?://.*")) {
            throw new IllegalArgumentException(
                    "Not a path or an http address: \"" + location + "\"");
        }
        return empty(302).withHeader("Location",
                URI.create(location).toASCIIString());
    }

    /** A copy with another status. */
    public Response withStatus(int status) {
        return new Response(status, headers, bytes);
    }

    /**
     * A copy with this field in place of all others of its name.
     *
     * @throws IllegalArgumentException if no header field can hold this
     */
    public Response withHeader(String name, String value) {
        return with(headers.with(Field.of(name, value)));
    }

    /**
     * A copy with one more field line, for a name that may have several,
     * such as Set-Cookie.
     *
     * @throws IllegalArgumentException if no header field can hold this
     */
    public Response withAddedHeader(String name, String value) {
        return with(headers.and(Field.of(name, value)));
    }

    private Response with(Headers changed) {
        return new Response(status, changed, bytes);
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
