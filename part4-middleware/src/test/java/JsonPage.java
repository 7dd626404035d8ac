import framework.JsonBodyTest;
import framework.JsonHostileTest;
import framework.JsonNumberTest;
import framework.JsonPropertyTest;
import framework.JsonTest;
import framework.JsonWriteTest;
import org.junit.platform.suite.api.SelectClasses;
import org.junit.platform.suite.api.Suite;

/** The tests of the page json, and of the main line. */
@Suite
@SelectClasses({WorldPage.class, JsonTest.class, JsonNumberTest.class, JsonHostileTest.class,
    JsonBodyTest.class, JsonWriteTest.class, JsonPropertyTest.class})
class JsonPage {
}
