import framework.MountTest;
import framework.RoutesTest;
import framework.middleware.MountedFilesTest;
import org.junit.platform.suite.api.SelectClasses;
import org.junit.platform.suite.api.Suite;

/** The tests of the page mounts, of hostile-client, and of the main line. */
@Suite
@SelectClasses({HostileClientPage.class, MountTest.class, RoutesTest.class,
    MountedFilesTest.class})
class MountsPage {
}
