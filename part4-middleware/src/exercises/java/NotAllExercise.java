import java.io.IOException;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import testsupport.Exercise;
import testsupport.RawClient;

import static org.awaitility.Awaitility.await;
import static testsupport.RawClient.request;

class NotAllExercise extends Exercise {
    private static final int MOST = 20;

    private final List<RawClient> clients = new ArrayList<>();

    @AfterEach
    void leave() {
        clients.forEach(RawClient::close);
        clients.clear();
    }

    /** A connection that stays open, with an answer. */
    private void enter(RawClient client) throws IOException {
        clients.add(client);
        client.write(request("GET /hello/Ada")).response().hasStatus(200);
    }

    private RawClient connect() throws IOException {
        return new RawClient(program.uri().getPort());
    }

    private static void isClosed(RawClient client) {
        try (client) {
            client.write(request("GET /hello/Ada")).response();
        } catch (IOException closed) {
            return;
        }
        throw new AssertionError("There was an answer for one more than " + MOST + ". Try:\n"
                + "$ curl -s -Z --parallel-immediate --parallel-max 30 -o /dev/null"
                + " -w '%{http_code}\\n' 'http://localhost:8000/clock?[1-30]'");
    }

    @Test
    @DisplayName("One address has twenty connections at most, and others have theirs")
    void limits() throws Throwable {
        expect("Twenty connections of one address are served.", () -> {
            for (int i = 0; i < MOST; i++) {
                enter(connect());
            }
        });
        expect("One more is closed at once.", () -> isClosed(connect()));
        expect("Somebody from another address is served.", () -> enter(new RawClient(
                program.uri().getPort(), InetAddress.getByName("127.0.0.2"))));
        expect("Those that were in before are still served.", () ->
                clients.getFirst().write(request("GET /hello/Ada")).response().hasStatus(200));
        leave();
        expect("When all have left, twenty can come in again, and again.", () -> {
            for (int round = 0; round < 3; round++) {
                await().ignoreExceptions().until(() -> {
                    leave();
                    for (int i = 0; i < MOST; i++) {
                        enter(connect());
                    }
                    return true;
                });
                isClosed(connect());
                leave();
            }
        });
    }
}
