package framework.middleware;

import framework.HttpException;
import framework.Json;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/**
 * Asks an authorization server whose a token is (RFC 7662), for
 * {@link BearerAuth}. Remembers the answer for ten seconds. When the server
 * is slow, down, or talks nonsense, nobody gets in: that is a 503.
 */
public final class TokenIntrospection
        implements Function<String, Optional<String>> {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration MEMORY = Duration.ofSeconds(10);
    private static final int MOST_REMEMBERED = 1000;
    private static final int LONGEST_ANSWER = 64 * 1024;

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .build();
    private final RecentMap<String, Optional<String>> remembered =
            new RecentMap<>(MOST_REMEMBERED, MEMORY);
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
        Optional<Optional<String>> known = remembered.get(token);
        if (known.isPresent()) {
            return known.get();
        }
        Optional<String> user = ask(token);
        remembered.put(token, user);
        return user;
    }

    private Optional<String> ask(String token) {
        // The time limit of a request ends at its header; ours does not.
        CompletableFuture<HttpResponse<String>> answer = client.sendAsync(
                request(token), BodyHandlers.limiting(
                        BodyHandlers.ofString(), LONGEST_ANSWER));
        try {
            return user(answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException | TimeoutException
                | IllegalArgumentException | IOException noAnswer) {
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

    private static Optional<String> user(HttpResponse<String> response)
            throws IOException {
        if (response.statusCode() != 200) {
            throw new IOException("Status " + response.statusCode());
        }
        Map<String, Object> answer = Json.readObject(response.body());
        if (!(answer.get("active") instanceof Boolean active)) {
            throw new IOException("It does not say whether it is active");
        }
        if (!active) {
            return Optional.empty();
        }
        // RFC 7662, section 2.2: both are optional, but we need one.
        return Optional.of(answer.getOrDefault("username",
                answer.getOrDefault("sub", "")).toString())
                .filter(user -> !user.isEmpty());
    }

    private static HttpException unavailable() {
        return new HttpException(503, "Logging in is not possible now.");
    }
}
