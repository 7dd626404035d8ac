package framework;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

public class FailureLogTest {
    private static final Logger LOGGER = Logger.getLogger("framework");

    private final List<LogRecord> records = new CopyOnWriteArrayList<>();
    private final Handler keeping = new Handler() {
        @Override
        public void publish(LogRecord record) {
            records.add(record);
        }

        @Override
        public void flush() {
        }

        @Override
        public void close() {
        }
    };

    @BeforeEach
    void listen() {
        LOGGER.addHandler(keeping);
    }

    @AfterEach
    void stop() {
        LOGGER.removeHandler(keeping);
    }

    @Test
    @DisplayName("A failure of ours leaves a line with its cause, whoever has put it into words")
    void logsFailures() {
        IOException cause = new IOException("away");
        for (HttpException failure : List.of(new HttpException(500, "Sorry."),
                new HttpException(503, "Not now.", cause))) {
            records.clear();
            new Api(request -> {
                throw failure;
            }).handle(Request.get("/page"));
            assertEquals(1, records.size());
            assertEquals("Failed at /page", records.getFirst().getMessage());
            assertSame(failure, records.getFirst().getThrown());
        }
    }

    @Test
    @DisplayName("A refusal leaves none: it is no failure")
    void keepsQuietAboutRefusals() {
        for (HttpException refusal : List.of(new HttpException(503, "Full."),
                new HttpException(404, "No."),
                new HttpException(400, "What?", new IllegalArgumentException("x")))) {
            new Api(request -> {
                throw refusal;
            }).handle(Request.get("/page"));
        }
        assertEquals(List.of(), records);
    }
}
