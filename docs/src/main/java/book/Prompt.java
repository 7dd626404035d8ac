package book;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One command of a transcript, and what it prints. */
record Prompt(Place place, String command, List<String> output) {
    /** What the text says about how a command ends. */
    enum Ending { SUCCEEDS, FAILS, HANGS }

    /** All that a transcript may run; the rest is shown as text. */
    private static final Set<String> ALLOWED = Set.of(
            "java", "curl", "ls", "mkdir", "printf", "sleep", "cat", "echo");
    private static final Pattern MARK =
            Pattern.compile("\\s#\\s*(hangs|fails)\\b[^\n]*$");
    private static final Pattern SERVER =
            Pattern.compile("java( -\\S+)* Main\\.java(?: +(\\d+))?( .*)?");
    private static final String DEFAULT_PORT = "8000";

    Ending ending() {
        Matcher mark = MARK.matcher(command);
        return !mark.find() ? Ending.SUCCEEDS
                : mark.group(1).equals("hangs") ? Ending.HANGS : Ending.FAILS;
    }

    /** Whether it starts the server, which then goes on running. */
    boolean startsServer() {
        return ending() == Ending.SUCCEEDS && SERVER.matcher(command).matches();
    }

    /** The port that the server should listen on, unless it picks one. */
    OptionalInt port() {
        Matcher server = SERVER.matcher(command);
        String port = server.matches() && server.group(2) != null
                ? server.group(2) : DEFAULT_PORT;
        return port.equals("0") ? OptionalInt.empty()
                : OptionalInt.of(Integer.parseInt(port));
    }

    /** Checks that each part of a pipe may be run. */
    void checkAllowed() {
        if (command.contains("\\'") || command.contains("\\\"")) {
            throw place.problem("A quote after a backslash is hard to read, for"
                    + " people as well. Use the other kind of quotes.");
        }
        String plain = MARK.matcher(command).replaceFirst("")
                .replaceAll("\\\\\n", " ")
                .replaceAll("'[^']*'|\"[^\"$`]*\"", "quoted")
                .replaceAll("2>&1", "");
        Stream.of(plain.split("\\|\\||&&|[|;]"))
                .map(String::strip)
                .filter(part -> !ALLOWED.contains(part.split("\\s")[0])
                        || part.matches("(?s).*[&`].*|.*\\$\\(.*"))
                .findFirst()
                .ifPresent(part -> {
                    throw place.problem("\"" + part + "\" is not run in a"
                            + " transcript. Show it as text, or use one of "
                            + ALLOWED.stream().sorted().toList() + ".");
                });
    }
}
