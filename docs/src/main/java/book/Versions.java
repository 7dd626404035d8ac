package book;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The versions that a page names are those that the build uses. */
final class Versions {
    /** Words that tell history, as in "since Java 21": those may be old. */
    private static final String NOT_HISTORY =
            "(?i:(?<!since\\s|before\\s|until\\s|older than\\s|up to\\s))";
    private static final String NUMBER = "[\\s*]+v?(\\d+(?:\\.\\d+)*)";

    /** The words that name a thing, and where the POM says its version. */
    private static final Map<String, String> IN_POM = Map.of(
            "(?:JDK|Java(?: SE)?)", "<maven.compiler.release>([^<]+)<",
            "JUnit", "<artifactId>junit-bom</artifactId>\\s*<version>([^<]+)<",
            "(?:OkHttp|MockWebServer)",
            "<artifactId>okhttp-jvm</artifactId>\\s*<version>([^<]+)<",
            "Awaitility",
            "<artifactId>awaitility</artifactId>\\s*<version>([^<]+)<",
            "Jetty", "<jetty>([^<]+)<",
            "robaho's httpserver",
            "<artifactId>httpserver</artifactId>\\s*<version>([^<]+)<",
            "Maven", "<maven.oldest>([^<]+)<");

    private final Map<Pattern, String> versions;

    /** @param pom the text of the root POM */
    Versions(String pom) {
        versions = IN_POM.entrySet().stream().collect(
                Collectors.toUnmodifiableMap(
                        entry -> Pattern.compile(NOT_HISTORY + "\\b"
                                + entry.getKey() + NUMBER),
                        entry -> version(pom, entry.getValue())));
    }

    /** Checks all versions that a page names; how many there are. */
    int check(Page page) {
        int count = 0;
        for (var entry : versions.entrySet()) {
            // In the whole text: a line may end between word and number.
            Matcher named = entry.getKey().matcher(page.text());
            while (named.find()) {
                long line = page.text().substring(0, named.start())
                        .chars().filter(c -> c == '\n').count() + 1;
                check(page.place((int) line), named, entry.getValue());
                count++;
            }
        }
        return count;
    }

    /** "5" and "5.5" name 5.5.1, too; "25.0.3" is a build of 25. */
    private static void check(Place place, Matcher named, String version) {
        String number = named.group(1);
        if (!(version + ".").startsWith(number + ".")
                && !(number + ".").startsWith(version + ".")) {
            throw place.problem("The text says " + named.group() + ", the POM "
                    + version + ". Correct one, or say \"since\" if it is"
                    + " history.");
        }
    }

    private static String version(String pom, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(pom);
        if (!matcher.find()) {
            throw new Problem("The POM says nothing that fits " + pattern);
        }
        return matcher.group(1);
    }
}
