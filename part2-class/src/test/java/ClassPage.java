import framework.ApiTest;
import framework.BodyTest;
import framework.ClosingTest;
import framework.FramingTest;
import framework.HeadersTest;
import framework.HtmlTest;
import framework.LoadTest;
import framework.RequestTest;
import framework.ResponseTest;
import framework.ServerTest;
import org.junit.platform.suite.api.SelectClasses;
import org.junit.platform.suite.api.Suite;

/** The tests of the page part2-class. */
@Suite
@SelectClasses({
        ClassProgramTest.class, ApiTest.class, BodyTest.class, ClosingTest.class,
        FramingTest.class, HeadersTest.class, HtmlTest.class, LoadTest.class,
        RequestTest.class, ResponseTest.class, ServerTest.class})
class ClassPage {
}
