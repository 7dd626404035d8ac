package framework;

/** Answers requests: the one thing every web application is made of. */
@FunctionalInterface
public interface Handler {
    /**
     * Answers one request. Many threads may call this at the same time.
     *
     * @return the response, never null
     * @throws HttpException to answer with an error status
     * @throws Exception anything else is answered with 500
     */
    Response handle(Request request) throws Exception;
}
