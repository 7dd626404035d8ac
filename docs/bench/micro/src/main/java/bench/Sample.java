package bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A request and what a router must find for it; null if nothing. */
record Sample(String method, String path, Found expected) {
    private static final Map<String, String> VALUES = Map.ofEntries(
            Map.entry("access_token", "e72e16c7e42f292c6912e7710c838347"),
            Map.entry("assignee", "hubot"),
            Map.entry("branch", "main"),
            Map.entry("client_id", "abcde12345fghij67890"),
            Map.entry("email", "octocat@example.com"),
            Map.entry("id", "1296269"),
            Map.entry("keyword", "router"),
            Map.entry("name", "enhancement"),
            Map.entry("number", "1347"),
            Map.entry("org", "octo-org"),
            Map.entry("owner", "octocat"),
            Map.entry("ref", "v1.0.0"),
            Map.entry("repo", "hello-world"),
            Map.entry("repository", "spoon-knife"),
            Map.entry("sha", "6dcb09b5b57875f334f61aebed695e2e4193db5e"),
            Map.entry("state", "open"),
            Map.entry("target_user", "defunkt"),
            Map.entry("user", "mona"));

    /** One for each route, in an order that is mixed but always the same. */
    static List<Sample> of(List<Entry> table) {
        List<Sample> samples = new ArrayList<>();
        table.forEach(entry -> samples.add(of(entry)));
        Collections.shuffle(samples, new Random(25));
        return samples;
    }

    private static Sample of(Entry entry) {
        Map<String, String> parameters = new HashMap<>();
        String path = entry.pattern();
        for (String name : entry.names()) {
            parameters.put(name, VALUES.get(name));
            path = path.replace("{" + name + "}", VALUES.get(name));
        }
        return new Sample(
                entry.method(), path, new Found(entry, parameters));
    }

    /** A request that begins like this one, but that no route answers. */
    Sample withoutRoute() {
        return new Sample(method, path + "/no/such/thing", null);
    }

    /** The same path with a method that no table has. */
    Sample withOtherMethod() {
        return new Sample("PATCH", path, null);
    }
}
