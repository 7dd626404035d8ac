package book;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The pages there are, and the repository they belong to. */
public record Book(Path root, List<Chapter> chapters, List<Chapter> solutions) {

    /** @param root the folder of the repository */
    public static Book read(Path root) throws IOException {
        return read(root, Contents.read(root).entries());
    }

    /** Only some of the pages, and no solutions but theirs. */
    static Book read(Path root, List<Contents.Entry> entries)
            throws IOException {
        List<Chapter> chapters = new ArrayList<>();
        for (Contents.Entry entry : entries) {
            Path file = entry.file(root);
            if (!Files.exists(file)) {
                throw new Problem(Contents.FILE + " names " + entry.path()
                        + ", which is not there. Write it, or take the line"
                        + " out.");
            }
            chapters.add(Chapter.read(entry.part(), root, file));
        }
        return new Book(root, chapters, solutions(root, chapters));
    }

    private static List<Chapter> solutions(Path root, List<Chapter> chapters)
            throws IOException {
        List<Chapter> solutions = new ArrayList<>();
        Path folder = root.resolve("docs", "solutions");
        for (Path file : Files.exists(folder)
                ? Sources.filesIn(folder) : List.<Path>of()) {
            String name = file.getFileName().toString();
            for (String part : parts(chapters)) {
                if (part.startsWith(name.split("-")[0] + "-")) {
                    solutions.add(Chapter.read(part, root, file));
                }
            }
        }
        return solutions;
    }

    /** The parts that these pages make, in order. */
    List<String> parts() {
        return parts(chapters);
    }

    private static List<String> parts(List<Chapter> chapters) {
        return chapters.stream().map(Chapter::part).distinct().toList();
    }

    List<Chapter> chaptersOf(String part) {
        return chapters.stream()
                .filter(chapter -> chapter.part().equals(part)).toList();
    }

    public List<Chapter> mainLine() {
        return chapters.stream().filter(page -> !page.isShelf()).toList();
    }

    public List<Chapter> shelf() {
        return chapters.stream().filter(Chapter::isShelf).toList();
    }

    /** Whether a part's code is what a reader has after this page. */
    boolean endsPart(Chapter chapter) {
        return chaptersOf(chapter.part()).getLast().equals(chapter);
    }

    /** The solution that an exercise links to. */
    Chapter solution(Exercise exercise) {
        return solutions.stream()
                .filter(solution -> solution.name().equals(exercise.solution()))
                .findFirst()
                .orElseThrow(() -> exercise.place().problem(
                        "There is no docs/solutions/" + exercise.solution()
                        + ".md. Write it."));
    }

    /** All pages: the README, what is in docs itself, the solutions. */
    public List<Page> pages() throws IOException {
        List<Page> pages = new ArrayList<>();
        pages.add(Page.read(root, root.resolve("README.md")));
        for (String folder : List.of("docs", "docs/shelf", "docs/solutions")) {
            Path path = root.resolve(folder);
            for (Path file : Files.exists(path)
                    ? Sources.filesDirectlyIn(path) : List.<Path>of()) {
                if (file.toString().endsWith(".md")) {
                    pages.add(Page.read(root, file));
                }
            }
        }
        return pages;
    }

    /** The folder of a part's code. */
    Path folder(String part) {
        return root.resolve(part, "src", "main", "java");
    }

    Sources code(String part) throws IOException {
        return Sources.read(folder(part));
    }
}
