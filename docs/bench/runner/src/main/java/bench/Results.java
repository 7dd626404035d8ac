package bench;

import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** All figures of a run, as they are kept in a file. */
record Results(Machine machine, List<Sample> samples, List<Start> starts) {
    private static final ObjectMapper JSON = JsonMapper.shared();

    /** How long a program took from its start to its first answer. */
    record Start(String program, double millis) {
    }

    void write(Path file) {
        JSON.writeValue(file.toFile(), this);
    }

    static Results read(Path file) {
        return JSON.readValue(file.toFile(), Results.class);
    }
}
