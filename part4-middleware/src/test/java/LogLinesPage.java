import framework.middleware.AccessLogEscapeTest;
import framework.middleware.LineWriterTest;
import org.junit.platform.suite.api.SelectClasses;
import org.junit.platform.suite.api.Suite;

/** The tests of the page log-lines, and of the main line. */
@Suite
@SelectClasses({WorldPage.class, AccessLogEscapeTest.class, LineWriterTest.class})
class LogLinesPage {
}
