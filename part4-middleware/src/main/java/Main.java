import framework.*;
import framework.middleware.*;
import notes.*;

void main(String[] arguments) {
    if (!Files.isDirectory(Path.of("public"))) {
        System.err.println("There is no folder \"public\" here."
                + " Start the program in the folder of Main.java.");
        System.exit(1);
    }
    String port = arguments.length > 0 ? arguments[0] : "8000";
    String token = UUID.randomUUID().toString();
    Api api = api(token);
    try {
        Server server = api.start(Integer.parseInt(port));
        IO.println("Listening on " + server.uri());
        IO.println("The token for deleting notes is " + token);
    } catch (UncheckedIOException | IllegalArgumentException problem) {
        System.err.println("Cannot listen on port " + port
                + " (" + problem.getMessage() + "). Try another one:"
                + " java Main.java 9000, or -Dport=9000 with Maven.");
        System.exit(1);
    }
}

Api api(String token) {
    var auth = new BearerAuth(BearerAuth.oneToken(token, "owner"));
    Notes notes = new Notes();
    return new Api()
            .use(new AccessLog(new LineWriter(System.out)), // sees all
                    new RequestId(),
                    new ErrorPages(), // of all that the others refuse
                    new SecurityHeaders(), // on refusals, too
                    new StrictHttp(),
                    new OwnSite(), // what is meant for others
                    new RateLimit(1000, Duration.ofSeconds(1)),
                    new ConditionalGet(), // names what Gzip has made
                    new Gzip())
            .get("/", this::form)
            .post("/", request -> hello(request.form("name").orElse("world")))
            .get("/hello/{name}", request -> hello(request.param("name")))
            .resource("/notes", new NoteList(notes))
            .resource("/notes/{id}", new NoteItem(notes, auth))
            .get("/me", this::me, auth)
            .get("/clock", new Clock())
            .mount("/app", new Api(new StaticFiles(Path.of("public"))));
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

Response me(Request request) {
    return Response.text("You are "
            + request.attribute(BearerAuth.USER).orElseThrow());
}
