package testsupport;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okio.BufferedSink;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** An HTTP client for one server; each answer can be questioned. */
public final class Http implements AutoCloseable {
    /** OkHttp sends these with a body or not at all. */
    private static final Set<String> NEEDS_BODY = Set.of("POST", "PUT", "PATCH");

    private final URI server;
    private final OkHttpClient client;

    public Http(URI server) {
        this(server, new OkHttpClient());
    }

    /** For a test that sets something of its own, such as how long to wait. */
    public Http(URI server, OkHttpClient base) {
        Duration patience = base.callTimeoutMillis() == 0 ? Patience.USUAL
                : Duration.ofMillis(base.callTimeoutMillis());
        this.server = server;
        this.client = base.newBuilder()
                .callTimeout(patience)
                .readTimeout(patience)
                .followRedirects(false)
                .retryOnConnectionFailure(false)
                .build();
    }

    /** Headers are given as name, value, name, value… */
    public Answer get(String path, String... headers) throws IOException {
        return send("GET", path, null, headers);
    }

    public Answer head(String path, String... headers) throws IOException {
        return send("HEAD", path, null, headers);
    }

    public Answer post(String path, String body, String... headers)
            throws IOException {
        return send("POST", path, body, headers);
    }

    /** Posts so many letters in chunks: their number is not said before. */
    public Answer postChunked(String path, int length) throws IOException {
        RequestBody body = new RequestBody() {
            @Override
            public MediaType contentType() {
                return null;
            }

            @Override
            public void writeTo(BufferedSink sink) throws IOException {
                sink.writeUtf8("x".repeat(length));
            }
        };
        return send(new Request.Builder().url(server + path).post(body).build(), "…");
    }

    /** Sends any request. The body may be null; it is sent as plain text. */
    public Answer send(String method, String path, String body, String... headers)
            throws IOException {
        Request.Builder request = new Request.Builder()
                .url(server + path)
                .method(method, body(method, body));
        for (int i = 0; i < headers.length; i += 2) {
            request.addHeader(headers[i], headers[i + 1]);
        }
        return send(request.build(), body);
    }

    /** Checks that the answer breaks off, at once and before its end. */
    public void isCutOff(String path, String... headers) {
        IOException cut = assertThrows(IOException.class, () -> get(path, headers));
        assertFalse(cut instanceof InterruptedIOException, cut::getMessage);
    }

    /** Sends a request made elsewhere, such as one with a streamed body. */
    public Answer send(Request request, String shownBody) throws IOException {
        String curl = Curl.of(request, shownBody);
        String head = "";
        try (var response = client.newCall(request).execute()) {
            head = response.code() + "\n" + response.headers() + "\n";
            Answer answer = new Answer(curl, response.code(),
                    response.headers(), response.body().bytes());
            Evidence.keep(answer.report());
            return answer;
        } catch (IOException failure) {
            throw told(failure, Evidence.SENT + "$ " + curl + "\n\nCame back:\n" + head);
        }
    }

    /** The same failure, with what was sent and what came back until then. */
    private IOException told(IOException failure, String start) {
        if (failure instanceof InterruptedIOException) {
            return new InterruptedIOException(start + "(and no more within "
                    + client.callTimeoutMillis() / 1000 + " seconds)\n");
        }
        String message = start + "(and no more: " + failure.getMessage() + ")\n";
        return switch (failure) {
            case ConnectException refused -> new ConnectException(message);
            case SocketException cut -> new SocketException(message);
            default -> new IOException(message);
        };
    }

    private static RequestBody body(String method, String body) {
        if (body != null) {
            return RequestBody.create(body, MediaType.get("text/plain; charset=utf-8"));
        }
        return NEEDS_BODY.contains(method) ? RequestBody.create(new byte[0]) : null;
    }

    @Override
    public void close() {
        client.connectionPool().evictAll();
        client.dispatcher().executorService().shutdown();
        try {
            client.dispatcher().executorService().awaitTermination(1, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
