package book;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** A repository in a test's folder. */
final class Git {
    private Git() {
    }

    /** Commits all that is in a folder. */
    static void commit(Path folder) throws Exception {
        run(folder, "init", "-q");
        run(folder, "add", "-A");
        run(folder, "-c", "user.name=Ada", "-c", "user.email=ada@example.org",
                "-c", "commit.gpgsign=false", "commit", "-q", "-m", "All");
    }

    private static void run(Path folder, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        assertEquals(0, new ProcessBuilder(command).directory(folder.toFile())
                .inheritIO().start().waitFor(), command::toString);
    }
}
