package browser;

import module java.base;
import module jdk.httpserver;

/** A server of the notes page whose answers about notes are what we want. */
final class Answers implements AutoCloseable {
    private static final String POLICY = "default-src 'self';"
            + " form-action 'self'; base-uri 'self'; object-src 'none';"
            + " frame-ancestors 'none'";

    private final HttpServer server;
    private final Semaphore open = new Semaphore(1);
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile Answer answer = new Answer(200, "application/json", "[]");

    record Answer(int status, String contentType, String body) {}

    Answers(Path folder) throws IOException {
        server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/app/",
                SimpleFileServer.createFileHandler(folder.toRealPath()))
                .getFilters().add(Filter.beforeHandler("careful", exchange ->
                        exchange.getResponseHeaders()
                                .set("Content-Security-Policy", POLICY)));
        server.createContext("/notes", this::answer);
        server.start();
    }

    URI uri() {
        return URI.create(
                "http://localhost:" + server.getAddress().getPort());
    }

    /** What comes from now on. */
    void become(int status, String contentType, String body) {
        answer = new Answer(status, contentType, body);
    }

    /** The methods of all requests about notes. */
    List<String> asked() {
        return List.copyOf(asked);
    }

    /** Lets all answers wait. */
    void hold() {
        open.acquireUninterruptibly();
    }

    void release() {
        open.release();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            asked.add(exchange.getRequestMethod());
            open.acquireUninterruptibly();
            open.release();
            Answer now = answer;
            byte[] body = now.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders()
                    .set("Content-Type", now.contentType());
            exchange.sendResponseHeaders(now.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
