import framework.middleware.FileRangesTest;
import framework.middleware.FileVersionTest;
import framework.middleware.GzipPartsTest;
import org.junit.platform.suite.api.SelectClasses;
import org.junit.platform.suite.api.Suite;

/** The tests of the page ranges, and of the main line. */
@Suite
@SelectClasses({WorldPage.class, FileVersionTest.class, FileRangesTest.class,
    GzipPartsTest.class})
class RangesPage {
}
