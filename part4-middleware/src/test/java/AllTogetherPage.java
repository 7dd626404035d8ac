import framework.FaultsTest;
import framework.TextPropertyTest;
import framework.UsualServerTest;
import framework.middleware.CorsAndOwnSiteTest;
import framework.middleware.FieldPropertyTest;
import framework.middleware.LastLinesTest;
import org.junit.platform.suite.api.SelectClasses;
import org.junit.platform.suite.api.Suite;

/** The tests of the page all-together, and of all pages before it. */
@Suite
@SelectClasses({WorldPage.class, HostileClientPage.class, GoodEndPage.class, MountsPage.class,
        FullHousePage.class, StrictHttpPage.class, RangesPage.class, RateLimitPage.class,
        CorsPage.class, OtherSitesPage.class, LogLinesPage.class, JsonPage.class,
        IntrospectionPage.class, CookiesPage.class, ServersPage.class, JettyPage.class,
        MicrosecondsPage.class, UsualServerTest.class, FaultsTest.class, LastLinesTest.class,
        CorsAndOwnSiteTest.class, TextPropertyTest.class, FieldPropertyTest.class,
        AllTogetherProgramTest.class})
class AllTogetherPage {
}
