package framework.middleware;

import module java.base;
import framework.*;

/**
 * Says on which request fields a response depends, so that no cache gives it
 * to a client that sent others (RFC 9110, section 12.5.5).
 */
public final class Vary {
    private Vary() {
    }

    /** A copy that depends on these fields, too. One with * stays so. */
    public static Response add(Response response, String... names) {
        List<String> list = new ArrayList<>(
                Weights.elements(response.headers(), "Vary"));
        for (String name : names) {
            if (list.stream().noneMatch(name::equalsIgnoreCase)) {
                list.add(name);
            }
        }
        return response.withHeader("Vary",
                list.contains("*") ? "*" : String.join(", ", list));
    }
}
