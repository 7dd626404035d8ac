import framework.middleware.TransportSecurityTest;
import org.junit.platform.suite.api.SelectClasses;
import org.junit.platform.suite.api.Suite;

/** The tests of the page part4-world, and of those before it. */
@Suite
@SelectClasses({OrderPage.class, NotesWithoutPortTest.class, TransportSecurityTest.class,
    WorldProgramTest.class})
class WorldPage {
}
