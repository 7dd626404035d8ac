package framework;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.HotSpotDiagnosticMXBean.ThreadDumpFormat;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import testsupport.Http;
import testsupport.RawClient;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static testsupport.RawClient.request;

@Timeout(120)
public class LoadTest {

    @Test
    @DisplayName("A thousand requests that wait are answered at the same time")
    void runsThousandRequestsAtOnce() throws Exception {
        int many = 1000;
        // Opens only when all are inside: one after the other would not do.
        CountDownLatch allInside = new CountDownLatch(many);
        Api api = new Api(request -> {
            allInside.countDown();
            return Response.text("" + allInside.await(60, TimeUnit.SECONDS));
        });
        try (Server server = api.start(0);
                ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> answers = new ArrayList<>();
            for (int i = 0; i < many; i++) {
                answers.add(clients.submit(() -> RawClient
                        .send(server.port(), request("GET /"))
                        .hasStatus(200).hasBody("true")));
            }
            for (Future<?> answer : answers) {
                answer.get();
            }
        }
    }

    @Test
    @DisplayName("Two hundred half-sent requests do not keep another one waiting")
    void isNotStalledByHalfSentRequests() throws Exception {
        Api api = new Api(request -> Response.text(request.text()));
        List<RawClient> slow = new ArrayList<>();
        try (Server server = api.start(0); Http http = new Http(server.uri())) {
            for (int i = 0; i < 100; i++) {
                slow.add(new RawClient(server.port()).write("GET / HT"));
                slow.add(new RawClient(server.port()).write(
                        request("POST /", "Content-Length: 4") + "ha"));
            }
            http.post("/", "fast").hasStatus(200).hasBody("fast");
            slow.get(1).write("lf").response().hasStatus(200).hasBody("half");
            slow.forEach(RawClient::close);
        }
    }

    @Test
    @DisplayName("Ten thousand failing requests leak neither connection nor thread")
    void leaksNothing() throws Exception {
        Api failing = new Api(request -> {
            throw new AssertionError("on purpose");
        });
        AtomicInteger connections = new AtomicInteger();
        OkHttpClient counting = new OkHttpClient.Builder()
                .eventListener(new EventListener() {
                    @Override
                    public void connectStart(Call call,
                            InetSocketAddress address, Proxy proxy) {
                        connections.incrementAndGet();
                    }
                }).build();
        try (Server server = failing.start(0);
                Http http = new Http(server.uri(), counting)) {
            http.get("/").hasStatus(500);
            int threads = threads();
            for (int i = 0; i < 10_000; i++) {
                assertEquals(500, http.get("/").status());
            }
            assertEquals(1, connections.get());
            // A few more may belong to the JVM; a leak would be thousands.
            await().until(() -> threads() < threads + 100);
        }
    }

    /** All threads of this JVM, virtual ones included. */
    private static int threads() throws Exception {
        Path dump = Files.createTempFile("threads", ".txt");
        Files.delete(dump);
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                .dumpThreads(dump.toString(), ThreadDumpFormat.TEXT_PLAIN);
        try (Stream<String> lines = Files.lines(dump)) {
            return (int) lines.filter(line -> line.startsWith("#")).count();
        } finally {
            Files.delete(dump);
        }
    }
}
