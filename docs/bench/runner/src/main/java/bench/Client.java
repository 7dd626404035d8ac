package bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;

/** Asks a server once, to see that it is there and answers as it should. */
final class Client {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http;

    /** @param certificate that of the servers that are asked over TLS */
    Client(Certificate certificate) throws IOException {
        http = HttpClient.newBuilder()
                .sslContext(certificate.trusted()).build();
    }

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
            return http.send(request(server, path).build(),
                            BodyHandlers.discarding())
                    .statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** @throws IOException if the answer is not the one of the case */
    void check(ServerProcess server, Case what)
            throws IOException, InterruptedException {
        HttpRequest request = request(server, what.path).method(
                what.method(), BodyPublishers.ofByteArray(what.body())).build();
        HttpResponse<byte[]> response =
                http.send(request, BodyHandlers.ofByteArray());
        if (response.statusCode() != 200
                || response.version() != request.version().orElseThrow()
                || !Arrays.equals(response.body(), what.answer())) {
            throw new IOException(what.path + " was answered by "
                    + response.version() + " with status "
                    + response.statusCode() + " and "
                    + response.body().length + " bytes");
        }
    }

    private static HttpRequest.Builder request(
            ServerProcess server, String path) {
        return HttpRequest.newBuilder(server.uri(path)).timeout(PATIENCE)
                .version(server.protocol() == Protocol.HTTP2
                        ? Version.HTTP_2 : Version.HTTP_1_1);
    }
}
