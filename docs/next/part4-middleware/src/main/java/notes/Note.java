package notes;

import framework.Json;

/** One note of the list. */
record Note(int id, String text) {

    String json() {
        return "{\"id\": " + id + ", \"text\": " + Json.quote(text) + "}";
    }
}
