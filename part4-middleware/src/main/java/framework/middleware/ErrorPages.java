package framework.middleware;

import module java.base;
import framework.*;

/**
 * Turns errors that are empty or plain text into what the client would
 * rather have: a page for a person, JSON (RFC 9457) for a program.
 */
public final class ErrorPages implements Middleware {

    @Override
    public Handler wrap(Handler next) {
        return request -> {
            Response response = next.handle(request);
            return isPlainError(response)
                    ? Vary.add(negotiated(request, response), "Accept")
                    : response;
        };
    }

    private static boolean isPlainError(Response response) {
        return response.status() >= 400
                && response.header("Content-Encoding").isEmpty()
                && response.content() instanceof Content.Bytes(byte[] bytes)
                && (bytes.length == 0 || response.header("Content-Type")
                        .map(MediaTypes::essence)
                        .filter("text/plain"::equals).isPresent());
    }

    private static Response negotiated(Request request, Response error) {
        Weights accept = Weights.of(request, "Accept");
        double html = accept.weight("text/html", "text/*");
        double json = Math.max(
                accept.weight("application/json", "application/*"),
                accept.weight("application/problem+json", "application/*"));
        // "*/*" alone says nothing: a person with curl is fine with a text.
        double text = accept.weight("text/plain", "text/*", "*/*");
        if (html > 0 && html >= json && html >= text) {
            return with(error, "text/html; charset=utf-8", html(error));
        }
        if (json > 0 && json >= text) {
            return with(error, "application/problem+json", json(error));
        }
        return with(error, "text/plain; charset=utf-8", sentence(error));
    }

    private static Response with(Response error, String type, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return error.withHeader("Content-Type", type)
                .withContent(new Content.Bytes(bytes));
    }

    private static String sentence(Response error) {
        String text = error.text();
        return text.isEmpty() ? "Error " + error.status() : text;
    }

    private static String html(Response error) {
        return """
                <!doctype html>
                <html lang="en">
                <meta charset="utf-8">
                <title>Error %s</title>
                <h1>Error %s</h1>
                <p>%s</p>
                </html>
                """.formatted(error.status(), error.status(),
                Html.escape(sentence(error)));
    }

    private static String json(Response error) {
        return "{\"status\": " + error.status()
                + ", \"detail\": " + Json.quote(sentence(error)) + "}";
    }
}
