import framework.AddressTest;
import framework.FullHouseTest;
import framework.LimitsTest;
import framework.MemoryLimitTest;
import framework.RequestLimitTest;
import framework.RestOfRequestTest;
import org.junit.platform.suite.api.SelectClasses;
import org.junit.platform.suite.api.Suite;

/** The tests of the page full-house, and of those that it needs. */
@Suite
@SelectClasses({GoodEndPage.class, MountsPage.class, MemoryLimitTest.class,
    RequestLimitTest.class, RestOfRequestTest.class, LimitsTest.class,
    AddressTest.class, FullHouseTest.class, LongListTest.class})
class FullHousePage {
}
