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
    private static final int MAX_QUESTIONS = 100;
    private static final int MAX_TOKEN = 4096;
    private static final int MAX_NAME = 256;
    private static final int MAX_ANSWER = 64 * 1024;

    /** Who it is, if anybody, and how long that may be believed. */
    private record Answer(Optional<String> user, Duration goodFor) {
    }

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(TIMEOUT)
            .build();
    private final ExpiringCache<String, Answer> users =
            new ExpiringCache<>(MAX_CACHED);
    /** Of its own: made-up tokens push out each other, and no user. */
    private final ExpiringCache<String, Answer> refusals =
            new ExpiringCache<>(MAX_CACHED);
    private final Map<String, FutureTask<Answer>> questions = new HashMap<>();
    private final URI server;
    private final Optional<String> authorization;
    private final Duration timeout;

    /**
     * @param server the introspection endpoint, as in
     *     {@code https://login.example/introspect}
     * @throws IllegalArgumentException if no server can be asked there
     */
    public TokenIntrospection(URI server) {
        this(possible(server), Optional.empty(), TIMEOUT);
    }

    private static URI possible(URI server) {
        String scheme = String.valueOf(server.getScheme());
        if (!scheme.matches("(?i)https?") || server.getHost() == null
                || server.getPort() == 0 || server.getPort() > 65535
                || server.getRawUserInfo() != null
                || server.getRawFragment() != null) {
            throw new IllegalArgumentException(
                    "Not the http address of a server: " + server);
        }
        return server;
    }

    TokenIntrospection(URI server, Optional<String> authorization,
            Duration timeout) {
        this.server = server;
        this.authorization = authorization;
        this.timeout = timeout;
    }

    /** A copy that proves who asks (RFC 6749, section 2.3.1). */
    public TokenIntrospection withCredentials(String name, String password) {
        String pair = formEncoded(name) + ":" + formEncoded(password);
        return new TokenIntrospection(server, Optional.of("Basic "
                + Base64.getEncoder().encodeToString(
                        pair.getBytes(StandardCharsets.UTF_8))), timeout);
    }

    /**
     * The user of an active token, nothing for any other.
     *
     * @throws HttpException 503 if the server gives no proper answer in time
     */
    @Override
    public Optional<String> apply(String token) {
        return token.length() > MAX_TOKEN
                ? Optional.empty() : waitFor(question(token)).user();
    }

    /** Asks, unless the answer is known or somebody is asking already. */
    private synchronized Future<Answer> question(String token) {
        Optional<Answer> known =
                users.get(token).or(() -> refusals.get(token));
        if (known.isPresent()) {
            return CompletableFuture.completedFuture(known.get());
        }
        FutureTask<Answer> question = questions.get(token);
        if (question == null) {
            if (questions.size() == MAX_QUESTIONS) {
                throw unavailable(null);
            }
            question = new FutureTask<>(() -> answer(token));
            Thread.startVirtualThread(question);
            questions.put(token, question);
        }
        return question;
    }

    private Answer answer(String token) throws Exception {
        try {
            Map<String, Object> said = ask(token);
            Answer answer = new Answer(user(said), goodFor(said));
            (answer.user().isPresent() ? users : refusals)
                    .put(token, answer, answer.goodFor());
            return answer;
        } finally {
            forget(token);
        }
    }

    private synchronized void forget(String token) {
        questions.remove(token);
    }

    private Answer waitFor(Future<Answer> question) {
        try {
            return question.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException noAnswer) {
            throw unavailable(noAnswer);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw unavailable(stopped);
        }
    }

    private Map<String, Object> ask(String token) throws Exception {
        // The time limit of a request ends at its header; ours does not.
        CompletableFuture<HttpResponse<String>> answer = client.sendAsync(
                request(token), BodyHandlers.limiting(
                        BodyHandlers.ofString(), MAX_ANSWER));
        try {
            return checked(
                    answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS));
        } finally {
            answer.cancel(true);
        }
    }

    private static String formEncoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpRequest request(String token) {
        String form = "token=" + formEncoded(token);
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
            throw new IllegalArgumentException(
                    "Its status is " + response.statusCode());
        }
        Map<String, Object> answer = Json.readObject(response.body());
        if (!(answer.get("active") instanceof Boolean)) {
            throw new IllegalArgumentException("It has no \"active\"");
        }
        return answer;
    }

    /** RFC 7662, section 2.2: both are optional, but we need one. */
    private static Optional<String> user(Map<String, Object> answer) {
        for (String name : List.of("username", "sub")) {
            if (answer.get("active").equals(true)
                    && answer.get(name) instanceof String user
                    && !user.isEmpty() && user.length() <= MAX_NAME) {
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

    private static HttpException unavailable(Throwable cause) {
        return new HttpException(
                503, "Logging in is not possible now.", cause);
    }
}
