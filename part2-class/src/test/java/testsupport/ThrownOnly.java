package testsupport;

import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/**
 * Lets a program's log say what it says anyway, and every exception: the JDK's
 * server keeps those of a handler to itself (program-logging.properties).
 */
public final class ThrownOnly implements Filter {

    @Override
    public boolean isLoggable(LogRecord record) {
        return record.getThrown() != null
                || record.getLevel().intValue() >= Level.INFO.intValue();
    }
}
