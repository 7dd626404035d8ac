package browser;

import static browser.Picture.of;
import static browser.Step.click;
import static browser.Step.enter;
import static browser.Step.post;
import static browser.Step.type;
import static browser.Step.waitFor;
import static browser.Step.waitForMatch;

import module java.base;

/** All pictures of the book: the table to edit when a page wants one. */
final class Pictures {
    private static final Step[] THREE_NOTES = {
        post("/notes", "Buy milk"),
        post("/notes", "Read RFC 9110, at least once"),
        post("/notes", "Never trust a <script> in a note"),
    };

    static final List<Picture> ALL = List.of(
            of("hello", "part1-hello", "/", 640, 120),

            of("form", "part2-class", "/", 640, 160),
            of("greeting", "part2-class", "/", 640, 160)
                    .then(type("Your name", "Ada"), enter(),
                            waitFor("Hello, Ada!")),

            of("path", "part3-routing", "/hello/Ada", 640, 160),
            of("notes-json", "part3-notes", "/notes", 640, 120)
                    .after(post("/notes", "Buy milk"),
                            post("/notes", "Read RFC 9110, at least once")),

            of("clock", "part4-streams", "/clock", 640, 240)
                    .then(waitForMatch("(It is [0-9:]{8}\\.\\s*){3}"))
                    .varies("It is [0-9:]{8}\\.(\\s+It is [0-9:]{8}\\.)*"),

            of("notes-empty", "part4-pages", "/app/", 640, 400)
                    .then(waitFor("No notes yet")),
            of("notes", "part4-pages", "/app/", 640, 500)
                    .after(THREE_NOTES).then(waitFor("Buy milk")),
            of("notes-phone", "part4-pages", "/app/", 375, 640)
                    .after(THREE_NOTES)
                    .then(waitFor("Buy milk"),
                            click("Delete Buy milk"), waitFor("needs a token")),

            of("not-found", "part4-order", "/nothing", 640, 240));

    private Pictures() {
    }
}
