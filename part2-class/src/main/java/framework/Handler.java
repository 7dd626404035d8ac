package framework;

/** Answers requests: the one thing every web application is made of. */
@FunctionalInterface
public interface Handler {
    /**
     * Answers one request. Many threads may call this at the same time.
     *
     * @throws Exception to be answered with 500, or as HttpException says
     */
    Response handle(Request request) throws Exception;
}
