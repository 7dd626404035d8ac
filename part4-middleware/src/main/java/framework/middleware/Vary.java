package framework.middleware;

import module java.base;
import framework.*;

/**
 * Says on which request fields a response depends, so that no cache gives it
 * to a client that sent others (RFC 9110, section 12.5.5).
 */
final class Vary {
    private Vary() {
    }

    static Response add(Response response, String... names) {
        String list = String.join(", ", response.headers().all("Vary"));
        for (String name : names) {
            boolean listed = Stream.of(list.split(",\\s*"))
                    .anyMatch(name::equalsIgnoreCase);
            if (!listed) {
                list = list.isEmpty() ? name : list + ", " + name;
            }
        }
        return response.withHeader("Vary", list);
    }
}
