package testsupport;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Tests that ask the part's program, which runs while they do. */
public abstract class WithProgram {
    protected static Program program;
    protected static Http http;

    @BeforeAll
    static void start() throws Exception {
        program = Program.start();
        http = new Http(program.uri());
    }

    @AfterAll
    static void stop() {
        if (program != null) {
            http.close();
            program.close();
        }
    }
}
