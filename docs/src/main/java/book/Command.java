package book;

import java.nio.file.Path;

/** What a command of this module does: it says a problem in one sentence. */
interface Command {
    /** Whether all went well. */
    boolean run(Path root) throws Exception;

    /** Runs it in the root of the repository, and ends this process. */
    static void main(Command command) throws Exception {
        boolean fine;
        try {
            fine = command.run(Path.of("").toAbsolutePath());
        } catch (Problem problem) {
            System.out.println(problem.getMessage());
            fine = false;
        }
        System.exit(fine ? 0 : 1);
    }
}
