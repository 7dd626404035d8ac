package browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;

import com.deque.html.axecore.results.Results;
import com.deque.html.axecore.selenium.AxeBuilder;

/** Asks axe what some people cannot use on a page. */
final class Axe {
    private Axe() {
    }

    /** Fails if there is anything. */
    static void check(Browser browser) {
        Results results = look(browser);
        assertEquals(List.of(), results.getViolations().stream()
                .map(it -> it.getId() + ": " + it.getHelp()
                        + it.getNodes().stream().map(node -> node.getHtml())
                                .toList())
                .toList());
        assertTrue(results.getPasses().size() > 20, "axe looked at little");
    }

    static Results look(Browser browser) {
        return new AxeBuilder().analyze(browser.driver());
    }
}
