package server;

import module java.base;
import framework.Field;

/** A body in chunks (RFC 9112, section 7.1). */
final class Chunks extends Sized {
    private static final int MAX_LINE = 1024;
    private static final int MAX_EXTENSIONS = 8192;
    private static final int MAX_TRAILER = 8192;
    private static final Pattern SIZE = Pattern.compile(
            "(?s)([0-9A-Fa-f]++)(?:[ \t]*+;.*+)?");

    private final Input input;
    private boolean isFirst = true;
    private boolean isOver;
    private boolean isBroken;
    private int extensions;

    Chunks(Input input) {
        super(input, 0);
        this.input = input;
    }

    @Override
    long more() throws IOException {
        if (isOver) {
            return 0;
        }
        if (isBroken) {
            throw new EOFException("The body has broken off");
        }
        isBroken = true;
        if (!isFirst && !input.line(MAX_LINE).isEmpty()) {
            throw new Refusal(400, "A chunk is longer than its size.");
        }
        isFirst = false;
        long size = size(input.line(MAX_LINE));
        if (size == 0) {
            Fields.read(input, MAX_TRAILER);
            isOver = true;
        }
        isBroken = false;
        return size;
    }

    @Override
    boolean isOver() {
        return isOver;
    }

    private long size(String line) throws Refusal {
        Matcher size = SIZE.matcher(line);
        if (!size.matches() || !Field.isText(line)) {
            throw new Refusal(400, "A chunk's size is malformed.");
        }
        extensions += line.length() - Math.min(size.end(1), 16);
        if (extensions > MAX_EXTENSIONS) {
            throw new Refusal(400, "The chunks have too many extensions.");
        }
        try {
            return Long.parseLong(size.group(1), 16);
        } catch (NumberFormatException tooBig) {
            throw new Refusal(413, "The body is too long.");
        }
    }
}
