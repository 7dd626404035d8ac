package book;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The files that differ from the last commit, as git says; without git, all
 * do, since nobody knows.
 *
 * @param paths with slashes, from the folder that was asked about
 */
record Uncommitted(Optional<Set<String>> paths) {

    static Uncommitted of(Path folder) throws IOException {
        // Git names files from its own root, be that this folder or above.
        Optional<String> prefix =
                git(folder, "rev-parse", "--show-prefix").map(String::strip);
        return new Uncommitted(prefix.isEmpty() ? Optional.empty()
                : git(folder, "status", "--porcelain", "-z", "--no-renames",
                        "--untracked-files=all", "--", ".")
                        .map(status -> read(status, prefix.get())));
    }

    boolean contains(String path) {
        return paths.map(all -> all.contains(path)).orElse(true);
    }

    /** Two letters, a space and a path, each. */
    private static Set<String> read(String status, String prefix) {
        return Stream.of(status.split("\0"))
                .filter(entry -> entry.length() > 3)
                .map(entry -> entry.substring(3))
                .filter(path -> path.startsWith(prefix))
                .map(path -> path.substring(prefix.length()))
                .collect(Collectors.toSet());
    }

    /** What git says, unless it fails, or is not there. */
    private static Optional<String> git(Path folder, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        try {
            Process git = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD).start();
            String said = new String(git.getInputStream().readAllBytes(),
                    StandardCharsets.UTF_8);
            return git.waitFor() == 0 ? Optional.of(said) : Optional.empty();
        } catch (InterruptedException stopped) {
            throw new IOException(stopped);
        } catch (IOException noGit) {
            return Optional.empty();
        }
    }
}
