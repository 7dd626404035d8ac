import framework.middleware.RateLimitClientsTest;
import framework.middleware.RateLimitTest;
import framework.middleware.RateLimitTimeTest;
import org.junit.platform.suite.api.SelectClasses;
import org.junit.platform.suite.api.Suite;

/** The tests of the page rate-limit, and of the main line. */
@Suite
@SelectClasses({WorldPage.class, RateLimitTest.class,
    RateLimitTimeTest.class, RateLimitClientsTest.class})
class RateLimitPage {
}
