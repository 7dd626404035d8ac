package book;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exercises that lack something a reader needs. */
class ExerciseTest {
    private static final String SECTION = "Exercises";
    private static final String SUMMARY =
            "<summary>Hint</summary>\n\nLook closely";

    @TempDir
    private Path root;

    private Fixture fixture;

    @BeforeEach
    void copy() throws IOException {
        fixture = new Fixture(root);
    }

    @Test
    @DisplayName("An exercise without hint, check or solution is refused")
    void refusesUnfinishedExercises() throws IOException {
        fixture.edit(SUMMARY, "<!-- Hint -->\n\nLook closely")
                .refuses("### 1.", SECTION, "has no hint", this::exercises)
                .edit("<!-- Hint -->\n\nLook closely", SUMMARY)
                .edit(SUMMARY, "Look closely")
                .refuses("### 1.", SECTION, "has no hint", this::exercises)
                .edit("Look closely", SUMMARY)
                .edit("-Donly=SecondExercise", "-Donly=Second")
                .refuses("### 2.", SECTION, "has no check", this::exercises)
                .edit("-Donly=Second\n", "-Donly=SecondExercise\n")
                .edit("mvnw -pl part1-hello test -Donly=First",
                        "mvnw -pl part9-none test -Donly=First")
                .refuses("### 1.", SECTION, "has no check", this::exercises)
                .edit("part9-none", "part1-hello")
                .edit("-Donly=ThirdExercise", "-Donly=SecondExercise")
                .refuses("## Exercises", SECTION, "the same check",
                        this::exercises)
                .edit("[Solution](solutions/part1-third.md)", "")
                .refuses("### 3.", SECTION, "has no link", this::exercises)
                .edit("### 3. Third", "")
                .refuses("## Exercises", SECTION, "There are 2",
                        this::exercises);
    }

    private void exercises() throws IOException {
        Exercise.of(fixture.chapter());
    }
}
