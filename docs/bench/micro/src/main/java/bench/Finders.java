package bench;

import framework.OurFinder;
import io.jooby.internal.JoobyFinder;
import java.util.List;

/** The routers by name. Vert.x is not here: its router needs a server. */
final class Finders {
    private Finders() {
    }

    static Finder of(String name, List<Entry> table) {
        return switch (name) {
            case "ours" -> new OurFinder(table);
            case "regex" -> new RegexFinder(table);
            case "javalin" -> new JavalinFinder(table);
            case "jooby" -> new JoobyFinder(table);
            case "spring" -> new SpringFinder(table);
            default -> throw new IllegalArgumentException(name);
        };
    }
}
