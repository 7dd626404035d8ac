import framework.LastWriteTest;
import org.junit.platform.suite.api.SelectClasses;
import org.junit.platform.suite.api.Suite;
import server.CutStreamTest;
import server.DateTest;
import server.OneReadTest;
import server.OneWriteTest;

/** The tests of the page microseconds, and of those that it needs. */
@Suite
@SelectClasses({HostileAndManyPage.class, OneReadTest.class, OneWriteTest.class,
        DateTest.class, CutStreamTest.class, LastWriteTest.class})
class MicrosecondsPage {
}
