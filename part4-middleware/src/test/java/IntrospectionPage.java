import framework.middleware.BearerAuthErrorsTest;
import framework.middleware.ExpiringCacheTest;
import framework.middleware.TokenIntrospectionTest;
import org.junit.platform.suite.api.SelectClasses;
import org.junit.platform.suite.api.Suite;

/** The tests of the page introspection, of json, and of the main line. */
@Suite
@SelectClasses({JsonPage.class, TokenIntrospectionTest.class, ExpiringCacheTest.class,
    BearerAuthErrorsTest.class})
class IntrospectionPage {
}
