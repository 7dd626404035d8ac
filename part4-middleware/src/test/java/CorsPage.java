import framework.middleware.CorsConfigurationTest;
import framework.middleware.CorsOriginPropertyTest;
import framework.middleware.CorsTest;
import framework.middleware.CrossOriginFieldsTest;
import org.junit.platform.suite.api.SelectClasses;
import org.junit.platform.suite.api.Suite;

/** The tests of the page cors, and of the main line. */
@Suite
@SelectClasses({WorldPage.class, CorsTest.class, CorsConfigurationTest.class,
    CorsOriginPropertyTest.class, CrossOriginFieldsTest.class})
class CorsPage {
}
