import framework.*;
import notes.*;

void main(String[] arguments) {
    String port = arguments.length > 0 ? arguments[0] : "8000";
    Api api = api();
    try {
        Server server = api.start(Integer.parseInt(port));
        IO.println("Listening on " + server.uri());
    } catch (UncheckedIOException | IllegalArgumentException problem) {
        System.err.println("Cannot listen on port " + port
                + " (" + problem.getMessage() + "). Try another one:"
                + " java Main.java 9000, or -Dport=9000 with Maven.");
        System.exit(1);
    }
}

Api api() {
    Notes notes = new Notes();
    return new Api()
            .get("/", this::form)
            .post("/", request -> hello(request.form("name").orElse("world")))
            .get("/hello/{name}", request -> hello(request.param("name")))
            .resource("/notes", new NoteList(notes))
            .resource("/notes/{id}", new NoteItem(notes));
}

Response form(Request request) {
    return hello(request.query("name").orElse("world"));
}

Response hello(String name) {
    return Response.html("""
            <!doctype html>
            <html lang="en">
            <title>Hello</title>
            <h1>Hello, %s!</h1>
            <form method="post" action="/">
              <label>Your name <input name="name"></label>
              <button>Greet me</button>
            </form>
            """.formatted(Html.escape(name)));
}
