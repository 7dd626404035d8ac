import org.junit.platform.suite.api.SelectClasses;
import org.junit.platform.suite.api.Suite;
import server.RequestBodyTest;
import server.SocketEngineStopTest;
import server.SocketEngineTest;

/** The tests of the page bodies in, and of those that it needs. */
@Suite
@SelectClasses({BytesInPage.class, SocketEngineTest.class, SocketEngineStopTest.class,
        RequestBodyTest.class})
class BodiesInPage {
}
