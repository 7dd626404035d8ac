package book;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
    private static final Pattern MAIN =
            Pattern.compile("java( -\\S+)* Main\\.java(?: +(\\d+))?( .*)?");
    private static final Pattern TRY =
            Pattern.compile("java( -\\S+)* Try\\.java( .*)?");
    /** How a Try.java listens at a port that is written out; 200 is none. */
    private static final Pattern LISTENS = Pattern.compile(
            "\\.start\\((0|\\d{4,5})[,)]|new ServerSocket\\((\\d+)"
            + "|new InetSocketAddress\\([^()]*?(\\d+)\\)");
    private static final String DEFAULT_PORT = "8000";

    Ending ending() {
        Matcher mark = MARK.matcher(command);
        return !mark.find() ? Ending.SUCCEEDS
                : mark.group(1).equals("hangs") ? Ending.HANGS : Ending.FAILS;
    }

    /** Whether it starts a server, which then goes on running. */
    boolean startsServer(Sources code) {
        return ending() == Ending.SUCCEEDS && (MAIN.matcher(command).matches()
                || TRY.matcher(command).matches() && listens(code).isPresent());
    }

    /** The file of a server. */
    String program() {
        return MAIN.matcher(command).matches() ? "Main.java" : "Try.java";
    }

    /** The port that the server should listen on, unless it picks one. */
    OptionalInt port(Sources code) {
        Matcher main = MAIN.matcher(command);
        String port = main.matches()
                ? Optional.ofNullable(main.group(2)).orElse(DEFAULT_PORT)
                : listens(code).orElse(DEFAULT_PORT);
        return port.equals("0") ? OptionalInt.empty()
                : OptionalInt.of(Integer.parseInt(port));
    }

    /** The port of a Try.java that is a server. */
    private static Optional<String> listens(Sources code) {
        String text = code.text("Try.java").orElse("");
        return LISTENS.matcher(text).results()
                .filter(match -> match.group(3) == null
                        || text.contains("HttpServer.create(")
                        || text.contains("Engine().start("))
                .map(match -> Stream.of(1, 2, 3).map(match::group)
                        .filter(Objects::nonNull).findFirst().orElseThrow())
                .findFirst();
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
