import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import testsupport.Answer;
import testsupport.Exercise;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class InlineExercise extends Exercise {
    private static final Pattern SCRIPT =
            Pattern.compile("<script>(.+?)</script>", Pattern.DOTALL);

    @Test
    @DisplayName("The policy allows one script in the page, by its hash, and no other")
    void allowsOneScript() throws Throwable {
        Answer page = http.get("/app/").hasStatus(200);
        Matcher script = SCRIPT.matcher(page.text().replace("\r\n", "\n"));
        expect("Put a <script> with a line of its own into public/index.html.", () ->
                assertTrue(script.find(), () -> page.report()
                        + "\nThere is no <script> with something in it."));
        String hash = "'sha256-" + Base64.getEncoder().encodeToString(MessageDigest
                .getInstance("SHA-256").digest(script.group(1).getBytes(UTF_8))) + "'";
        for (String path : new String[] {"/app/", "/", "/nothing"}) {
            Answer answer = http.get(path);
            String policy = answer.header("Content-Security-Policy").orElse("");
            expect("Let the policy speak for scripts, with script-src.", () ->
                    assertTrue(policy.contains("script-src "), answer::report));
            String scripts = policy.replaceFirst(".*script-src ([^;]*).*", "$1");
            expect("Allow the script by its hash.", () -> assertTrue(
                    scripts.contains(hash), () -> answer.report() + "\nIt is " + hash));
            expect("Go on allowing app.js, with 'self'.", () ->
                    assertTrue(scripts.contains("'self'"), answer::report));
            expect("Allow no other script.", () ->
                    assertFalse(policy.contains("'unsafe-inline'"), answer::report));
            expect("Keep the rest of the policy.", () -> {
                assertTrue(policy.contains("default-src 'self'"), answer::report);
                assertTrue(policy.contains("frame-ancestors 'none'"), answer::report);
            });
        }
    }
}
