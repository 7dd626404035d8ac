import framework.BrokenStreamTest;
import framework.SentTest;
import framework.StreamTest;
import framework.middleware.AccessLogSentTest;
import org.junit.platform.suite.api.SelectClasses;
import org.junit.platform.suite.api.Suite;

/** The tests of the page part4-streams, and of those before it. */
@Suite
@SelectClasses({MiddlewarePage.class, StreamTest.class, BrokenStreamTest.class,
    SentTest.class, AccessLogSentTest.class, ClockTest.class})
class StreamsPage {
}
