package book;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What CheckPage does for one page. */
final class PageCheck implements AutoCloseable {
    private final Path root;
    private final Path work;
    private final Options options;
    private final PrintStream out;
    private final Problems problems;
    private final Tally tally = new Tally();
    private final Book book;
    private final Chapter chapter;
    private final Walk walk;
    private final TestRun tests;

    PageCheck(Path root, Path work, Options options, PrintStream out)
            throws IOException {
        this.root = root;
        this.work = work;
        this.options = options;
        this.out = out;
        problems = new Problems(out);
        Contents contents = Contents.read(root);
        Contents.Entry entry = contents.get(options.words().getFirst());
        boolean hasStart = options.value("from").isPresent();
        book = Book.read(root, hasStart
                ? List.of(entry) : contents.upTo(entry));
        chapter = book.chapters().getLast();
        Sources start = hasStart
                ? folder(options.value("from").get()) : route().start();
        walk = new Walk(chapter, work, start,
                Replay.apply(start, chapter), tally);
        tests = new TestRun(root.resolve(chapter.part()),
                System.getProperty("java.class.path"), work);
    }

    private Route route() {
        return options.isOn("alone")
                ? Route.alone(book, chapter) : Route.inOrder(book, chapter);
    }

    /** Checks all that was asked for; whether nothing is wrong. */
    boolean run() {
        take(chapter, walk);
        if (!chapter.isShelf()) {
            problems.check(walk.streak()::check);
        }
        checkText();
        problems.check(this::compare);
        problems.check(this::checkExercises);
        if (isOn("tests")) {
            problems.check(this::checkTests);
        }
        out.println(chapter.name() + ": " + tally + "; " + walk.streak());
        out.println(problems.count() == 0 ? "Nothing is wrong."
                : problems.count() + " to mend.");
        return problems.count() == 0;
    }

    @Override
    public void close() {
        walk.close();
    }

    /** Transcripts are run if asked for; all else is done. */
    private void take(Chapter typed, Walk through) {
        for (Step step : Step.of(typed)) {
            if (isOn("transcripts") || !(step instanceof Step.Run)) {
                problems.check(() -> through.take(step));
            }
        }
    }

    private void checkTests() throws Exception {
        if (Needs.of(chapter.page()).wholeShelf()) {
            // Its suite has all others in it, which have much in common.
            PageTests.checkOwn(chapter, walk.code(), tests);
        } else {
            PageTests.check(chapter, walk.code(), tests);
        }
    }

    private void checkText() {
        Page page = chapter.page();
        Sources end = walk.code();
        problems.check(() -> Shape.check(chapter, end));
        problems.check(() -> Outline.check(
                chapter, end, root.resolve(chapter.part())));
        problems.check(() -> Illustrations.check(chapter, end));
        problems.check(() -> Links.check(root, page));
        problems.check(() -> Pictures.check(page));
        problems.check(() -> new Versions(Files.readString(
                root.resolve("pom.xml"))).check(page));
        problems.check(() -> Terms.check(List.of(page)));
    }

    private void checkExercises() {
        List<Exercise> exercises = Exercise.of(chapter);
        ExerciseCheck proof = new ExerciseCheck(chapter, tests);
        if (isOn("tests")) {
            problems.check(() -> proof.failOn(walk.code(), exercises));
        }
        for (Exercise exercise : exercises) {
            problems.check(() -> check(exercise, proof));
        }
    }

    private void check(Exercise exercise, ExerciseCheck proof)
            throws Exception {
        Chapter solution = book.solution(exercise);
        Sources end = walk.code();
        try (Walk solving = new Walk(solution, work, end, end, tally)) {
            take(solution, solving);
            if (isOn("tests")) {
                proof.passesOn(solving.code(), exercise);
            }
        }
    }

    private void compare() throws IOException {
        Optional<String> to = options.value("to");
        if (to.isPresent()) {
            Comparison.check(chapter.end(), walk.code(), folder(to.get()));
        }
    }

    private boolean isOn(String check) {
        return options.isOn(check) || options.isOn("all");
    }

    private static Sources folder(String path) throws IOException {
        Path folder = Path.of(path);
        if (!Files.isDirectory(folder)) {
            throw new Problem("There is no folder " + path + ".");
        }
        return Sources.read(folder);
    }
}
