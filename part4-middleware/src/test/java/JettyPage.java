import framework.Http2Test;
import framework.SchemeTest;
import org.junit.platform.suite.api.SelectClasses;
import org.junit.platform.suite.api.Suite;

/** The tests of the page jetty, and of those that it needs. */
@Suite
@SelectClasses({ServersPage.class, StrictHttpPage.class, SchemeTest.class, Http2Test.class})
class JettyPage {
}
