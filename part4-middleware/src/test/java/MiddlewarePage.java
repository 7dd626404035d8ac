import framework.KeyTest;
import framework.MiddlewareTest;
import framework.middleware.AccessLogTest;
import framework.middleware.BearerAuthTest;
import framework.middleware.RequestIdTest;
import org.junit.platform.suite.api.SelectClasses;
import org.junit.platform.suite.api.Suite;

/** The tests of the page part4-middleware, and of those before it. */
@Suite
@SelectClasses({NotesPage.class, MiddlewareTest.class, KeyTest.class,
        RequestIdTest.class, AccessLogTest.class, BearerAuthTest.class,
        MiddlewareProgramTest.class})
class MiddlewarePage {
}
