package bench;

/** What a client speaks. HTTP/2 only as browsers do, which is over TLS. */
enum Protocol {
    HTTP("http", "HTTP/1.1"),
    TLS("https", "HTTP/1.1 over TLS"),
    HTTP2("https", "HTTP/2 over TLS");

    final String scheme;
    final String label;

    Protocol(String scheme, String label) {
        this.scheme = scheme;
        this.label = label;
    }

    boolean isSecure() {
        return this != HTTP;
    }
}
