package server;

import framework.Api;
import framework.Response;
import framework.Server;

/** A program that sends back what it gets. */
final class IdleProgram {
    private IdleProgram() {
    }

    public static void main(String[] arguments) {
        Server server = new Api()
                .post("/", request -> Response.text(request.text()))
                .start(0, new SocketEngine());
        System.out.println("Listening on " + server.uri());
    }
}
