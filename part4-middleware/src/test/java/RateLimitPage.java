import framework.middleware.RateLimitTest;
import org.junit.platform.suite.api.SelectClasses;
import org.junit.platform.suite.api.Suite;

/** The tests of the page rate-limit, and of the main line. */
@Suite
@SelectClasses({WorldPage.class, RateLimitTest.class})
class RateLimitPage {
}
