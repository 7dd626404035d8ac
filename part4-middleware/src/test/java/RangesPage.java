import framework.middleware.FileRangesTest;
import framework.middleware.FileSwapTest;
import framework.middleware.FileTagTest;
import framework.middleware.FileVersionTest;
import framework.middleware.GzipPartsTest;
import framework.middleware.HttpDateTest;
import org.junit.platform.suite.api.SelectClasses;
import org.junit.platform.suite.api.Suite;

/** The tests of the page ranges, and of the main line. */
@Suite
@SelectClasses({WorldPage.class, FileVersionTest.class, FileTagTest.class,
    FileSwapTest.class, FileRangesTest.class, HttpDateTest.class, GzipPartsTest.class})
class RangesPage {
}
