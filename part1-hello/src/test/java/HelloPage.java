import org.junit.platform.suite.api.SelectClasses;
import org.junit.platform.suite.api.Suite;

/** The tests of the page part1-hello. */
@Suite
@SelectClasses(HelloProgramTest.class)
class HelloPage {
}
