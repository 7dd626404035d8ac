import org.junit.platform.suite.api.SelectClasses;
import org.junit.platform.suite.api.Suite;
import server.ExpectationTest;
import server.GoodbyeTest;
import server.OutputTest;
import server.PersistenceTest;
import server.RawGatewayTest;
import server.ResponseEndTest;

/** The tests of the page answers out, and of those that it needs. */
@Suite
@SelectClasses({BodiesInPage.class, OutputTest.class, ResponseEndTest.class,
        PersistenceTest.class, RawGatewayTest.class, ExpectationTest.class, GoodbyeTest.class})
class AnswersOutPage {
}
