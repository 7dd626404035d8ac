package book;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** The layers of the program in a diagram, and diagrams that are wrong. */
class StackOrderTest {
    private static final String AT = "```mermaid\nflowchart";
    private static final String MAIN = """
            Api api() {
                return new Api()
                        .use(new Log(new Writer("out(")), // all
                                new Limit(3, Duration.ofMinutes(1)),
                                new Gzip())
                        .get("/", new Hello());
            }
            """;
    private static final String DIAGRAM = """
            ```mermaid
            flowchart TD
                accTitle: Three layers
                accDescr: One around the other.
                a[Log] <--> b[Limit]
                b <--> c[Gzip] <--> r[router]
            ```

            """;

    @TempDir
    private Path root;

    private Fixture fixture;

    @BeforeEach
    void copy() throws Exception {
        fixture = new Fixture(root);
    }

    @Test
    @DisplayName("A diagram with the layers of the program is counted")
    void acceptsOrder() throws Exception {
        fixture.insert(DIAGRAM);
        assertEquals(1, StackOrder.check(fixture.chapter(), MAIN));
    }

    @Test
    @DisplayName("Other diagrams are not looked at")
    void ignoresOthers() throws Exception {
        assertEquals(0, StackOrder.check(fixture.chapter(), MAIN));
    }

    @Test
    @DisplayName("Layers in another order are refused")
    void refusesOrder() throws Exception {
        fixture.insert(DIAGRAM.replace("a[Log] <--> b[Limit]", "b[Limit] <--> a[Log]")
                .replace("b <--> c", "a <--> c"));
        fixture.refuses(AT, "Goal", "the program uses [Log, Limit, Gzip]",
                () -> StackOrder.check(fixture.chapter(), MAIN));
    }

    @Test
    @DisplayName("A diagram that lacks a layer is refused")
    void refusesMissing() throws Exception {
        fixture.insert(DIAGRAM.replace("c[Gzip] <--> ", ""));
        fixture.refuses(AT, "Goal", "[Log, Limit, router], the program",
                () -> StackOrder.check(fixture.chapter(), MAIN));
    }
}
