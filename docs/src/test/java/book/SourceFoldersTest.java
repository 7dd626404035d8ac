package book;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Modules that share a folder are refused. */
class SourceFoldersTest {
    @TempDir
    private Path root;

    @Test
    @DisplayName("A folder of another module is refused, with its line")
    void refusesFoldersOutside() throws IOException {
        Files.writeString(root.resolve("pom.xml"),
                "<modules>\n<module>one</module>\n</modules>\n");
        Path pom = Files.createDirectory(root.resolve("one"))
                .resolve("pom.xml");
        Files.writeString(pom, "<sources>\n<source>src/more</source>\n");
        assertEquals(2, SourceFolders.check(root));
        Files.writeString(pom, "<sources>\n<source>../two/src</source>\n");
        Problem problem = assertThrows(Problem.class,
                () -> SourceFolders.check(root));
        assertTrue(problem.getMessage().startsWith(
                "one/pom.xml:2 (source): The folder ../two/src is outside"),
                problem::getMessage);
    }
}
