import org.junit.platform.suite.api.SelectClasses;
import org.junit.platform.suite.api.Suite;
import server.AcceptTest;
import server.FullHeapTest;
import server.RefusalLogTest;
import server.TlsTest;

/** The tests of the page at the door, and of those that it needs. */
@Suite
@SelectClasses({HostileAndManyPage.class, RefusalLogTest.class, FullHeapTest.class,
        AcceptTest.class, TlsTest.class})
class AtTheDoorPage {
}
