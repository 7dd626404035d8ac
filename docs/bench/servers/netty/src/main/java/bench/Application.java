package bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.QueryStringDecoder;
import io.netty.util.AsciiString;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Answers the requests of one connection. */
final class Application extends SimpleChannelInboundHandler<FullHttpRequest> {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<AsciiString> LAYERS = List.of(
            AsciiString.of("X-Layer-1"), AsciiString.of("X-Layer-2"),
            AsciiString.of("X-Layer-3"), AsciiString.of("X-Layer-4"),
            AsciiString.of("X-Layer-5"));

    private final Path folder;

    Application(Path folder) {
        this.folder = folder;
    }

    private record Message(String message) {
    }

    @Override
    protected void channelRead0(
            ChannelHandlerContext context, FullHttpRequest request)
            throws IOException {
        context.write(respond(request));
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        // Once for all requests that have arrived together.
        context.flush();
    }

    @Override
    public void exceptionCaught(
            ChannelHandlerContext context, Throwable failure) {
        context.close();
    }

    private FullHttpResponse respond(FullHttpRequest request)
            throws IOException {
        String path = new QueryStringDecoder(request.uri()).path();
        return switch (path) {
            case "/plaintext" -> text(HttpResponseStatus.OK, "Hello, world!");
            case "/layers" -> layers(request);
            case "/json" -> ok("application/json", Unpooled.wrappedBuffer(
                    JSON.writeValueAsBytes(new Message("Hello, world!"))));
            // Sending it releases it, and so does the end of channelRead0.
            case "/echo" -> ok("application/octet-stream",
                    request.content().retain());
            default -> respondLonger(path);
        };
    }

    private FullHttpResponse respondLonger(String path) throws IOException {
        if (path.startsWith("/hello/")) {
            String name = path.substring("/hello/".length());
            return text(HttpResponseStatus.OK, "Hello, " + name + "!");
        }
        if (path.startsWith("/static/")) {
            return file(path.substring("/static/".length()));
        }
        return text(HttpResponseStatus.NOT_FOUND, "There is nothing here.");
    }

    private static FullHttpResponse layers(FullHttpRequest request) {
        for (AsciiString layer : LAYERS) {
            if (request.headers().contains(layer)) {
                return text(HttpResponseStatus.BAD_REQUEST,
                        "Not with " + layer + ".");
            }
        }
        return text(HttpResponseStatus.OK, "Hello, world!");
    }

    private FullHttpResponse file(String name) throws IOException {
        Path file = folder.resolve(name).normalize();
        return file.startsWith(folder) && Files.isRegularFile(file)
                ? ok("text/plain",
                        Unpooled.wrappedBuffer(Files.readAllBytes(file)))
                : text(HttpResponseStatus.NOT_FOUND, "There is no such file.");
    }

    private static FullHttpResponse text(
            HttpResponseStatus status, String text) {
        return response(status, "text/plain", Unpooled.wrappedBuffer(
                text.getBytes(StandardCharsets.UTF_8)));
    }

    private static FullHttpResponse ok(String contentType, ByteBuf body) {
        return response(HttpResponseStatus.OK, contentType, body);
    }

    private static FullHttpResponse response(
            HttpResponseStatus status, String contentType, ByteBuf body) {
        var response = new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1, status, body);
        response.headers()
                .set(HttpHeaderNames.CONTENT_TYPE, contentType)
                .setInt(HttpHeaderNames.CONTENT_LENGTH, body.readableBytes());
        return response;
    }
}
