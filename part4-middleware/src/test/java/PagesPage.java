import framework.middleware.MediaTypesTest;
import framework.middleware.SecurityHeadersTest;
import framework.middleware.ServedFolderTest;
import framework.middleware.StaticFilesTest;
import org.junit.platform.suite.api.SelectClasses;
import org.junit.platform.suite.api.Suite;

/** The tests of the page part4-pages, and of those before it. */
@Suite
@SelectClasses({StreamsPage.class, StaticFilesTest.class, MediaTypesTest.class,
    ServedFolderTest.class, SecurityHeadersTest.class,
    NotesFilesTest.class})
class PagesPage {
}
