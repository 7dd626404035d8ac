import framework.JsonTest;
import org.junit.platform.suite.api.SelectClasses;
import org.junit.platform.suite.api.Suite;

/** The tests of the page json, and of the main line. */
@Suite
@SelectClasses({WorldPage.class, JsonTest.class})
class JsonPage {
}
