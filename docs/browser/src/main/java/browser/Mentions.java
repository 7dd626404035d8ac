package browser;

import module java.base;

/** Which pictures the pages show. */
final class Mentions {
    private static final Pattern FILE =
            Pattern.compile("pictures/([\\w-]+)-(light|dark)\\.png");

    private Mentions() {
    }

    /** The text of each page, and of the README, by its file's name. */
    static Map<String, String> pages(Path root) throws IOException {
        Map<String, String> pages = new TreeMap<>();
        for (String folder : List.of("", "docs", "docs/shelf")) {
            if (Files.isDirectory(root.resolve(folder))) {
                try (var files = Files.newDirectoryStream(
                        root.resolve(folder), "*.md")) {
                    for (Path file : files) {
                        pages.put(root.relativize(file).toString()
                                .replace('\\', '/'), Files.readString(file));
                    }
                }
            }
        }
        return pages;
    }

    /** Pictures of no page, pages' pictures of no table, and halves. */
    static List<String> problems(
            List<Picture> table, Map<String, String> pages) {
        List<String> problems = new ArrayList<>();
        for (Picture picture : table) {
            if (!shown(pages.getOrDefault(picture.file(), ""))
                    .contains(picture.name())) {
                problems.add(picture.file() + " does not show the picture \""
                        + picture.name() + "\": show it, or take it out of"
                        + " Pictures.java.");
            }
        }
        pages.forEach((page, text) -> shown(text).forEach(name -> {
            if (table.stream().noneMatch(one -> one.name().equals(name))) {
                problems.add(page + " shows the picture \"" + name
                        + "\", which is not in Pictures.java: add it there.");
            }
            for (String shade : List.of("light", "dark")) {
                if (!text.contains(
                        "pictures/" + name + "-" + shade + ".png")) {
                    problems.add(page + " shows the picture \"" + name
                            + "\" without its " + shade + " half.");
                }
            }
        }));
        return problems;
    }

    private static Set<String> shown(String text) {
        return FILE.matcher(text).results()
                .map(file -> file.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
