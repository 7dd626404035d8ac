package bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PiecesTest {

    @Test
    @DisplayName("The line that report.lua writes is read, whatever wrk says around it")
    void readsWrk() {
        LoadGenerator.Outcome outcome = LoadGenerator.Outcome.parse("""
                Running 2s test @ http://127.0.0.1:8000/plaintext
                Requests/sec: 12345
                report 24000 2001000 812 9034 3
                """);
        assertEquals(new LoadGenerator.Outcome(24000, 2.001, 812, 9034, 3),
                outcome);
    }

    @Test
    @DisplayName("A load that reports nothing is an error")
    void missesReport() {
        assertThrows(IllegalStateException.class, () ->
                LoadGenerator.Outcome.parse("unable to connect"));
    }

    @Test
    @DisplayName("Figures stand between their marks, and replace the old ones")
    void fillsPage() {
        Document page = new Document("""
                Before.
                <!-- begin: a -->
                old
                <!-- end: a -->
                After.
                """);
        page.set("a", "new\n");
        assertEquals("""
                Before.
                <!-- begin: a -->

                new

                <!-- end: a -->
                After.
                """, page.text());
    }

    @Test
    @DisplayName("Figures without a place in the page are an error")
    void missesPlace() {
        Document page = new Document("No marks here.");
        assertThrows(IllegalStateException.class, () -> page.set("a", "new"));
    }

    @Test
    @DisplayName("Figures have three digits that count")
    void rounds() {
        assertEquals("1,235", Table.figure(1234.5));
        assertEquals("12.3", Table.figure(12.345));
        assertEquals("0.12", Table.figure(0.1234));
        assertEquals("–", Table.figure(Double.NaN));
    }

    @Test
    @DisplayName("A row must be as wide as its table")
    void refusesRow() {
        Table table = new Table("a", "b");
        assertThrows(IllegalArgumentException.class, () -> table.row("1"));
    }
}
