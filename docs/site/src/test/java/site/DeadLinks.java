package site;

import module java.base;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Links of a folder of pages that lead nowhere. */
final class DeadLinks {
    private final Path folder;
    private final Map<Path, Set<String>> anchors = new HashMap<>();
    private final List<String> dead = new ArrayList<>();
    private int count;

    private DeadLinks(Path folder) {
        this.folder = folder;
    }

    static DeadLinks in(Path folder) throws IOException {
        DeadLinks links = new DeadLinks(folder.toRealPath());
        Map<Path, Document> pages = new TreeMap<>();
        for (Path file : htmlFiles(links.folder)) {
            Document page = Jsoup.parse(file, "UTF-8");
            pages.put(file, page);
            links.anchors.put(file,
                    Set.copyOf(page.select("[id]").eachAttr("id")));
        }
        pages.forEach(links::check);
        return links;
    }

    List<String> dead() {
        return dead;
    }

    int count() {
        return count;
    }

    private static List<Path> htmlFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(it -> it.toString().endsWith(".html")).toList();
        }
    }

    private void check(Path page, Document document) {
        for (String attribute : List.of("href", "src", "srcset")) {
            for (Element element : document.select("[" + attribute + "]")) {
                count++;
                check(page, element.attr(attribute));
            }
        }
    }

    private void check(Path page, String link) {
        URI uri = URI.create(link);
        if (uri.isAbsolute()) {
            return;
        }
        Path target = uri.getPath().isEmpty() ? page
                : page.getParent().resolve(uri.getPath()).normalize();
        boolean leads = target.startsWith(folder) && Files.isRegularFile(target)
                && (uri.getFragment() == null || anchors.getOrDefault(
                        target, Set.of()).contains(uri.getFragment()));
        if (!leads) {
            dead.add(folder.relativize(page) + ": " + link);
        }
    }
}
