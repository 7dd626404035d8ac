package testsupport;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.Request;

/** Writes a request as the command that sends the same. */
public final class Curl {
    /** One request that curl would not change, with no body. */
    private static final Pattern PLAIN = Pattern.compile(
            "([A-Z]+) (/[!-~]*) HTTP/1\\.1\r\nHost: localhost\r\n"
            + "((?:[\\w-]+: ?[!-~][ -~]*\r\n)*)\r\n");

    private Curl() {
    }

    public static String of(Request request, String body) {
        StringBuilder command = start(request.method());
        request.headers().forEach(field -> command.append(" -H ")
                .append(quote(field.getFirst() + ": " + field.getSecond())));
        if (body != null) {
            command.append(" --data-binary ").append(quote(Shown.of(body)));
        }
        return command.append(' ').append(quote(request.url().toString())).toString();
    }

    /** The command for bytes that were sent as they are. */
    public static String of(String sent, int port) {
        Matcher plain = PLAIN.matcher(sent);
        if (!plain.matches() || plain.group(3).contains("Content-Length")) {
            return "printf " + quote(Shown.of(escaped(sent))) + " | nc localhost " + port;
        }
        StringBuilder command = start(plain.group(1)).append(" --path-as-is");
        plain.group(3).lines().forEach(
                line -> command.append(" -H ").append(quote(line)));
        return command.append(' ').append(
                quote("http://localhost:" + port + plain.group(2))).toString();
    }

    private static StringBuilder start(String method) {
        StringBuilder command = new StringBuilder("curl -i");
        return switch (method) {
            case "GET" -> command;
            case "HEAD" -> command.append(" --head");
            default -> command.append(" -X ").append(method);
        };
    }

    private static String escaped(String sent) {
        StringBuilder escaped = new StringBuilder();
        for (char letter : sent.toCharArray()) {
            switch (letter) {
                case '\r' -> escaped.append("\\r");
                case '\n' -> escaped.append("\\n");
                case '%' -> escaped.append("%%");
                case '\\' -> escaped.append("\\\\");
                default -> escaped.append(letter < ' ' || letter > '~'
                        ? String.format("\\%03o", (int) letter) : letter);
            }
        }
        return escaped.toString();
    }

    /** In single quotes, as a POSIX shell takes a text literally. */
    private static String quote(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
