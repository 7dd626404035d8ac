package site;

import module java.base;
import framework.Json;

/** The text of all sections, as search.js reads it. */
final class SearchIndex {
    private SearchIndex() {
    }

    /** @return a list of sections: page, title, address and text */
    static String json(Library library) {
        List<Map<String, String>> sections = new ArrayList<>();
        for (Prose page : library.all()) {
            page.sections().forEach(section -> sections.add(Map.of(
                    "page", page.title(),
                    "title", section.title(),
                    "address", page.address() + "#" + section.anchor(),
                    "text", plain(section.text()))));
        }
        return Json.write(sections);
    }

    /** As somebody types it: in one line, with plain quotation marks. */
    private static String plain(String text) {
        return text.replace('’', '\'').replaceAll("[“”]", "\"")
                .replaceAll("\\s+", " ").strip();
    }
}
