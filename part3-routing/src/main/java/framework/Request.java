package framework;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * One HTTP request. Cannot be changed: a method that starts with "with"
 * returns a copy.
 *
 * @param method such as GET, as sent: methods are case-sensitive
 * @param path the part of the target before the question mark, as sent
 * @param query the part after it, as sent; empty if there is none
 * @param protocol such as HTTP/1.1
 * @param client the address of the other end of the connection
 * @param headers the header fields
 * @param body the body, read when it is first asked for
 * @param params the decoded path parameters of the route
 * @param rest what the route or the mount has left of the path, as sent, a
 *     {name...} at its end included; the whole path as long as there is none
 */
public record Request(
        String method,
        String path,
        String query,
        String protocol,
        InetSocketAddress client,
        Headers headers,
        Body body,
        Map<String, String> params,
        String rest) {

    /** A request without a body and without a server, as for a test. */
    public static Request of(String method, String target) {
        return of(method, target, Body.of(new byte[0]));
    }

    /** As {@link #of}, with the method GET. */
    public static Request get(String target) {
        return of("GET", target);
    }

    /** As {@link #of}, with the method POST and a text for a body. */
    public static Request post(String target, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return of("POST", target, Body.of(bytes));
    }

    private static Request of(String method, String target, Body body) {
        var client = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        Field host = Field.of("Host", "localhost");
        return received(method, target, "HTTP/1.1",
                client, new Headers(List.of(host)), body);
    }

    /** A request as it comes from a client. */
    static Request received(String method, String target, String protocol,
            InetSocketAddress client, Headers headers, Body body) {
        Target parts = Target.parse(target);
        return new Request(method, parts.path(), parts.query(), protocol,
                client, headers, body, Map.of(), parts.path());
    }

    /**
     * A copy with this field in place of all others of its name. Clients can
     * send any nonsense, so this takes any, too.
     */
    public Request withHeader(String name, String value) {
        return new Request(method, path, query, protocol, client,
                headers.with(Field.received(name, value)), body, params, rest);
    }

    /** A copy for the handler that the router has found. */
    Request routed(Map<String, String> found, String left) {
        Map<String, String> all = found;
        if (!params.isEmpty()) {
            // Those of the prefix that this application is mounted at.
            all = new HashMap<>(params);
            all.putAll(found);
        }
        return new Request(method, path, query, protocol, client, headers,
                body, Collections.unmodifiableMap(all), left);
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
     * @throws HttpException 400 if the function throws
     */
    public <T> T param(String name, Function<String, T> type) {
        String value = param(name);
        try {
            return type.apply(value);
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
     * The decoded value of the first query parameter with this name.
     *
     * @throws HttpException 400 if the query is malformed up to there
     */
    public Optional<String> query(String name) {
        for (String pair : query.split("&")) {
            String[] parts = pair.split("=", 2);
            if (Percent.decodeQuery(parts[0]).equals(name)) {
                String value = parts.length == 2 ? parts[1] : "";
                return Optional.of(Percent.decodeQuery(value));
            }
        }
        return Optional.empty();
    }

    /**
     * The body as UTF-8 text.
     *
     * @throws HttpException as {@link Body#bytes}
     */
    public String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    /**
     * The body as bytes.
     *
     * @throws HttpException as {@link Body#bytes}
     */
    public byte[] bytes() {
        return body.bytes();
    }
}
