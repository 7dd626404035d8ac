import framework.Api;
import framework.Response;
import framework.Server;
import framework.middleware.AccessLog;
import framework.middleware.BearerAuth;
import framework.middleware.ConditionalGet;
import framework.middleware.ErrorPages;
import framework.middleware.Gzip;
import framework.middleware.LineWriter;
import framework.middleware.RateLimit;
import framework.middleware.RequestId;
import framework.middleware.SecurityHeaders;
import framework.middleware.StaticFiles;
import framework.middleware.StrictHttp;
import notes.NoteItem;
import notes.NoteList;
import notes.Notes;

void main(String[] arguments) {
    String port = arguments.length > 0 ? arguments[0] : "8000";
    String token = UUID.randomUUID().toString();
    Api api = api(token);
    try {
        Server server = api.start(Integer.parseInt(port));
        IO.println("Listening on " + server.uri());
        IO.println("The token for deleting notes is " + token);
    } catch (UncheckedIOException | IllegalArgumentException problem) {
        System.err.println("Cannot listen on port " + port + " ("
                + problem.getMessage() + "). Try: java Main.java 9000");
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
                    new RateLimit(1000, Duration.ofSeconds(1)),
                    new ConditionalGet(), // names what Gzip has made
                    new Gzip())
            .get("/", request -> Response.text("Hello, world!"))
            .get("/hello/{name}", request ->
                    Response.text("Hello, " + request.param("name") + "!"))
            .resource("/notes", new NoteList(notes))
            .resource("/notes/{id}", new NoteItem(notes, auth))
            .mount("/app", new Api(new StaticFiles(Path.of("public"))));
}
