import framework.LastWriteTest;
import framework.LateWriteTest;
import org.junit.platform.suite.api.SelectClasses;
import org.junit.platform.suite.api.Suite;
import server.CutStreamTest;
import server.DateTest;
import server.OneWriteTest;
import server.SparesTest;

/** The tests of the page microseconds, and of those that it needs. */
@Suite
@SelectClasses({AtTheDoorPage.class, OneWriteTest.class, SparesTest.class,
        DateTest.class, CutStreamTest.class, LastWriteTest.class,
        LateWriteTest.class})
class MicrosecondsPage {
}
