package framework;

import module java.base;

/**
 * One HTTP request. It never changes: what starts with "with" makes a copy.
 *
 * @param method such as GET, as sent: methods are case-sensitive
 * @param path the part of the target before the question mark, as sent
 * @param query the part after it, as sent; empty if there is none
 * @param params the decoded path parameters of the route
 * @param rest what the route or the mount has left of the path, as sent, a
 *     {name...} at its end included; the whole path as long as there is none
 * @param attributes what the layers have attached
 */
public record Request(String method, String path, String query,
        String protocol, InetSocketAddress client, Headers headers,
        Body body, Map<String, String> params, String rest,
        Map<Key<?>, Object> attributes) {

    /** A request without a body and without a server, as for a test. */
    public static Request of(String method, String target) {
        return of(method, target, new byte[0]);
    }

    /** As above, with a body. */
    public static Request of(String method, String target, byte[] body) {
        var client = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        return received(method, target, "HTTP/1.1", client,
                Headers.NONE.with("Host", "localhost"),
                new Body(new ByteArrayInputStream(body),
                        body.length, body.length,
                        new Memory(Long.MAX_VALUE)));
    }

    /** A request as it comes from a client. */
    static Request received(String method, String target, String protocol,
            InetSocketAddress client, Headers sent, Body body) {
        Target parts = Target.parse(target);
        Headers headers = parts.withHost(sent);
        return new Request(method, parts.path(), parts.query(), protocol,
                client, headers, body, Map.of(), parts.path(), Map.of());
    }

    /** As {@link #of}, with the method GET. */
    public static Request get(String target) {
        return of("GET", target);
    }

    /** As {@link #of}, with the method POST and a text for a body. */
    public static Request post(String target, String body) {
        return of("POST", target, body);
    }

    /** As {@link #of}, with a text for a body. */
    public static Request of(String method, String target, String body) {
        return of(method, target, body.getBytes(StandardCharsets.UTF_8));
    }

    /** A copy with this field in place of all others of its name. */
    public Request withHeader(String name, String value) {
        return copy(headers.with(name, value), params, rest, attributes);
    }

    /** A copy with another method. */
    public Request withMethod(String method) {
        return new Request(method, path, query, protocol, client, headers,
                body, params, rest, attributes);
    }

    /** A copy with another path, for a layer: a router starts from there. */
    public Request withPath(String path) {
        return new Request(method, path, query, protocol, client, headers,
                body, params, path, attributes);
    }

    /** A copy from another client, such as the one behind a proxy. */
    public Request withClient(InetSocketAddress client) {
        return new Request(method, path, query, protocol, client, headers,
                body, params, rest, attributes);
    }

    /** A copy for the handler that the router has found. */
    Request routed(Map<String, String> found, String left) {
        // Together with those of the prefix that this one is mounted at.
        Map<String, String> all = new HashMap<>(params);
        all.putAll(found);
        return copy(headers, Map.copyOf(all), left, attributes);
    }

    private Request copy(Headers headers, Map<String, String> params,
            String rest, Map<Key<?>, Object> attributes) {
        return new Request(method, path, query, protocol, client, headers,
                body, params, rest, attributes);
    }

    /** A copy that carries this value, not null, to whoever has the key. */
    public <T> Request with(Key<T> key, T value) {
        Map<Key<?>, Object> all = new HashMap<>(attributes);
        all.put(key, value);
        return copy(headers, params, rest, Map.copyOf(all));
    }

    /** The value that was attached with this key, empty if none was. */
    @SuppressWarnings("unchecked") // with() has put a T there
    public <T> Optional<T> attribute(Key<T> key) {
        return Optional.ofNullable((T) attributes.get(key));
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

    /**
     * The value of the first cookie with this name, as it was sent (RFC 6265,
     * section 4.2). Anybody can send any cookie.
     */
    public Optional<String> cookie(String name) {
        return headers.all("Cookie").stream()
                .flatMap(line -> Stream.of(line.split(";")))
                .map(String::strip)
                .filter(cookie -> cookie.startsWith(name + "="))
                .map(cookie -> cookie.substring(name.length() + 1))
                .findFirst();
    }

    /** The first query parameter with this name, decoded; malformed: 400. */
    public Optional<String> query(String name) {
        return valuesIn(query, name).findFirst();
    }

    /** All query parameters with this name, decoded; malformed: 400. */
    public List<String> queryAll(String name) {
        return valuesIn(query, name).toList();
    }

    /** The same in a posted form. Throws as {@link Body#bytes} does, too. */
    public Optional<String> form(String name) {
        return valuesIn(text(), name).findFirst();
    }

    /** As {@link #queryAll}, in a posted form. */
    public List<String> formAll(String name) {
        return valuesIn(text(), name).toList();
    }

    /** A query and a posted form are both written name=value&name=value. */
    private static Stream<String> valuesIn(String pairs, String name) {
        return Stream.of(pairs.split("&"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> Percent.decodeQuery(pair[0]).equals(name))
                .map(pair -> Percent.decodeQuery(
                        pair.length < 2 ? "" : pair[1]));
    }

    /** The body as UTF-8 text. Throws as {@link Body#bytes} does. */
    public String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    /**
     * The body as a JSON object; see {@link Json#readObject}. Throws as
     * {@link Body#bytes} does, too.
     *
     * @throws HttpException 415 if its type is not one of JSON, as that of a
     *     form of another site; 400 if it is not such an object in UTF-8
     */
    public Map<String, Object> json() {
        // A parameter means nothing here (RFC 8259, section 11).
        String type = header("Content-Type").orElse("").split(";", 2)[0]
                .strip().toLowerCase(Locale.ROOT);
        if (!type.equals("application/json") && !type.endsWith("+json")) {
            throw new HttpException(415,
                    "Send this with the Content-Type application/json.");
        }
        try {
            return Json.readObject(StandardCharsets.UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(bytes())).toString());
        } catch (CharacterCodingException malformed) {
            throw new HttpException(400, "The body is not UTF-8.");
        } catch (IllegalArgumentException refused) {
            throw new HttpException(400, refused.getMessage());
        }
    }

    /** The body as bytes. Throws as {@link Body#bytes} does. */
    public byte[] bytes() {
        return body.bytes();
    }
}
