package site;

import module java.base;

/**
 * Where a file of the repository is in the book: a path without a first slash,
 * so that the book works below any address.
 */
final class Address {
    private Address() {
    }

    /**
     * The address of a page, or of a picture.
     *
     * @param file its path from the root of the repository, with slashes
     */
    static Optional<String> of(String file) {
        if (file.equals("README.md")) {
            return Optional.of("readme.html");
        }
        if (!file.startsWith("docs/")) {
            return Optional.empty();
        }
        String path = file.substring("docs/".length());
        if (path.equals("README.md")) {
            return Optional.of("how-to-read.html");
        }
        if (path.matches("(shelf/|solutions/)?[\\w-]+\\.md")) {
            return Optional.of(path.replaceAll("md$", "html"));
        }
        return path.matches(".*\\.(png|svg)")
                ? Optional.of(path) : Optional.empty();
    }

    /** How a link on one page names another file of the book. */
    static String relative(String from, String to) {
        return toRoot(from) + to;
    }

    /** The way up from a page to where the book begins. */
    static String toRoot(String from) {
        return "../".repeat(from.split("/").length - 1);
    }

    /** What a relative link of a file of the repository means. */
    static String resolve(String file, String link) {
        return URI.create("/" + file).resolve(link).getPath().substring(1);
    }
}
