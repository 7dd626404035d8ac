import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

void main(String[] arguments) {
    String port = arguments.length > 0 ? arguments[0] : "8000";
    try {
        // IllegalArgumentException: it is not a number, or out of range.
        int number = Integer.parseInt(port);
        var address = new InetSocketAddress("localhost", number);
        HttpServer server = HttpServer.create(address, 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::hello);
        server.start();
        // On Ctrl-C, wait one second at the most for what is being answered.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> server.stop(1)));
        IO.println("Listening on http://localhost:"
                + server.getAddress().getPort());
    } catch (IOException | IllegalArgumentException problem) {
        System.err.println("Cannot listen on port " + port
                + " (" + problem.getMessage() + "). Try another one:"
                + " java Main.java 9000, or -Dport=9000 with Maven.");
        System.exit(1);
    }
}

void hello(HttpExchange exchange) throws IOException {
    try (exchange) {
        byte[] body = "Hello, world!".getBytes(StandardCharsets.UTF_8);
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", "text/plain; charset=utf-8");
        if (exchange.getRequestMethod().equals("HEAD")) {
            headers.set("Content-Length", String.valueOf(body.length));
            exchange.sendResponseHeaders(200, -1);
        } else {
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
