package bench;

import java.util.List;
import java.util.Objects;

/** What finds the wrong thing is not worth measuring. */
final class Check {
    private Check() {
    }

    /**
     * Asks a router for all of these.
     *
     * @return how many they are
     * @throws IllegalStateException if one answer is not the expected one
     */
    static int finds(Finder finder, List<Sample> samples) {
        for (Sample sample : samples) {
            Found found = finder.find(sample.method(), sample.path());
            if (!Objects.equals(sample.expected(), found)) {
                throw new IllegalStateException(sample.method() + " "
                        + sample.path() + ": expected " + sample.expected()
                        + ", but found " + found);
            }
        }
        return samples.size();
    }
}
