package framework.middleware;

import module java.base;
import framework.*;

/**
 * Keeps other sites from using this one through a browser. Refuses with 421
 * what is meant for another host: a name that somebody has given to our
 * address would make their page one of ours.
 * With 403, what a page of another site would change: all but GET, HEAD and
 * OPTIONS. What is no browser gets in.
 */
public final class OwnSite implements Middleware {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OWN = Set.of("same-origin", "none");
    private static final Pattern PAGE = Pattern.compile(
            "(?!http:.*:80$|https:.*:443$)https?://(.+)");
    private static final Set<String> LOCAL =
            Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Pattern HOST = Pattern.compile(
            "([A-Za-z0-9_-][A-Za-z0-9._-]{0,252}?|\\[[0-9A-Fa-f:.]+])\\.?"
            + "(?::|$)([1-9]\\d{0,4}|)");
    private static final Pattern PORT = Pattern.compile(":\\d+$");

    private final Set<String> hosts;
    private final Set<String> origins;

    /** For a program that only its own computer uses. */
    public OwnSite() {
        this(LOCAL, Set.of());
    }

    private OwnSite(Set<String> hosts, Set<String> origins) {
        this.hosts = hosts;
        this.origins = origins;
    }

    /**
     * A copy that has these hosts, too, on any port or on the one given.
     *
     * @throws IllegalArgumentException if one is not a host
     */
    public OwnSite withHosts(String... names) {
        Set<String> all = new HashSet<>(hosts);
        for (String name : names) {
            all.add(host(name).orElseThrow(() ->
                    new IllegalArgumentException("Not a host: " + name)));
        }
        return new OwnSite(all, origins);
    }

    /**
     * A copy that lets pages of these origins change something, too.
     *
     * @throws IllegalArgumentException if a browser would never send one
     */
    public OwnSite withOrigins(String... more) {
        Set<String> all = new HashSet<>(origins);
        for (String origin : more) {
            page(origin).orElseThrow(() -> new IllegalArgumentException(
                    "No browser sends the origin " + origin));
            all.add(origin);
        }
        return new OwnSite(hosts, all);
    }

    @Override
    public Handler wrap(Handler next) {
        return request -> {
            Optional<String> host = line(request, "Host")
                    .flatMap(OwnSite::host)
                    .filter(this::isOurs);
            if (host.isEmpty()) {
                return Response.of(421, "This is another host.");
            }
            return READING.contains(request.method())
                    || isFromUs(request, host.get())
                            ? next.handle(request)
                            : Response.of(403, "Another site must not"
                                    + " change anything here.");
        };
    }

    private boolean isOurs(String host) {
        return hosts.contains(host)
                || hosts.contains(PORT.matcher(host).replaceFirst(""));
    }

    private boolean isFromUs(Request request, String host) {
        Optional<String> site = line(request, "Sec-Fetch-Site");
        Optional<String> origin = line(request, "Origin");
        if (request.headers().all("Origin").size() > 1) {
            return false;
        }
        if (origin.filter(origins::contains).isPresent()) {
            return true;
        }
        return site.isPresent()
                ? site.filter(OWN::contains).isPresent()
                : origin.isEmpty() || origin.flatMap(OwnSite::page)
                        .filter(host::equals).isPresent();
    }

    /** The host of an origin, if a browser would write it so. */
    private static Optional<String> page(String origin) {
        Matcher parts = PAGE.matcher(origin);
        return parts.matches()
                ? host(parts.group(1)).filter(parts.group(1)::equals)
                : Optional.empty();
    }

    /** Several lines are a list, and so no host. */
    private static Optional<String> line(Request request, String name) {
        return request.header(name).map(
                _ -> String.join(", ", request.headers().all(name)));
    }

    /** A host, and its port if there is one; empty if it is something else. */
    private static Optional<String> host(String text) {
        Matcher parts = HOST.matcher(text);
        if (!parts.matches()
                || Integer.parseInt("0" + parts.group(2)) > 65535) {
            return Optional.empty();
        }
        String port = parts.group(2).isEmpty() ? "" : ":" + parts.group(2);
        return Optional.of(parts.group(1).toLowerCase(Locale.ROOT) + port);
    }
}
