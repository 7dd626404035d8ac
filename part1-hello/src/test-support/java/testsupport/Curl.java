package testsupport;

import okhttp3.Request;

/** Writes a request as the curl command that sends the same. */
public final class Curl {
    private Curl() {
    }

    public static String of(Request request, String body) {
        StringBuilder command = new StringBuilder("curl -i");
        switch (request.method()) {
            case "GET" -> { }
            case "HEAD" -> command.append(" --head");
            default -> command.append(" -X ").append(request.method());
        }
        request.headers().forEach(field -> command.append(" -H ")
                .append(quote(field.getFirst() + ": " + field.getSecond())));
        if (body != null) {
            command.append(" --data-binary ").append(quote(body));
        }
        return command.append(' ').append(quote(request.url().toString())).toString();
    }

    /** In single quotes, as a POSIX shell takes a text literally. */
    private static String quote(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
