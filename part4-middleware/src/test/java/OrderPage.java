import framework.middleware.ConditionalGetTest;
import framework.middleware.ErrorPagesLocaleTest;
import framework.middleware.ErrorPagesTest;
import framework.middleware.GzipStreamTest;
import framework.middleware.GzipTest;
import framework.middleware.ListFieldsTest;
import framework.middleware.NotModifiedTest;
import framework.middleware.WeightsTest;
import org.junit.platform.suite.api.SelectClasses;
import org.junit.platform.suite.api.Suite;

/** The tests of the page part4-order, and of those before it. */
@Suite
@SelectClasses({PagesPage.class, ErrorPagesTest.class, ConditionalGetTest.class,
    GzipTest.class, GzipStreamTest.class, WeightsTest.class, ListFieldsTest.class,
    NotModifiedTest.class, ErrorPagesLocaleTest.class, OrderProgramTest.class})
class OrderPage {
}
