import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import testsupport.Exercise;

import static org.junit.jupiter.api.Assertions.assertTrue;

class RoutesExercise extends Exercise {

    @Test
    @DisplayName("/routes has a line for each route, its own too")
    void listsRoutes() throws Throwable {
        for (String route : List.of("GET /hello/{name}", "GET /notes",
                "POST /notes", "GET /notes/{id}", "PUT /notes/{id}",
                "DELETE /notes/{id}", "GET /routes")) {
            expect("Answer /routes with a text that has this line: " + route,
                    () -> assertHasLine(route));
        }
    }

    private static void assertHasLine(String route) throws Exception {
        var answer = http.get("/routes").hasStatus(200);
        assertTrue(answer.text().lines().anyMatch(route::equals),
                answer::report);
    }
}
