import module java.base;
import framework.*;

/** A page that never ends: it shows one more line each second. */
final class Clock implements Handler {

    @Override
    public Response handle(Request request) {
        return Response.stream("text/html; charset=utf-8", this::tick);
    }

    private void tick(OutputStream page) throws IOException {
        write(page, "<!doctype html>\n<title>Clock</title>\n");
        try {
            while (true) {
                write(page, String.format(Locale.ROOT,
                        "<p>It is %tT.</p>\n", LocalTime.now()));
                Thread.sleep(1000);
            }
        } catch (InterruptedException stopped) {
            write(page, "<p>The clock has stopped.</p>\n");
        }
    }

    private static void write(OutputStream page, String html)
            throws IOException {
        page.write(html.getBytes(StandardCharsets.UTF_8));
        page.flush();
    }
}
