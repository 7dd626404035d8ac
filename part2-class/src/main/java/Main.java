import framework.*;

void main(String[] arguments) {
    String port = arguments.length > 0 ? arguments[0] : "8000";
    try {
        Server server = api().start(Integer.parseInt(port));
        IO.println("Listening on " + server.uri());
    } catch (UncheckedIOException | IllegalArgumentException problem) {
        System.err.println("Cannot listen on port " + port
                + " (" + problem.getMessage() + "). Try another one:"
                + " java Main.java 9000, or -Dport=9000 with Maven.");
        System.exit(1);
    }
}

Api api() {
    return new Api(this::hello);
}

Response hello(Request request) {
    String name = request.form("name")
            .or(() -> request.query("name"))
            .orElse("world");
    return Response.html("""
            <!doctype html>
            <html lang="en">
            <title>Hello</title>
            <h1>Hello, %s!</h1>
            <form method="post">
              <label>Your name <input name="name"></label>
              <button>Greet me</button>
            </form>
            """.formatted(Html.escape(name)));
}
