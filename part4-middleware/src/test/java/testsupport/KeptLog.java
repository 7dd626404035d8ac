package testsupport;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Keeps what the framework logs, and shows it to nobody else, until closed. */
public final class KeptLog extends Handler implements AutoCloseable {
    // Held here: a logger that nobody holds may be collected, and its settings with it.
    private final Logger logger = Logger.getLogger("framework");
    private final Level before = logger.getLevel();
    private final List<LogRecord> records = new CopyOnWriteArrayList<>();

    public KeptLog() {
        logger.addHandler(this);
        logger.setUseParentHandlers(false);
        logger.setLevel(Level.ALL);
    }

    public List<LogRecord> records() {
        return records;
    }

    @Override
    public void publish(LogRecord record) {
        records.add(record);
    }

    @Override
    public void flush() {
        // Nothing waits here.
    }

    @Override
    public void close() {
        logger.setLevel(before);
        logger.setUseParentHandlers(true);
        logger.removeHandler(this);
    }
}
