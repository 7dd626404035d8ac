package bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;

/** Asks a server once, to see that it is there and answers as it should. */
final class Client {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1).build();

    /** Waits until the server answers this path at all. */
    void awaitAnswer(ServerProcess server, String path)
            throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!answers(server, path)) {
            if (!server.isAlive() || System.nanoTime() > deadline) {
                throw new IOException("Did not start: " + server);
            }
            Thread.sleep(1);
        }
    }

    private boolean answers(ServerProcess server, String path)
            throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(
                    uri(server, path)).timeout(PATIENCE).build();
            return http.send(request, BodyHandlers.discarding())
                    .statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** @throws IOException if the answer is not the one of the case */
    void check(ServerProcess server, Case what)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(uri(server, what.path))
                .method(what.method(), BodyPublishers.ofByteArray(what.body()))
                .timeout(PATIENCE).build();
        HttpResponse<byte[]> response =
                http.send(request, BodyHandlers.ofByteArray());
        if (response.statusCode() != 200
                || !Arrays.equals(response.body(), what.answer())) {
            throw new IOException(what.path + " was answered with status "
                    + response.statusCode() + " and "
                    + response.body().length + " bytes");
        }
    }

    private static URI uri(ServerProcess server, String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }
}
