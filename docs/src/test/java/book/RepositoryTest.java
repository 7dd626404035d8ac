package book;

import java.io.IOException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertTrue;

/** What holds for the parts as they are, whatever the pages say. */
class RepositoryTest {

    @Test
    @DisplayName("A later part keeps an earlier part's tests")
    void keepsTests() throws IOException {
        int same = new TestCopies(Repository.ROOT,
                Contents.read(Repository.ROOT).parts()).check();
        assertTrue(same >= 30, () -> "Only " + same);
    }

    @Test
    @DisplayName("No module names a source folder outside of it")
    void hasItsSources() throws IOException {
        int modules = SourceFolders.check(Repository.ROOT);
        assertTrue(modules >= 6, () -> "Only " + modules);
    }
}
