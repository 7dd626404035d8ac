package book;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** The order of layers in a diagram, and diagrams in which it is wrong. */
class LayerOrderTest {
    private static final String AT = "```mermaid\nflowchart";
    private static final String TRACE = """
            ```console
            outer in
            inner in 1
            inner out 200
            outer out 200
            ```

            """;
    private static final String DIAGRAM = """
            ```mermaid
            flowchart LR
                accTitle: Two layers
                accDescr: One around the other.
                oi[outer in]
                ii[inner in]
                io[inner out]
                oo[outer out]
                client([client]) -- request --> oi --> ii --> app[application]
                app[application] --> io --> oo -- response --> client([client])
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
    @DisplayName("A diagram that follows its trace is accepted, and counted")
    void acceptsOrder() throws Exception {
        fixture.insert(TRACE + DIAGRAM);
        assertEquals(1, LayerOrder.check(fixture.chapter()));
    }

    @Test
    @DisplayName("Other diagrams are not looked at")
    void ignoresOthers() throws Exception {
        fixture.insert(DIAGRAM.replace(" in]", "]").replace(" out]", "]"));
        assertEquals(0, LayerOrder.check(fixture.chapter()));
    }

    @Test
    @DisplayName("Layers in another order than the trace are refused")
    void refusesOrder() throws Exception {
        fixture.insert(TRACE + DIAGRAM.replace("io --> oo", "oo --> io"));
        fixture.refuses(AT, "Goal", "inner in, outer out, inner out], the",
                () -> LayerOrder.check(fixture.chapter()));
    }

    @Test
    @DisplayName("A diagram of layers without a trace is refused")
    void refusesNoTrace() throws Exception {
        fixture.insert(DIAGRAM);
        fixture.refuses(AT, "Goal", "the trace before it []",
                () -> LayerOrder.check(fixture.chapter()));
    }
}
