import framework.CookieTest;
import framework.MadeRequestTest;
import framework.SeveralValuesTest;
import org.junit.platform.suite.api.SelectClasses;
import org.junit.platform.suite.api.Suite;

/** The tests of the page cookies, and of those that it needs. */
@Suite
@SelectClasses({MountsPage.class, CookieTest.class, SeveralValuesTest.class,
    MadeRequestTest.class})
class CookiesPage {
}
