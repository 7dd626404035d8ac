package framework;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import testsupport.KeptLog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

public class FailureLogTest {
    private final KeptLog log = new KeptLog();

    @AfterEach
    void stop() {
        log.close();
    }

    @Test
    @DisplayName("A failure of ours leaves a line with its cause, whoever has put it into words")
    void logsFailures() {
        IOException cause = new IOException("away");
        for (HttpException failure : List.of(new HttpException(500, "Sorry."),
                new HttpException(503, "Not now.", cause))) {
            log.records().clear();
            new Api(request -> {
                throw failure;
            }).handle(Request.get("/page"));
            assertEquals(1, log.records().size());
            assertEquals("Failed at /page", log.records().getFirst().getMessage());
            assertSame(failure, log.records().getFirst().getThrown());
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
        assertEquals(List.of(), log.records());
    }
}
