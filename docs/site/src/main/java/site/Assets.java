package site;

import module java.base;
import org.webjars.WebJarVersionLocator;

/** Files that come with this program or its libraries. */
final class Assets {
    private static final List<String> OWN = List.of("book.css", "theme.js",
            "code.js", "search.js", "diagrams.js", "keys.js", "icon.svg");
    private static final Map<String, String> OTHERS = Map.of(
            "highlight.min.js", "highlightjs/highlight.min.js",
            "lunr.min.js", "lunr/lunr.min.js",
            "mermaid.min.js", "mermaid/dist/mermaid.min.js");

    private Assets() {
    }

    /** @param folder gets them all */
    static void copy(Path folder) throws IOException {
        for (String name : OWN) {
            copy("site/" + name, folder.resolve(name));
        }
        var locator = new WebJarVersionLocator();
        for (var other : OTHERS.entrySet()) {
            String[] path = other.getValue().split("/", 2);
            copy(locator.fullPath(path[0], path[1]),
                    folder.resolve(other.getKey()));
        }
    }

    static String text(String name) throws IOException {
        try (InputStream file = open("site/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void copy(String name, Path to) throws IOException {
        try (InputStream file = open(name)) {
            Files.createDirectories(to.getParent());
            Files.copy(file, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static InputStream open(String name) throws IOException {
        InputStream file = Assets.class.getClassLoader()
                .getResourceAsStream(name);
        if (file == null) {
            throw new FileNotFoundException(name);
        }
        return file;
    }
}
