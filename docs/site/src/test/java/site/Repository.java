package site;

import module java.base;

/** The repository that this is a part of, and the book made from it. */
final class Repository {
    static final Path ROOT = Path.of("").toAbsolutePath()
            .resolve("../..").normalize();

    private static final Path BOOK = ROOT.resolve("docs/site/target/test-book");

    private Repository() {
    }

    private static final class Made {
        private static final int FILES = make();

        private static int make() {
            try {
                return Site.write(ROOT, BOOK);
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
        }
    }

    /** The folder of the book, made once for all tests. */
    static Path book() {
        if (Made.FILES == 0) {
            throw new IllegalStateException("It has no pages");
        }
        return BOOK;
    }
}
