package framework;

import module java.base;

/**
 * One HTTP request. It never changes: what starts with "with" makes a copy.
 *
 * @param method such as GET, as sent: methods are case-sensitive
 * @param path the part of the target before the question mark, as sent
 * @param query the part after it, as sent; empty if there is none
 * @param params the decoded path parameters of the route
 */
public record Request(String method, String path, String query,
        String protocol, InetSocketAddress client, Headers headers,
        Body body, Map<String, String> params) {

    /** A request without a body and without a server, as for a test. */
    public static Request of(String method, String target) {
        return of(method, target, new byte[0]);
    }

    /** As above, with a body. */
    public static Request of(String method, String target, byte[] body) {
        var client = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        return received(method, target, "HTTP/1.1", client,
                Headers.NONE.with("Host", "localhost"),
                new Body(new ByteArrayInputStream(body)));
    }

    /** A request as it comes from a client. */
    static Request received(String method, String target, String protocol,
            InetSocketAddress client, Headers headers, Body body) {
        int mark = target.indexOf('?');
        String path = mark < 0 ? target : target.substring(0, mark);
        String query = mark < 0 ? "" : target.substring(mark + 1);
        return new Request(method, path, query, protocol, client, headers,
                body, Map.of());
    }

    /** As {@link #of}, with the method GET. */
    public static Request get(String target) {
        return of("GET", target);
    }

    /** As {@link #of}, with the method POST and a text for a body. */
    public static Request post(String target, String body) {
        return of("POST", target, body.getBytes(StandardCharsets.UTF_8));
    }

    /** A copy with this field in place of all others of its name. */
    public Request withHeader(String name, String value) {
        return copy(headers.with(name, value), params);
    }

    /** A copy for the handler that the router has found. */
    Request withParams(Map<String, String> values) {
        return copy(headers, Map.copyOf(values));
    }

    private Request copy(Headers headers, Map<String, String> params) {
        return new Request(method, path, query, protocol, client, headers,
                body, params);
    }

    /**
     * The decoded value of a path parameter.
     *
     * @throws IllegalArgumentException if the route has no such parameter
     */
    public String param(String name) {
        if (!params.containsKey(name)) {
            throw new IllegalArgumentException("No parameter {" + name + "}");
        }
        return params.get(name);
    }

    /**
     * A path parameter as something other than a text, as in
     * {@code param("id", Integer::valueOf)}.
     *
     * @throws HttpException 400 if the function throws, or makes a number
     *     that is not written like this: +7 or 007
     */
    public <T> T param(String name, Function<String, T> type) {
        String value = param(name);
        try {
            T result = type.apply(value);
            if (result instanceof Number
                    && !result.toString().equals(value)) {
                throw new IllegalArgumentException("Not as we write it");
            }
            return result;
        } catch (HttpException refusal) {
            throw refusal;
        } catch (RuntimeException unfit) {
            throw new HttpException(400,
                    "The " + name + " in the address is not valid.");
        }
    }

    /** The value of the first field line with this name. */
    public Optional<String> header(String name) {
        return headers.first(name);
    }

    /** The first query parameter with this name, decoded; malformed: 400. */
    public Optional<String> query(String name) {
        return valueIn(query, name);
    }

    /** The same in a posted form. Throws as {@link Body#bytes} does, too. */
    public Optional<String> form(String name) {
        return valueIn(text(), name);
    }

    /** A query and a posted form are both written name=value&name=value. */
    private static Optional<String> valueIn(String pairs, String name) {
        for (String pair : pairs.split("&")) {
            String[] parts = pair.split("=", 2);
            if (Percent.decodeQuery(parts[0]).equals(name)) {
                String value = parts.length < 2 ? "" : parts[1];
                return Optional.of(Percent.decodeQuery(value));
            }
        }
        return Optional.empty();
    }

    /** The body as UTF-8 text. Throws as {@link Body#bytes} does. */
    public String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    /** The body as bytes. Throws as {@link Body#bytes} does. */
    public byte[] bytes() {
        return body.bytes();
    }
}
