import framework.GoodEndTest;
import framework.SettingsTest;
import framework.SlowReadersTest;
import org.junit.platform.suite.api.SelectClasses;
import org.junit.platform.suite.api.Suite;

/** The tests of the page good-end, and of the main line. */
@Suite
@SelectClasses({WorldPage.class, GoodEndTest.class, SettingsTest.class,
    SlowReadersTest.class})
class GoodEndPage {
}
