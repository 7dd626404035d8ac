package framework;

import module java.base;

/**
 * One HTTP response. It never changes: what starts with "with" makes a copy.
 *
 * @param status from 200 to 599 (RFC 9110, section 15)
 * @param content the body
 * @param sentListener told how the sending has ended, well or not
 */
public record Response(int status, Headers headers, Content content,
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

    /** What a client is told of a failure of ours. */
    static final Response FAILED =
            of(500, "Something went wrong on our side.");

    /** The fields that describe a body, so that they go when it goes. */
    private static final List<String> ABOUT_CONTENT = List.of(
            "Content-Type", "Content-Length", "Content-Encoding",
            "Content-Language", "Content-Location", "Content-Range",
            "Content-Disposition", "ETag", "Last-Modified", "Accept-Ranges",
            "Cache-Control", "Expires", "Location");

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
        return empty(200).withContent(new Content.Bytes(bytes))
                .withHeader("Content-Type", contentType);
    }

    /** A body of unknown length, written when it is sent. */
    public static Response stream(String contentType, ContentWriter writer) {
        return stream(contentType, -1, writer);
    }

    /**
     * A body of a known length, written when it is sent.
     *
     * @param length in bytes, -1 if it is not known; the connection is cut
     *     if it proves wrong
     */
    public static Response stream(
            String contentType, long length, ContentWriter writer) {
        if (length < -1) {
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
     * Sends the client to another path of ours, with the status 302.
     *
     * @throws IllegalArgumentException if it does not start with one slash
     */
    public static Response redirect(String path) {
        // A browser reads "//evil.com" and "/\evil.com" as another site.
        if (!path.startsWith("/") || path.startsWith("//")
                || path.startsWith("/\\")) {
            throw new IllegalArgumentException(
                    "Not a path of ours: \"" + path + "\"");
        }
        return empty(302).withHeader(
                "Location", URI.create(path).toASCIIString());
    }

    /**
     * Sends the client to any address, with the status 302.
     *
     * @param address starts with http:// or https://
     * @throws IllegalArgumentException if it does not
     */
    public static Response redirect(URI address) {
        if (!address.toString().matches("(?i)https?://.+")) {
            throw new IllegalArgumentException(
                    "Not an http address: \"" + address + "\"");
        }
        return empty(302).withHeader("Location", address.toASCIIString());
    }

    /**
     * Sends the client to a path of ours that it should GET, with the status
     * 303 (RFC 9110, section 15.4.4): the answer to a form.
     *
     * @throws IllegalArgumentException if it does not start with one slash
     */
    public static Response seeOther(String path) {
        return redirect(path).withStatus(303);
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
        Objects.requireNonNull(listener);
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
        new Field(name, value).requireSafe();
        return with(headers.with(name, value));
    }

    /**
     * A copy with one more field line, for a name that may have several,
     * such as Set-Cookie.
     *
     * @throws IllegalArgumentException if no header field can hold this
     */
    public Response withAddedHeader(String name, String value) {
        new Field(name, value).requireSafe();
        return with(headers.and(name, value));
    }

    /** A copy that gives the browser one more cookie. */
    public Response withCookie(Cookie cookie) {
        return withAddedHeader("Set-Cookie", cookie.field());
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

    /**
     * What goes out in place of this response when its body fails before the
     * first byte. What the layers have set stays.
     */
    Response failed() {
        Headers kept = headers.safe();
        for (String name : ABOUT_CONTENT) {
            kept = kept.without(name);
        }
        return new Response(FAILED.status, kept, FAILED.content, sentListener)
                .withHeader("Content-Type", "text/plain; charset=utf-8");
    }

    /**
     * Whether its status says that there is no body (RFC 9110, sections
     * 15.3.5, 15.3.6 and 15.4.5).
     */
    public boolean isWithoutContent() {
        return status == 204 || status == 205 || status == 304;
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
