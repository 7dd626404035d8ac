package notes;

import module java.base;
import framework.*;

/** The resource /notes/{id}: one note. */
public final class NoteItem implements Resource {
    private final Notes notes;
    private final Middleware auth;

    /** @param auth who may remove a note */
    public NoteItem(Notes notes, Middleware auth) {
        this.notes = notes;
        this.auth = auth;
    }

    @Override
    public Map<String, Handler> methods() {
        return Map.of(
                "GET", this::show,
                "PUT", this::replace,
                "DELETE", auth.wrap(this::remove));
    }

    private Response show(Request request) {
        return Response.json(notes.find(id(request)).json());
    }

    private Response replace(Request request) {
        Note note = notes.replace(id(request), request.text());
        return Response.json(note.json());
    }

    private Response remove(Request request) {
        notes.remove(id(request));
        return Response.empty(204);
    }

    private static int id(Request request) {
        return request.param("id", Integer::valueOf);
    }
}
