package site;

import module java.base;
import book.Book;

/** The whole book as files of a folder, which any web server can serve. */
final class Site {
    private final Path folder;
    private int files;

    private Site(Path folder) {
        this.folder = folder;
    }

    /**
     * Writes them over what is there.
     *
     * @param root the folder of the repository
     * @return how many pages there are, written and of code
     */
    static int write(Path root, Path folder) throws IOException {
        Book book = Book.read(root);
        Library library = Library.of(book);
        Steps steps = Steps.of(book);
        Pages pages = new Pages(library, steps, new Frame(library));
        Site site = new Site(folder);
        site.write("search.json", SearchIndex.json(library));
        site.write("index.html", pages.cover());
        for (Prose page : library.all()) {
            site.write(page.address(), pages.page(page));
        }
        for (Steps.Version version : steps.versions()) {
            site.write(version.address(), pages.code(version));
        }
        Assets.copy(folder.resolve("assets"));
        for (String pictures : List.of("pictures", "bench/results")) {
            site.copyPictures(root.resolve("docs"), pictures);
        }
        return site.files;
    }

    private void write(String address, String text) throws IOException {
        Path file = folder.resolve(address);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        files++;
    }

    private void copyPictures(Path docs, String name) throws IOException {
        try (Stream<Path> all = Files.list(docs.resolve(name))) {
            for (Path file : all.toList()) {
                Path target = folder.resolve(name, file.getFileName().toString());
                if (file.toString().matches(".*\\.(png|svg)")) {
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }
}
