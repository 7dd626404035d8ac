package testsupport;

import java.util.logging.ConsoleHandler;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/**
 * The log of all tests (logging.properties names it). Tests make handlers fail
 * on purpose, so an exception is not printed, but kept for a test that fails.
 */
public final class QuietLog extends ConsoleHandler {

    @Override
    public void publish(LogRecord record) {
        if (record.getThrown() != null) {
            Evidence.keep(record.getThrown());
        } else if (record.getLevel().intValue() >= Level.INFO.intValue()
                && !String.valueOf(record.getLoggerName()).startsWith("framework")) {
            super.publish(record);
        }
    }
}
