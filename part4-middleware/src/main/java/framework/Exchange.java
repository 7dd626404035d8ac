package framework;

import module java.base;

/** One request on a server, and the way to answer it. */
public interface Exchange {
    /** Such as GET. */
    String method();

    /** What the request line asks for, as it was sent. */
    String target();

    /**
     * Such as HTTP/1.1, as it was sent. HTTP/2, which has no such text, is
     * said by nobody but a server that speaks it.
     */
    String protocol();

    /** Who has sent it. */
    InetSocketAddress client();

    /** The field lines, as they were sent. */
    Headers headers();

    /**
     * The body without its framing; empty if there is none. Reading throws
     * if it breaks off, or if its framing is malformed.
     */
    InputStream body();

    /** How many bytes the body has, 0 for none, -1 if it was not said. */
    long bodyLength();

    /**
     * Sends the status and the fields, now or with the first bytes.
     *
     * @param fields all there are but Date, and Transfer-Encoding, which a
     *     body needs if no Content-Length is among them. With
     *     {@code Connection: close} this is the last response of its
     *     connection
     * @return where the body goes, which HEAD, 204 and 304 do not have;
     *     nothing but its close() ends the body
     */
    OutputStream start(int status, Headers fields) throws IOException;
}
