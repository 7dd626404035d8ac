import framework.middleware.StrictHttpTest;
import org.junit.platform.suite.api.SelectClasses;
import org.junit.platform.suite.api.Suite;

/** The tests of the page strict-http, and of the main line. */
@Suite
@SelectClasses({WorldPage.class, StrictHttpTest.class})
class StrictHttpPage {
}
