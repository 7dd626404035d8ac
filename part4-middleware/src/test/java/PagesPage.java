import framework.middleware.SecurityHeadersTest;
import framework.middleware.StaticFilesTest;
import org.junit.platform.suite.api.SelectClasses;
import org.junit.platform.suite.api.Suite;

/** The tests of the page part4-pages, and of those before it. */
@Suite
@SelectClasses({StreamsPage.class, StaticFilesTest.class, SecurityHeadersTest.class,
    NotesFilesTest.class})
class PagesPage {
}
