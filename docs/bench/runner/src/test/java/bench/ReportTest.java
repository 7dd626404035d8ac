package bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {
    private static final Path RESULTS = Path.of("../results");
    private static final Path PAGE = Path.of("../../performance.md");

    @Test
    @DisplayName("The page says what the results say")
    void pageIsCurrent() throws IOException {
        String page = Files.readString(PAGE);
        assertEquals(page, new Report(RESULTS).page(page));
    }

    @Test
    @DisplayName("The plots show what the results say")
    void plotsAreCurrent(@TempDir Path folder) throws IOException {
        List<Path> drawn = new Report(RESULTS).draw(folder);
        assertEquals(4, drawn.size());
        for (Path plot : drawn) {
            assertTrue(Files.size(plot) > 1000, plot::toString);
            assertEquals(
                    Files.readString(RESULTS.resolve(plot.getFileName())),
                    Files.readString(plot), plot::toString);
        }
    }

    @Test
    @DisplayName("Every contender was measured in every case and round, by some requests")
    void resultsAreWhole() {
        checkWhole("end-to-end.json", Plan.full(), Contender.all());
        checkWhole("tls.json", Plan.overTls(), Contender.overTls());
    }

    private static void checkWhole(
            String file, Plan plan, List<Contender> contenders) {
        Results results = Results.read(RESULTS.resolve(file));
        assertEquals(contenders.size() * plan.loads().size()
                * plan.rounds(), results.samples().size());
        for (Sample sample : results.samples()) {
            assertTrue(sample.requests() > 0, sample::toString);
        }
    }
}
