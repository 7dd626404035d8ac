package book;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertTrue;

/** The README's program does what the README shows. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadmeExampleTest {
    private final List<Walk> walks = new ArrayList<>();

    @TempDir
    private Path work;

    @AfterAll
    void stop() {
        walks.forEach(Walk::close);
    }

    @TestFactory
    @DisplayName("README ›")
    List<DynamicTest> runs() throws IOException {
        Path root = Repository.ROOT;
        Page page = Page.read(root, root.resolve("README.md"));
        String part = Contents.read(root).parts().getLast();
        Sources end = Sources.read(root.resolve(part, "src", "main", "java"));
        Tally tally = new Tally();
        Chapter chapter = Readme.read(page, part);
        Walk walk = new Walk(chapter,
                Files.createTempDirectory(work, "readme"), end, end, tally);
        walks.add(walk);
        return new StepByStep("README").walk(chapter, walk)
                .add("was checked", () -> {
                    walk.close();
                    StepByStep.assumeTranscriptsRun();
                    assertTrue(tally.of("compilations") >= 1
                            && tally.of("commands") >= 2, tally::toString);
                }).tests();
    }
}
