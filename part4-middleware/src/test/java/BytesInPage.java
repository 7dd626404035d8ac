import org.junit.platform.suite.api.SelectClasses;
import org.junit.platform.suite.api.Suite;
import server.KnownFailuresTest;
import server.RequestBodyTest;
import server.RequestHeadTest;
import server.SocketEngineStopTest;
import server.SocketEngineTest;

/** The tests of the page bytes in, and of those that it needs. */
@Suite
@SelectClasses({ServersPage.class, StrictHttpPage.class, RequestHeadTest.class,
        RequestBodyTest.class, SocketEngineTest.class, SocketEngineStopTest.class,
        KnownFailuresTest.class})
class BytesInPage {
}
