import framework.Api;
import framework.Response;
import framework.Server;
import notes.NoteItem;
import notes.NoteList;
import notes.Notes;

void main(String[] arguments) {
    String port = arguments.length > 0 ? arguments[0] : "8000";
    Api api = api();
    try {
        Server server = api.start(Integer.parseInt(port));
        IO.println("Listening on " + server.uri());
    } catch (UncheckedIOException | IllegalArgumentException problem) {
        System.err.println("Cannot listen on port " + port + " ("
                + problem.getMessage() + "). Try: java Main.java 9000");
        System.exit(1);
    }
}

Api api() {
    Notes notes = new Notes();
    return new Api()
            .get("/", request -> Response.text("Hello, world!"))
            .get("/hello/{name}", request ->
                    Response.text("Hello, " + request.param("name") + "!"))
            .resource("/notes", new NoteList(notes))
            .resource("/notes/{id}", new NoteItem(notes));
}
