package framework;

import framework.middleware.AccessLog;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import testsupport.Http;
import testsupport.RawClient;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static testsupport.RawClient.request;

public class RequestLimitTest {
    private final List<String> log = new CopyOnWriteArrayList<>();
    private final CountDownLatch inside = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);

    private final Api api = new Api()
            .requestLimit(1)
            .use(new AccessLog(log::add),
                    next -> request -> next.handle(request).withHeader("X-Layer", "seen"))
            .get("/", request -> Response.text("Hello"))
            .get("/slow", request -> {
                inside.countDown();
                goOn.await();
                return Response.text("Here you are");
            });

    @Test
    @DisplayName("A request too many is refused inside the layers; then there is room again")
    void refusesOneTooMany() throws Exception {
        try (Server server = api.start(0); Http http = new Http(server.uri());
                RawClient slow = new RawClient(server.port())) {
            slow.write(request("GET /slow"));
            inside.await();
            http.get("/").hasStatus(503).hasHeader("Retry-After", "1")
                    .hasHeader("Connection", "close").hasHeader("X-Layer", "seen")
                    .hasBody("Too many requests at the same time.");
            await().until(() -> log.size() == 1);
            assertTrue(log.getFirst().contains("\"GET / HTTP/1.1\" 503 "), log.getFirst());
            goOn.countDown();
            slow.response().hasStatus(200).hasBody("Here you are");
            await().untilAsserted(() -> http.get("/").hasStatus(200));
        }
    }

    @Test
    @DisplayName("A place is free again when a visitor leaves in the middle of a stream")
    void freesPlaceOfGoneVisitor() throws Exception {
        Api clock = new Api(request -> Response.stream("text/plain", output -> {
            while (true) {
                output.write('x');
                output.flush();
            }
        })).requestLimit(1);
        try (Server server = clock.start(0); Http http = new Http(server.uri())) {
            try (RawClient visitor = new RawClient(server.port())) {
                visitor.write(request("GET /"));
                visitor.skipHeader();
                http.head("/").hasStatus(503);
            }
            await().untilAsserted(() -> http.head("/").hasStatus(200));
        }
    }
}
