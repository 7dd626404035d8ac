package server;

import module java.base;

/** What a client has sent is not HTTP, or more than we take. */
final class Refusal extends IOException {
    private final int status;

    /** @param sentence what is wrong, for whoever wrote the client */
    Refusal(int status, String sentence) {
        super(sentence);
        this.status = status;
    }

    int status() {
        return status;
    }
}
