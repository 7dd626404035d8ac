package bench;

import framework.Handler;
import framework.HttpException;
import framework.Json;
import framework.Percent;
import framework.Request;
import framework.Response;
import framework.middleware.BearerAuth;
import framework.middleware.ETags;
import framework.middleware.OwnSite;
import framework.middleware.StrictHttp;
import framework.middleware.Weights;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** What 64 KiB cost each parser, made up to cost as much as they can. */
public class ParserCost extends Nanoseconds {
    private static final int LENGTH = 64 * 1024;

    @Param({"String.split", "Accept ;", "Accept quoted", "If-None-Match",
            "Connection", "Cookie", "Authorization", "Host", "query names",
            "query escapes", "path segments", "path escapes", "strict path",
            "JSON brackets", "JSON escapes", "JSON digits", "JSON names"})
    public String input;

    private Callable<Object> parser;

    @Setup
    public void prepare() {
        parser = switch (input) {
            case "String.split" -> split(full("a,"));
            case "Accept ;" -> weights("text/html" + full(";"));
            case "Accept quoted" -> weights("a/b;c=\"" + full("\\\""));
            case "If-None-Match" -> {
                Request request = with("If-None-Match", full("\"a\","));
                yield () -> ETags.clientHas(request, "\"b\"");
            }
            case "Connection" -> {
                Request request = with("Connection", full(" ,"));
                yield () -> request.headers().lists("Connection", "close");
            }
            case "Cookie" -> {
                Request request = with("Cookie", full(";"));
                yield () -> request.cookie("name");
            }
            case "Authorization" -> handled(
                    new BearerAuth(_ -> Optional.empty())
                            .wrap(ParserCost::answer),
                    with("Authorization", "Bearer " + full("=a")));
            case "Host" -> handled(new OwnSite().wrap(ParserCost::answer),
                    with("Host", full("a.")));
            case "query names" -> query(full("a&"));
            case "query escapes" -> query(full("%41"));
            case "path segments" -> segments(full("/"));
            case "path escapes" -> segments("/" + full("%41"));
            case "strict path" -> handled(
                    new StrictHttp().wrap(ParserCost::answer),
                    Request.get("/" + full("%41") + "|"));
            case "JSON brackets" -> json(full("["));
            case "JSON escapes" -> json("\"" + full("\\u0041") + "\"");
            case "JSON digits" -> json(full("9"));
            case "JSON names" -> json("{" + names() + "\"last\": 0}");
            default -> throw new IllegalArgumentException(input);
        };
    }

    @Benchmark
    public Object parse() throws Exception {
        try {
            return parser.call();
        } catch (HttpException | IllegalArgumentException refused) {
            return refused;
        }
    }

    private static String full(String piece) {
        return piece.repeat(LENGTH / piece.length());
    }

    /** Each another one, or the second would be refused. */
    private static String names() {
        StringBuilder names = new StringBuilder();
        for (int i = 0; names.length() < LENGTH; i++) {
            names.append('"').append(i).append("\":0,");
        }
        return names.toString();
    }

    private static Response answer(Request request) {
        return Response.empty(204);
    }

    private static Request with(String name, String value) {
        return Request.get("/").withHeader(name, value);
    }

    /** What to compare the others with. */
    private static Callable<Object> split(String list) {
        return () -> list.split(",");
    }

    private static Callable<Object> weights(String accept) {
        Request request = with("Accept", accept);
        return () -> Weights.of(request, "Accept").weight("text/plain");
    }

    private static Callable<Object> query(String query) {
        Request request = Request.get("/?" + query);
        return () -> request.query("name");
    }

    private static Callable<Object> segments(String path) {
        return () -> Percent.segments(path);
    }

    private static Callable<Object> json(String text) {
        return () -> Json.read(text);
    }

    private static Callable<Object> handled(Handler handler, Request request) {
        return () -> handler.handle(request);
    }
}
