package bench;

import java.time.LocalDate;

/** Where a run took place: nothing else explains its figures. */
record Machine(String date, String system, int cores, String java,
        String generator, boolean pinned) {

    static Machine here(LoadGenerator generator, boolean pinned) {
        return new Machine(LocalDate.now().toString(),
                System.getProperty("os.name") + " "
                        + System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.vm.name") + " "
                        + System.getProperty("java.version"),
                generator.name(), pinned);
    }
}
