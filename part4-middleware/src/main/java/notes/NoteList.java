package notes;

import module java.base;
import framework.*;

/** The resource /notes: all notes, and the place to add one. */
public final class NoteList implements Resource {
    /** With more characters than this, the list is not put together. */
    private static final int LONG = 64 * 1024;

    private final Notes notes;

    public NoteList(Notes notes) {
        this.notes = notes;
    }

    @Override
    public Map<String, Handler> methods() {
        return Map.of("GET", this::list, "POST", this::add);
    }

    private Response list(Request request) {
        int length = notes.all().stream()
                .mapToInt(note -> note.text().length())
                .sum();
        if (length > LONG) {
            return Response.stream("application/json", this::writeList);
        }
        return Response.json(notes.all().stream()
                .map(Note::json)
                .collect(Collectors.joining(", ", "[", "]")));
    }

    private void writeList(OutputStream output) throws IOException {
        String before = "[";
        for (Note note : notes.all()) {
            write(output, before + note.json());
            before = ", ";
        }
        // They may all be gone by now.
        write(output, before.equals("[") ? "[]" : "]");
    }

    private static void write(OutputStream output, String text)
            throws IOException {
        output.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private Response add(Request request) {
        Note note = notes.add(request.text());
        return Response.json(note.json())
                .withStatus(201)
                .withHeader("Location", "/notes/" + note.id());
    }
}
