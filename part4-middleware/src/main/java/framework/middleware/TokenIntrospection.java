package framework.middleware;

import module java.base;
import module java.net.http;
import framework.*;
import java.net.http.HttpResponse.BodyHandlers;

/**
 * Asks an authorization server which user a token belongs to (RFC 7662), for
 * {@link BearerAuth}. Keeps an answer for ten seconds at the most. When that
 * server is slow, down, or talks nonsense, nobody gets in: that is a 503.
 */
public final class TokenIntrospection
        implements Function<String, Optional<String>> {
    private static final Duration TIMEOUT = Duration.ofSeconds(2);
    private static final Duration MAX_CACHE_TIME = Duration.ofSeconds(10);
    private static final int MAX_CACHED = 1000;
    private static final int MAX_ANSWER = 64 * 1024;

    /** Who it is, if anybody, and how long that may be believed. */
    private record Answer(Optional<String> user, Duration goodFor) {
    }

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(TIMEOUT)
            .build();
    private final ExpiringCache<String, Answer> cache =
            new ExpiringCache<>(MAX_CACHED);
    private final URI server;
    private final Optional<String> authorization;

    /** @param server the introspection endpoint */
    public TokenIntrospection(URI server) {
        this(server, Optional.empty());
    }

    private TokenIntrospection(URI server, Optional<String> authorization) {
        this.server = server;
        this.authorization = authorization;
    }

    /** A copy that proves to the server who is asking (RFC 7617). */
    public TokenIntrospection withCredentials(String name, String password) {
        String pair = name + ":" + password;
        return new TokenIntrospection(server, Optional.of("Basic "
                + Base64.getEncoder().encodeToString(
                        pair.getBytes(StandardCharsets.UTF_8))));
    }

    /**
     * The user of an active token, nothing for any other.
     *
     * @throws HttpException 503 if the server gives no proper answer in time
     */
    @Override
    public Optional<String> apply(String token) {
        Optional<Answer> known = cache.get(token);
        if (known.isPresent()) {
            return known.get().user();
        }
        Map<String, Object> said = ask(token);
        Answer answer = new Answer(user(said), goodFor(said));
        cache.put(token, answer, answer.goodFor());
        return answer.user();
    }

    private Map<String, Object> ask(String token) {
        // The time limit of a request ends at its header; ours does not.
        CompletableFuture<HttpResponse<String>> answer = client.sendAsync(
                request(token), BodyHandlers.limiting(
                        BodyHandlers.ofString(), MAX_ANSWER));
        try {
            return checked(
                    answer.get(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException | TimeoutException
                | IllegalArgumentException noAnswer) {
            answer.cancel(true);
            throw unavailable();
        } catch (InterruptedException stopped) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw unavailable();
        }
    }

    private HttpRequest request(String token) {
        String form = "token=" + URLEncoder.encode(
                token, StandardCharsets.UTF_8);
        HttpRequest.Builder request = HttpRequest.newBuilder(server)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(form));
        authorization.ifPresent(
                value -> request.header("Authorization", value));
        return request.build();
    }

    private static Map<String, Object> checked(
            HttpResponse<String> response) {
        if (response.statusCode() != 200) {
            throw new IllegalArgumentException("No answer");
        }
        Map<String, Object> answer = Json.readObject(response.body());
        if (!(answer.get("active") instanceof Boolean)) {
            throw new IllegalArgumentException("Not an answer");
        }
        return answer;
    }

    /** RFC 7662, section 2.2: both are optional, but we need one. */
    private static Optional<String> user(Map<String, Object> answer) {
        for (String name : List.of("username", "sub")) {
            if (answer.get("active").equals(true)
                    && answer.get(name) instanceof String user
                    && !user.isEmpty()) {
                return Optional.of(user);
            }
        }
        return Optional.empty();
    }

    /** RFC 7662, section 4: not longer than the token is good for. */
    private static Duration goodFor(Map<String, Object> answer) {
        if (!(answer.get("exp") instanceof BigDecimal seconds)) {
            return MAX_CACHE_TIME;
        }
        // Any number can come: as doubles, none is too large to subtract.
        double left = seconds.doubleValue() * 1000 - System.currentTimeMillis();
        return Duration.ofMillis(
                (long) Math.clamp(left, 0, MAX_CACHE_TIME.toMillis()));
    }

    private static HttpException unavailable() {
        return new HttpException(503, "Logging in is not possible now.");
    }
}
