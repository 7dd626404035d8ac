import framework.middleware.HttpRulesTest;
import framework.middleware.StrictHttpTest;
import org.junit.platform.suite.api.SelectClasses;
import org.junit.platform.suite.api.Suite;

/** The tests of the page strict-http, of hostile-client, and of the main line. */
@Suite
@SelectClasses({HostileClientPage.class, StrictHttpTest.class, HttpRulesTest.class})
class StrictHttpPage {
}
