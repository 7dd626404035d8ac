package jetty;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Requests that were proper once: something was cut out, put in or doubled. */
final class Mutations {
    private static final String HOST = "Host: a\r\n";
    private static final String POST = "POST /p HTTP/1.1\r\n" + HOST;
    private static final String CHUNKED = POST + "Transfer-Encoding: chunked\r\n";
    private static final String GET = "GET /2 HTTP/1.1\r\n" + HOST + "\r\n";

    private static final List<String> PROPER = List.of(
            "GET /a/b?c=d&e HTTP/1.1\r\n" + HOST + "X: y\r\n\r\n",
            "HEAD /h HTTP/1.1\r\n" + HOST + "\r\n",
            POST + "Content-Length: 5\r\n\r\nhello",
            POST + "content-length: 12\r\n\r\nhello\r\nworld",
            POST + "Content-Length: 20\r\n\r\nGET /in HTTP/1.1\r\n\r\n",
            CHUNKED + "\r\n5\r\nhello\r\n0\r\n\r\n",
            CHUNKED + "\r\n5;a=b\r\nhello\r\n1;c=\"d;e\"\r\n!\r\n0;f\r\n\r\n",
            CHUNKED + "Trailer: T\r\n\r\n3\r\nabc\r\n0\r\nT: v\r\nU: w\r\n\r\n",
            CHUNKED + "\r\nA\r\n0123456789\r\n0a\r\n0123456789\r\n000\r\n\r\n",
            CHUNKED + "\r\n00005\r\nhel\r\n\r\n0\r\n\r\n",
            POST + "Expect: 100-continue\r\nContent-Length: 5\r\n\r\nhello",
            GET + GET, POST + "Content-Length: 2\r\n\r\nhi" + GET,
            CHUNKED + "\r\n2\r\nhi\r\n0\r\n\r\n" + GET,
            "GET /old HTTP/1.0\r\n" + HOST + "Connection: keep-alive\r\n\r\n",
            "GET http://a/x?y HTTP/1.1\r\n" + HOST + "\r\n",
            "OPTIONS * HTTP/1.1\r\n" + HOST + "\r\n",
            "GET / HTTP/1.1\r\nhOsT: [::1]:8000 \r\n\r\n",
            "\r\nGET / HTTP/1.1\r\n" + HOST + "\r\n",
            "GET / HTTP/1.1\r\n" + HOST + "Connection: keep-alive, X\r\nX: y\r\n\r\n");

    private static final List<String> WORDS = List.of("\r", "\n", "\r\n", "\r\n\r\n", "\0", "\t",
            " ", "\u000b", "\u001f", "\u007f", "\u0085", "\u00a0", "\u00ff", ":", ",", "+", "-",
            "0", "1", "5", "a", "F", "0x", "00", "\"", ";", "\\", "/", "?", "#", "@", "*", "%2f",
            "[", "{", "|", "..", "=", "chunked", "identity", "gzip", "close", "HTTP/1.0",
            "HTTP/2.0", "http/1.1", "http://b/", "ffffffff", "4294967296",
            "9223372036854775807", "9223372036854775808");

    private static final List<String> LINES = List.of("Transfer-Encoding: chunked",
            "Transfer-Encoding: gzip, chunked", "Transfer-Encoding:\tchunked",
            "Transfer-Encoding: chunked, identity", "transfer-encoding: CHUNKED",
            "Transfer-Encoding: ,chunked", "Content-Length: 5", "Content-Length: 0",
            "Content-Length: 5,5", "Content-Length:", "Content-Length: +5",
            "Content-Length : 5", "Content_Length: 5", "Host: b", "Host: a, b",
            "Connection: close", "Connection: Content-Length", "Expect: 100-continue",
            "Expect: x", " folded", "\tfolded", "X", ": x", "X : y", "0", "5", "",
            "GET /s HTTP/1.1", "X: a\u000bb", "Trailer: Content-Length");

    private final Random random;

    Mutations(long seed) {
        random = new Random(seed);
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    String next() {
        StringBuilder text = new StringBuilder(any(PROPER));
        for (int times = 1 + random.nextInt(3) / 2; times > 0; times--) {
            mutate(text);
        }
        return text.toString();
    }

    private void mutate(StringBuilder text) {
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + 1 + random.nextInt(4));
        switch (random.nextInt(6)) {
            case 0 -> text.delete(from, to);
            case 1 -> text.insert(from, any(WORDS));
            case 2 -> text.replace(from, to, any(WORDS));
            case 3 -> text.insert(from, text.substring(from, to));
            case 4 -> changeLine(text);
            default -> text.insert(text.length(), text.substring(from));
        }
    }

    private void changeLine(StringBuilder text) {
        List<String> lines = new ArrayList<>(List.of(text.toString().split("(?<=\n)", -1)));
        int line = random.nextInt(lines.size());
        switch (random.nextInt(3)) {
            case 0 -> lines.remove(line);
            case 1 -> lines.add(line, lines.get(line));
            default -> lines.add(line, any(LINES) + (random.nextInt(8) == 0 ? "\n" : "\r\n"));
        }
        text.replace(0, text.length(), String.join("", lines));
    }
}
