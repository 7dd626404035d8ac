import framework.JsonQuoteTest;
import framework.ResourceTest;
import org.junit.platform.suite.api.SelectClasses;
import org.junit.platform.suite.api.Suite;

/** The tests of the page part3-notes, and of those before it. */
@Suite
@SelectClasses({RoutingPage.class, JsonQuoteTest.class, ResourceTest.class,
        NotesProgramTest.class})
class NotesPage {
}
