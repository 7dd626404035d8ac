package notes;

import module java.base;
import framework.HttpException;

/** The notes, in memory. Many threads may use it at the same time. */
public final class Notes {
    private static final int MAX_NOTES = 1000;
    private static final int MAX_LENGTH = 10_000;

    private final Map<Integer, Note> byId = new ConcurrentSkipListMap<>();
    private final AtomicInteger lastId = new AtomicInteger();

    Collection<Note> all() {
        return byId.values();
    }

    Note add(String text) {
        if (byId.size() >= MAX_NOTES) {
            throw new HttpException(507, "There is no room for more notes.");
        }
        Note note = new Note(lastId.incrementAndGet(), checked(text));
        byId.put(note.id(), note);
        return note;
    }

    Note find(int id) {
        return found(id, byId.get(id));
    }

    Note replace(int id, String text) {
        Note note = new Note(id, checked(text));
        found(id, byId.replace(id, note));
        return note;
    }

    void remove(int id) {
        found(id, byId.remove(id));
    }

    private static Note found(int id, Note note) {
        if (note == null) {
            throw new HttpException(404, "There is no note " + id + ".");
        }
        return note;
    }

    private static String checked(String text) {
        if (text.isBlank() || text.length() > MAX_LENGTH) {
            throw new HttpException(400,
                    "A note is not blank, and has at most "
                    + MAX_LENGTH + " characters.");
        }
        return text;
    }
}
