import framework.FieldTest;
import framework.FramingFieldsTest;
import framework.HostileBodyTest;
import framework.RedirectTest;
import framework.RefusalTest;
import framework.TargetTest;
import framework.middleware.GzipVaryLinesTest;
import org.junit.platform.suite.api.SelectClasses;
import org.junit.platform.suite.api.Suite;

/** The tests of the page hostile-client, and of the main line. */
@Suite
@SelectClasses({WorldPage.class, FieldTest.class, FramingFieldsTest.class,
    RefusalTest.class, RedirectTest.class, TargetTest.class, HostileBodyTest.class,
    GzipVaryLinesTest.class})
class HostileClientPage {
}
