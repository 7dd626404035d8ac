import framework.EngineTest;
import framework.NamedServerTest;
import org.junit.platform.suite.api.SelectClasses;
import org.junit.platform.suite.api.Suite;

/** The tests of the page servers, and of those that it needs. */
@Suite
@SelectClasses({FullHousePage.class, EngineTest.class, NamedServerTest.class})
class ServersPage {
}
