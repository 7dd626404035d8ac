package framework;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

public class SeveralValuesTest {
    private static final String PAIRS = "on=olives&size=large&on=&%6Fn=red+onions&o=n&on";
    private static final List<String> VALUES = List.of("olives", "", "red onions", "");

    @Test
    @DisplayName("All values of a name come in their order, in a query and in a form")
    void findsAll() {
        assertEquals(VALUES, Request.get("/?" + PAIRS).queryAll("on"));
        assertEquals(VALUES, Request.post("/", PAIRS).formAll("on"));
        assertEquals(List.of(), Request.get("/?" + PAIRS).queryAll("none"));
        assertEquals(List.of(), Request.get("/").queryAll("on"));
    }

    @Test
    @DisplayName("To find the first value, what comes after it is not read")
    void stopsAtFirst() {
        Request request = Request.get("/?on=olives&on=%zz");
        assertEquals(Optional.of("olives"), request.query("on"));
        assertEquals(400, assertThrows(HttpException.class,
                () -> request.queryAll("on")).status());
    }
}
