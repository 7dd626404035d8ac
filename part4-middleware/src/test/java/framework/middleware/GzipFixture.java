package framework.middleware;

import framework.Api;
import framework.Request;
import framework.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;

/** A text that is worth compressing, and what Gzip makes of a response. */
abstract class GzipFixture {
    static final String LONG = "All work and no play. ".repeat(100);

    final Response text = Response.text(LONG).withHeader("ETag", "\"v1\"");

    static Response get(Response response, String accept) {
        return new Api(request -> response).use(new Gzip())
                .handle(Request.get("/").withHeader("Accept-Encoding", accept));
    }

    static String unzip(byte[] bytes) throws IOException {
        try (var input = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return new String(input.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
