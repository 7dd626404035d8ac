import framework.FailureLogTest;
import framework.middleware.BearerAuthErrorsTest;
import framework.middleware.ExpiringCacheTest;
import framework.middleware.TokenIntrospectionTest;
import framework.middleware.TokenQuestionsTest;
import framework.middleware.TokenServerTest;
import org.junit.platform.suite.api.SelectClasses;
import org.junit.platform.suite.api.Suite;

/** The tests of the page introspection, of json, hostile-client, and the main line. */
@Suite
@SelectClasses({HostileClientPage.class, JsonPage.class, TokenIntrospectionTest.class,
    TokenQuestionsTest.class, TokenServerTest.class, ExpiringCacheTest.class,
    BearerAuthErrorsTest.class, FailureLogTest.class})
class IntrospectionPage {
}
