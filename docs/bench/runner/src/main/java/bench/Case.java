package bench;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One request that is asked again and again, and its answer. */
enum Case {
    PLAINTEXT("/plaintext", "Hello, world!"),
    HELLO("/hello/Ada", "Hello, Ada!"),
    LAYERS("/layers", "Hello, world!"),
    JSON("/json", "{\"message\":\"Hello, world!\"}"),
    ECHO("/echo", "e".repeat(10 * 1024)),
    STATIC("/static/100k.txt", "s".repeat(100 * 1024));

    final String path;
    final String answer;

    Case(String path, String answer) {
        this.path = path;
        this.answer = answer;
    }

    String method() {
        return this == ECHO ? "POST" : "GET";
    }

    /** What is sent: the echo sends what it wants back. */
    byte[] body() {
        return this == ECHO ? answer() : new byte[0];
    }

    byte[] answer() {
        return answer.getBytes(StandardCharsets.UTF_8);
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
