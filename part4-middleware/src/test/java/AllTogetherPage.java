import framework.FaultsTest;
import org.junit.platform.suite.api.SelectClasses;
import org.junit.platform.suite.api.Suite;

/** The tests of the page all-together, and of all pages before it. */
@Suite
@SelectClasses({WorldPage.class, HostileClientPage.class, GoodEndPage.class, MountsPage.class,
        FullHousePage.class, StrictHttpPage.class, RangesPage.class, RateLimitPage.class, CorsPage.class,
        LogLinesPage.class, JsonPage.class, IntrospectionPage.class, CookiesPage.class,
        FaultsTest.class, AllTogetherProgramTest.class})
class AllTogetherPage {
}
