import framework.middleware.ConditionalGetTest;
import framework.middleware.ErrorPagesTest;
import framework.middleware.GzipStreamTest;
import framework.middleware.GzipTest;
import org.junit.platform.suite.api.SelectClasses;
import org.junit.platform.suite.api.Suite;

/** The tests of the page part4-order, and of those before it. */
@Suite
@SelectClasses({PagesPage.class, ErrorPagesTest.class, ConditionalGetTest.class,
    GzipTest.class, GzipStreamTest.class, OrderProgramTest.class})
class OrderPage {
}
