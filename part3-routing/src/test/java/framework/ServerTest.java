package framework;

import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import testsupport.Http;
import testsupport.RawClient;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static testsupport.RawClient.request;

public class ServerTest {

    @Test
    @DisplayName("Port 0 is any free port, and uri() is the address to type")
    void startsOnFreePort() throws Exception {
        Api api = new Api(request -> Response.text("Hello"));
        try (Server one = api.start(0); Server two = api.start(0);
                Http http = new Http(one.uri())) {
            assertTrue(one.port() > 0 && one.port() != two.port());
            assertEquals(URI.create("http://localhost:" + one.port()), one.uri());
            http.get("/").hasStatus(200).hasBody("Hello");
        }
    }

    @Test
    @DisplayName("A taken port, and what is no port, is refused")
    void refusesTakenPort() {
        Api api = new Api(request -> Response.text(""));
        try (Server first = api.start(0)) {
            assertThrows(UncheckedIOException.class, () -> api.start(first.port()));
        }
        assertThrows(IllegalArgumentException.class, () -> api.start(65536));
        assertThrows(IllegalArgumentException.class, () -> api.start(-1));
    }

    @Test
    @DisplayName("A handler sees the request as it was sent")
    void passesRequest() throws Exception {
        var seen = new AtomicReference<Request>();
        Api api = new Api(request -> {
            seen.set(request);
            return Response.text(request.text());
        });
        try (Server server = api.start(0)) {
            RawClient.send(server.port(), request("PUT //admin/a%2Fb?x=%41",
                    "Content-Length: 3", "X-Tag: a", "x-tag: b")
                    + "tea").hasStatus(200).hasBody("tea");
        }
        Request request = seen.get();
        assertEquals("PUT", request.method());
        assertEquals("//admin/a%2Fb", request.path());
        assertEquals("x=%41", request.query());
        assertEquals("HTTP/1.1", request.protocol());
        assertTrue(request.client().getAddress().isLoopbackAddress());
        assertEquals(List.of("a", "b"), request.headers().all("X-Tag"));
        assertEquals("localhost", request.header("HOST").orElseThrow());
    }

    @Test
    @DisplayName("It listens on localhost and on no other address")
    @EnabledOnOs(value = OS.LINUX, disabledReason = "127.0.0.2 is there on Linux only")
    void bindsLocalhost() {
        Api api = new Api(request -> Response.text(""));
        try (Server server = api.start(0)) {
            assertThrows(ConnectException.class,
                    () -> new Socket("127.0.0.2", server.port()).close());
        }
    }

    @Test
    @DisplayName("Whatever a handler throws, the client gets 500 and keeps its connection")
    void answersFailures() throws Exception {
        Api api = new Api(request -> {
            switch (request.path()) {
                case "/exception" -> throw new IllegalStateException("inside");
                case "/error" -> throw new StackOverflowError();
                case "/null" -> {
                    return null;
                }
                default -> {
                    return Response.text("fine");
                }
            }
        });
        try (Server server = api.start(0);
                RawClient client = new RawClient(server.port())) {
            for (String path : List.of("/exception", "/error", "/null")) {
                client.write(request("GET " + path)).response().hasStatus(500);
            }
            client.write(request("GET /")).response().hasBody("fine");
        }
    }

    @Test
    @DisplayName("Text is sent as UTF-8")
    void sendsUtf8() throws Exception {
        Api api = new Api(request -> Response.text("grüß dich ☃"));
        try (Server server = api.start(0); Http http = new Http(server.uri())) {
            byte[] bytes = "grüß dich ☃".getBytes(StandardCharsets.UTF_8);
            http.get("/").hasBody("grüß dich ☃")
                    .hasHeader("Content-Length", String.valueOf(bytes.length));
        }
    }
}
