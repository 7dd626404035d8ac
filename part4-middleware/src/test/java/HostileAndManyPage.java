import org.junit.platform.suite.api.SelectClasses;
import org.junit.platform.suite.api.Suite;
import server.AcceptTest;
import server.CrowdTest;
import server.DeadlineTest;
import server.FullHeapTest;
import server.ReaderDeadlineTest;
import server.RefusalLogTest;
import server.StopWhileLeavingTest;
import server.TlsTest;

/** The tests of the page hostile and many, and of those that it needs. */
@Suite
@SelectClasses({JettyPage.class, AnswersOutPage.class, DeadlineTest.class,
        ReaderDeadlineTest.class, CrowdTest.class, FullHeapTest.class, AcceptTest.class,
        RefusalLogTest.class, StopWhileLeavingTest.class, TlsTest.class})
class HostileAndManyPage {
}
