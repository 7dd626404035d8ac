import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import testsupport.Exercise;

class HstsExercise extends Exercise {

    @Test
    @DisplayName("Every answer takes the promise of HTTPS back")
    void takesBack() throws Throwable {
        for (String path : new String[] {"/", "/app/", "/notes", "/me", "/nothing"}) {
            expect("Send the field Strict-Transport-Security with a max-age of 0.", () ->
                    http.get(path, "X-Forwarded-Proto", "https")
                            .hasHeader("Strict-Transport-Security", "max-age=0"));
            expect("Leave the other fields as they are.", () ->
                    http.get(path).hasHeader("X-Content-Type-Options", "nosniff")
                            .hasHeader("X-Frame-Options", "deny")
                            .hasHeader("Referrer-Policy", "no-referrer"));
        }
    }
}
