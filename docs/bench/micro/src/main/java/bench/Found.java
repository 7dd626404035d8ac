package bench;

import java.util.Map;

/** What a router makes of a request: its route and its parameters. */
public record Found(Entry entry, Map<String, String> parameters) {
}
