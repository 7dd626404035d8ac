import org.junit.platform.suite.api.SelectClasses;
import org.junit.platform.suite.api.Suite;
import server.KnownFailuresTest;
import server.RequestHeadTest;

/** The tests of the page bytes in, and of those that it needs. */
@Suite
@SelectClasses({ServersPage.class, StrictHttpPage.class, RequestHeadTest.class,
        KnownFailuresTest.class})
class BytesInPage {
}
