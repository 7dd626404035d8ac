package notes;

import module java.base;
import framework.*;

/** The resource /notes: all notes, and the place to add one. */
public final class NoteList implements Resource {
    private final Notes notes;

    public NoteList(Notes notes) {
        this.notes = notes;
    }

    @Override
    public Map<String, Handler> methods() {
        return Map.of("GET", this::list, "POST", this::add);
    }

    private Response list(Request request) {
        return Response.json(notes.all().stream()
                .map(Note::json)
                .collect(Collectors.joining(", ", "[", "]")));
    }

    private Response add(Request request) {
        Note note = notes.add(request.text());
        return Response.json(note.json())
                .withStatus(201)
                .withHeader("Location", "/notes/" + note.id());
    }
}
