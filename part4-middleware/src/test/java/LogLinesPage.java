import framework.middleware.AccessLogEscapeTest;
import framework.middleware.LineWriterBlockedTest;
import framework.middleware.LineWriterBrokenTest;
import framework.middleware.LineWriterExitTest;
import framework.middleware.LineWriterTest;
import org.junit.platform.suite.api.SelectClasses;
import org.junit.platform.suite.api.Suite;

/** The tests of the page log-lines, and of the main line. */
@Suite
@SelectClasses({WorldPage.class, AccessLogEscapeTest.class, LineWriterTest.class,
    LineWriterBlockedTest.class, LineWriterBrokenTest.class, LineWriterExitTest.class})
class LogLinesPage {
}
