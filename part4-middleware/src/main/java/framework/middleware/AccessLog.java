package framework.middleware;

import module java.base;
import framework.*;

/**
 * Writes one line a request: the Common Log Format, then the time taken in
 * microseconds, the request's id, and "cut" if the body broke off. The line
 * is written when the body has gone out. Use this as the outermost layer.
 */
public final class AccessLog implements Middleware {
    /** So much is shown of what a client sends. */
    private static final int LONGEST = 1000;

    private static final DateTimeFormatter TIME = DateTimeFormatter
            .ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH);

    private final Consumer<String> lines;

    /** @param lines takes each line, from many threads */
    public AccessLog(Consumer<String> lines) {
        this.lines = lines;
    }

    @Override
    public Handler wrap(Handler next) {
        return request -> {
            OffsetDateTime time = OffsetDateTime.now();
            long start = System.nanoTime();
            Response response = next.handle(request);
            return response.withSentListener(sent -> {
                long micros = (System.nanoTime() - start) / 1000;
                lines.accept(line(request, response, sent, time, micros));
            });
        };
    }

    private static String line(Request request, Response response,
            Sent sent, OffsetDateTime time, long micros) {
        String query = request.query().isEmpty() ? "" : "?" + request.query();
        String id = response.header(RequestId.FIELD).orElse("-");
        String bytes = sent.bytes() == 0 ? "-" : String.valueOf(sent.bytes());
        return request.client().getAddress().getHostAddress()
                + " - - [" + TIME.format(time) + "] \""
                + escape(request.method()) + " "
                + escape(request.path() + query) + " "
                + escape(request.protocol())
                + "\" " + sent.status() + " " + bytes
                + " " + micros + "us " + escape(id)
                + (sent.failure().isPresent() ? " cut" : "");
    }

    /** What a client sends must not begin a line or end the quotes. */
    private static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (escaped.length() >= LONGEST) {
                return escaped + "\\+" + (text.length() - i);
            }
            char c = text.charAt(i);
            if (isPlain(c)) {
                escaped.append(c);
            } else {
                escaped.append("\\u").append(HexFormat.of().toHexDigits(c));
            }
        }
        return escaped.toString();
    }

    private static boolean isPlain(char c) {
        return c >= ' ' && c < 127 && c != '"' && c != '\\';
    }
}
