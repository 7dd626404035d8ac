import org.junit.platform.suite.api.SelectClasses;
import org.junit.platform.suite.api.Suite;
import server.CrowdTest;
import server.DeadlineTest;
import server.IdleTest;
import server.ReaderDeadlineTest;
import server.StopWhileLeavingTest;

/** The tests of the page hostile and many, and of those that it needs. */
@Suite
@SelectClasses({JettyPage.class, AnswersOutPage.class, DeadlineTest.class,
        ReaderDeadlineTest.class, CrowdTest.class, IdleTest.class,
        StopWhileLeavingTest.class})
class HostileAndManyPage {
}
