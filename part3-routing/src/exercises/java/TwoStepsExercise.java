import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import testsupport.Answer;
import testsupport.Exercise;

class TwoStepsExercise extends Exercise {

    @Test
    @DisplayName("A note that was removed comes back, which is what you broke")
    void bringsBack() throws Throwable {
        String note = http.post("/notes", "tea").header("Location").orElse("?");
        var replaced = CompletableFuture.supplyAsync(() -> {
            try {
                return http.send("PUT", note, "back from the dead");
            } catch (Exception failure) {
                throw new IllegalStateException(failure);
            }
        });
        // Time enough for its first step, but not for its second.
        Awaitility.await().pollDelay(Duration.ofMillis(300)).until(() -> true);
        Answer removed = http.send("DELETE", note, null);
        Answer answer = replaced.join();
        expect("Find the note first, sleep for a second, and put the new one"
                + " in its place then. The check removes it meanwhile.", () -> {
            removed.hasStatus(204);
            answer.hasStatus(200);
            http.get(note).hasStatus(200).bodyContains("back from the dead");
        });
    }
}
