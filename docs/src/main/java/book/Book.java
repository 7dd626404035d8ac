package book;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The chapters there are, and the repository they belong to. */
public record Book(Path root, List<Chapter> chapters, List<Chapter> solutions) {
    /** All parts, in order; a chapter's file is named like its part. */
    public static final List<String> PARTS = List.of(
            "part1-hello", "part2-class", "part3-routing", "part4-middleware");

    /** @param root the folder of the repository */
    public static Book read(Path root) throws IOException {
        List<Chapter> chapters = new ArrayList<>();
        for (String part : PARTS) {
            Path file = root.resolve("docs", part + ".md");
            if (Files.exists(file)) {
                chapters.add(Chapter.read(root, file));
            }
        }
        List<Chapter> solutions = new ArrayList<>();
        Path folder = root.resolve("docs", "solutions");
        if (Files.exists(folder)) {
            for (Path file : Sources.filesIn(folder)) {
                solutions.add(Chapter.read(root, file));
            }
        }
        return new Book(root, chapters, solutions);
    }

    /** The chapter of a part, if it is written. */
    public Optional<Chapter> chapter(String part) {
        return chapters.stream()
                .filter(chapter -> chapter.name().equals(part))
                .findFirst();
    }

    /** The solution that an exercise links to. */
    public Chapter solution(Exercise exercise) {
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
        try (var files = Files.newDirectoryStream(
                root.resolve("docs"), "*.md")) {
            for (Path file : files) {
                pages.add(Page.read(root, file));
            }
        }
        solutions.forEach(solution -> pages.add(solution.page()));
        return pages;
    }

    /** The folder of a part's code. */
    public Path folder(String part) {
        return root.resolve(part, "src", "main", "java");
    }

    public Sources code(String part) throws IOException {
        return Sources.read(folder(part));
    }

    /** What a reader has before a chapter: nothing, or the part before. */
    public Sources codeBefore(String part) throws IOException {
        int index = PARTS.indexOf(part);
        return index == 0 ? Sources.EMPTY : code(PARTS.get(index - 1));
    }

    /** The part that a solution belongs to. */
    public static String partOf(Chapter solution) {
        String name = solution.name();
        return PARTS.stream()
                .filter(part -> part.startsWith(name.split("-")[0] + "-"))
                .findFirst()
                .orElseThrow(() -> solution.page().place(1).problem(
                        "A solution is named partN-….md, unlike this."));
    }
}
