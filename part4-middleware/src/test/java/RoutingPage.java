import framework.PatternTest;
import framework.PercentTest;
import framework.RouterPropertyTest;
import framework.RouterTest;
import framework.RoutingServerTest;
import org.junit.platform.suite.api.SelectClasses;
import org.junit.platform.suite.api.Suite;

/** The tests of the page part3-routing, and of those before it. */
@Suite
@SelectClasses({
        ClassPage.class, PatternTest.class, PercentTest.class, RouterTest.class,
        RouterPropertyTest.class, RoutingServerTest.class, RoutingProgramTest.class})
class RoutingPage {
}
