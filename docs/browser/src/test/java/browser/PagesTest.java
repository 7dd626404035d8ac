package browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The pages of the book")
class PagesTest {

    @Test
    @DisplayName("show each picture of the table, and no other")
    void showTheTable() throws IOException {
        Map<String, String> pages = Mentions.pages(Folders.ROOT);
        assertTrue(pages.size() >= 10, "only " + pages.keySet());
        assertEquals(List.of(), Mentions.problems(Pictures.ALL, pages));
    }

    @Test
    @DisplayName("have all their pictures in the folder, and no other there")
    void haveTheFiles() throws IOException {
        Set<String> expected = Pictures.ALL.stream()
                .flatMap(picture -> Stream.of(".txt", "-light.png", "-dark.png")
                        .map(end -> picture.name() + end))
                .collect(Collectors.toCollection(TreeSet::new));
        try (Stream<Path> files = Files.list(TakePictures.FOLDER)) {
            assertEquals(expected, files
                    .map(file -> file.getFileName().toString())
                    .collect(Collectors.toCollection(TreeSet::new)));
        }
    }
}
