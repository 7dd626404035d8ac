import framework.middleware.OwnSitePropertyTest;
import framework.middleware.OwnSiteTest;
import org.junit.platform.suite.api.SelectClasses;
import org.junit.platform.suite.api.Suite;

/** The tests of the page other-sites, and of the main line. */
@Suite
@SelectClasses({WorldPage.class, OwnSiteTest.class, OwnSitePropertyTest.class})
class OtherSitesPage {
}
