import framework.ClosingStreamsTest;
import framework.CutRequestsTest;
import framework.GoodEndTest;
import framework.SettingsTest;
import framework.SlowReadersTest;
import org.junit.platform.suite.api.SelectClasses;
import org.junit.platform.suite.api.Suite;

/** The tests of the page good-end, of hostile-client, and of the main line. */
@Suite
@SelectClasses({HostileClientPage.class, GoodEndTest.class, CutRequestsTest.class,
    ClosingStreamsTest.class, SettingsTest.class, SlowReadersTest.class})
class GoodEndPage {
}
