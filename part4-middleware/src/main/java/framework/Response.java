package framework;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One HTTP response. Cannot be changed: a method that starts with "with"
 * returns a copy.
 *
 * @param status from 200 to 599 (RFC 9110, section 15)
 * @param headers the header fields, but for the length of the body: the
 *     server knows that better
 * @param content the body
 * @param sentListener told how the sending has ended, well or not
 */
public record Response(
        int status,
        Headers headers,
        Content content,
        Consumer<Sent> sentListener) {

    public Response {
        if (status < 200 || status > 599) {
            throw new IllegalArgumentException(
                    "A status is from 200 to 599, not " + status);
        }
        Objects.requireNonNull(headers);
        Objects.requireNonNull(content);
        Objects.requireNonNull(sentListener);
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
        return empty(200).withContent(new Content.Bytes(bytes))
                .withHeader("Content-Type", contentType);
    }

    /** A body of unknown length, written when it is sent. */
    public static Response stream(String contentType, ContentWriter writer) {
        return empty(200).withContent(new Content.Stream(-1, writer))
                .withHeader("Content-Type", contentType);
    }

    /**
     * A body of a known length, written when it is sent.
     *
     * @param length in bytes; the connection is cut if it proves wrong
     */
    public static Response stream(
            String contentType, long length, ContentWriter writer) {
        if (length < 0) {
            throw new IllegalArgumentException("A negative length: " + length);
        }
        return empty(200).withContent(new Content.Stream(length, writer))
                .withHeader("Content-Type", contentType);
    }

    /** A status and nothing else. */
    public static Response empty(int status) {
        return new Response(status, Headers.NONE,
                new Content.Bytes(new byte[0]), _ -> { });
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
        return new Response(status, headers, content, sentListener);
    }

    /** A copy with another body; its fields are the caller's to set. */
    public Response withContent(Content content) {
        return new Response(status, headers, content, sentListener);
    }

    /** A copy that tells one more listener what has become of it. */
    public Response withSentListener(Consumer<Sent> listener) {
        return new Response(status, headers, content, sent -> {
            try {
                sentListener.accept(sent);
            } finally {
                listener.accept(sent);
            }
        });
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

    /** A copy without the fields of this name. */
    public Response withoutHeader(String name) {
        return with(headers.without(name));
    }

    /** A copy with those of these fields whose names it does not have yet. */
    public Response withDefaultHeaders(Headers defaults) {
        return with(headers.withDefaults(defaults));
    }

    private Response with(Headers changed) {
        return new Response(status, changed, content, sentListener);
    }

    /** The value of the first field line with this name. */
    public Optional<String> header(String name) {
        return headers.first(name);
    }

    /** The body as UTF-8 text; see {@link #bytes()}. */
    public String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    /**
     * The body as bytes. A streamed one is written into memory for this.
     *
     * @throws UncheckedIOException if its writer fails
     */
    public byte[] bytes() {
        if (content instanceof Content.Bytes(byte[] bytes)) {
            return bytes;
        }
        var memory = new ByteArrayOutputStream();
        try {
            content.writeTo(memory);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return memory.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
