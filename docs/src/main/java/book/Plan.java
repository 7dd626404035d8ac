package book;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is to be written into the repository, and whether it may be. A file
 * that somebody has changed since the last commit is not overwritten, unless
 * what it holds was written by the plan before.
 */
final class Plan {
    /** Copies of what was written, to know it again. */
    private static final String COPIES = "docs/target/written";

    private final Path root;
    private final Uncommitted uncommitted;
    /** What a file shall hold; nothing, if it shall go. */
    private final SortedMap<String, Optional<byte[]>> files = new TreeMap<>();

    Plan(Path root) throws IOException {
        this.root = root;
        this.uncommitted = Uncommitted.of(root);
    }

    /** A file shall hold this. */
    void write(String path, byte[] bytes) throws IOException {
        put(path, Optional.of(bytes));
    }

    /** A file shall go. */
    void delete(String path) throws IOException {
        put(path, Optional.empty());
    }

    /** What a file will hold. */
    Optional<byte[]> get(String path) throws IOException {
        return files.containsKey(path) ? files.get(path)
                : read(root.resolve(path));
    }

    /** The names of all files that will be written or deleted. */
    List<String> changes() {
        return files.entrySet().stream()
                .map(file -> (file.getValue().isPresent() ? "" : "delete ")
                        + file.getKey())
                .toList();
    }

    /** The files that hold what nobody has kept. */
    List<String> refused() throws IOException {
        List<String> refused = new ArrayList<>();
        for (String path : files.keySet()) {
            Optional<byte[]> now = read(root.resolve(path));
            if (now.isPresent() && uncommitted.contains(path)
                    && !same(now, read(copy(path)))) {
                refused.add(path);
            }
        }
        return refused;
    }

    /** Does it. */
    void carryOut() throws IOException {
        for (var file : files.entrySet()) {
            for (Path target : List.of(
                    root.resolve(file.getKey()), copy(file.getKey()))) {
                if (file.getValue().isPresent()) {
                    Files.createDirectories(target.getParent());
                    Files.write(target, file.getValue().get());
                } else {
                    Files.deleteIfExists(target);
                }
            }
        }
    }

    private void put(String path, Optional<byte[]> bytes) throws IOException {
        files.remove(path);
        if (!same(read(root.resolve(path)), bytes)) {
            files.put(path, bytes);
        }
    }

    private Path copy(String path) {
        return root.resolve(COPIES).resolve(path);
    }

    private static Optional<byte[]> read(Path file) throws IOException {
        return Files.exists(file)
                ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    }

    private static boolean same(Optional<byte[]> one, Optional<byte[]> other) {
        return Arrays.equals(one.orElse(null), other.orElse(null));
    }
}
