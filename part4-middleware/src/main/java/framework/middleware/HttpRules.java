package framework.middleware;

import module java.base;
import framework.*;

/** What makes a request proper HTTP/1.1. */
final class HttpRules {
    private static final Pattern VERSION = Pattern.compile("HTTP/\\d\\.\\d");
    private static final Pattern PATH =
            encoded("[A-Za-z0-9._~!$&'()*+,;=:@/-]");
    private static final Pattern QUERY =
            encoded("[A-Za-z0-9._~!$&'()*+,;=:@/?\\[\\]-]");
    private static final Pattern HOST = Pattern.compile(
            "(?:[A-Za-z0-9._~-]+|(\\[[0-9A-Fa-f:.]+]))(?::|$)(\\d{0,5})");
    private static final Pattern LENGTH = Pattern.compile("\\d{1,18}");

    private HttpRules() {
    }

    /** Any number of these characters and of percent-encoded ones. */
    private static Pattern encoded(String plain) {
        return Pattern.compile(plain + "*+(%[0-9A-Fa-f]{2}" + plain + "*+)*+");
    }

    /** @throws HttpException 400, 417, 501 or 505 if it is not proper */
    static void check(Request request) {
        checkRequestLine(request);
        request.headers().forEach(HttpRules::checkField);
        checkHost(request);
        checkBodyLength(request);
        checkExpect(request);
    }

    /** RFC 9112, sections 2.3 and 3. */
    private static void checkRequestLine(Request request) {
        require(Token.is(request.method()), "The method is malformed.");
        checkVersion(request.protocol());
        boolean server = request.method().equals("OPTIONS")
                && request.path().equals("*");
        if (!server) {
            require(request.path().startsWith("/"),
                    "The path does not start with a slash.");
            require(PATH, request.path(), "The path is malformed.");
        }
        require(QUERY, request.query(), "The query is malformed.");
    }

    /** HTTP/2.0 is but a text that a client can send; see Exchange. */
    private static void checkVersion(String protocol) {
        if (protocol.equals("HTTP/2")) {
            return;
        }
        require(VERSION, protocol, "The version is malformed.");
        if (!protocol.startsWith("HTTP/1.")) {
            throw new HttpException(505, "This server speaks HTTP/1.1.");
        }
    }

    /** RFC 9110, sections 5.1 and 5.5. */
    private static void checkField(String name, String value) {
        require(Token.is(name), "The name of a header field is malformed.");
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            require(c >= ' ' && c != 127 || c == '\t',
                    "A header field has a control character.");
        }
    }

    /** RFC 9112, section 3.2. */
    private static void checkHost(Request request) {
        List<String> hosts = request.headers().all("Host");
        require(!hosts.isEmpty() || isHttp10(request),
                "The Host field is missing.");
        require(hosts.size() <= 1, "There are several Host fields.");
        for (String host : hosts) {
            require(isHost(host), "The Host field is malformed.");
        }
    }

    /** RFC 9112, sections 6.1 to 6.3. */
    private static void checkBodyLength(Request request) {
        List<String> lengths = request.headers().all("Content-Length");
        List<String> codings = request.headers().all("Transfer-Encoding");
        for (String length : lengths) {
            require(LENGTH, length, "The Content-Length is malformed.");
        }
        require(lengths.size() + codings.size() <= 1,
                "The body has several lengths.");
        if (codings.isEmpty()) {
            return;
        }
        require(request.protocol().matches("HTTP/1\\.[1-9]"),
                request.protocol() + " has no Transfer-Encoding.");
        String coding = codings.getFirst().toLowerCase(Locale.ROOT);
        require(coding.endsWith("chunked"), "The body has no end.");
        if (!coding.equals("chunked")) {
            throw new HttpException(501, "The only coding here is chunked.");
        }
    }

    /** RFC 9110, section 10.1.1. */
    private static void checkExpect(Request request) {
        for (String expected : request.headers().all("Expect")) {
            if (!expected.equalsIgnoreCase("100-continue")) {
                throw new HttpException(417, "Expect nothing but a 100.");
            }
        }
    }

    private static boolean isHttp10(Request request) {
        return request.protocol().equals("HTTP/1.0");
    }

    /** RFC 3986, section 3.2.2; behind it an empty port or a real one. */
    private static boolean isHost(String text) {
        Matcher host = HOST.matcher(text);
        return host.matches()
                && (host.group(1) == null || isAddress(host.group(1)))
                && Integer.parseInt("0" + host.group(2)) < 65536;
    }

    private static boolean isAddress(String literal) {
        try {
            return Inet6Address.ofLiteral(literal) != null;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private static void require(Pattern form, String text, String sentence) {
        require(form.matcher(text).matches(), sentence);
    }

    private static void require(boolean proper, String sentence) {
        if (!proper) {
            throw new HttpException(400, sentence);
        }
    }
}
