package book;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** The repository that these tests are part of. */
final class Repository {
    /** Tests run in the folder of their module, docs. */
    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private Repository() {
    }

    static Book book() {
        try {
            return Book.read(ROOT);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
