import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import testsupport.Exercise;

class VisitsExercise extends Exercise {

    @Test
    @DisplayName("/visits counts how often a browser has been there")
    void countsVisits() throws Throwable {
        expect("Who comes without a cookie is here for the first time.", () ->
                http.get("/visits").hasStatus(200).hasBody("1"));
        expect("Set a cookie visits=1 for a year, which has 31,536,000 seconds.", () ->
                http.get("/visits").hasHeader("Set-Cookie", "visits=1; Path=/;"
                        + " HttpOnly; SameSite=Lax; Secure; Max-Age=31536000"));
        expect("Who brings visits=41 is here for the 42nd time.", () ->
                http.get("/visits", "Cookie", "theme=dark; visits=41").hasBody("42"));
        for (String nonsense : new String[] {"two", "", "-5", "99999999999"}) {
            expect("Who sends nonsense starts again.", () ->
                    http.get("/visits", "Cookie", "visits=" + nonsense)
                            .hasStatus(200).hasBody("1"));
        }
    }
}
