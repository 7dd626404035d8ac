package book;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The reader's folder at some point of the text; never changed in place.
 *
 * @param files the text of every file by its path, with slashes
 */
public record Sources(Map<String, String> files) {
    public static final Sources EMPTY = new Sources(Map.of());

    public Sources {
        files = Map.copyOf(files);
    }

    static Sources read(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        for (Path file : filesIn(folder)) {
            files.put(slashes(folder.relativize(file)), Files.readString(file));
        }
        return new Sources(files);
    }

    public Optional<String> text(String path) {
        return Optional.ofNullable(files.get(path));
    }

    Sources with(String path, String text) {
        Map<String, String> changed = new TreeMap<>(files);
        changed.put(path, text);
        return new Sources(changed);
    }

    Sources and(Sources more) {
        Map<String, String> all = new TreeMap<>(files);
        all.putAll(more.files);
        return new Sources(all);
    }

    Sources without(String path) {
        Map<String, String> changed = new TreeMap<>(files);
        changed.remove(path);
        return new Sources(changed);
    }

    SortedMap<String, String> sorted() {
        return new TreeMap<>(files);
    }

    /** Makes a folder hold these files; what else is there stays. */
    void writeTo(Path folder) throws IOException {
        for (var file : files.entrySet()) {
            Path target = folder.resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.writeString(target, file.getValue());
        }
    }

    /** Deletes a folder with all that is in it. */
    static void deleteAll(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** All files below a folder, sorted. */
    static List<Path> filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** The files of a folder, sorted, without those further down. */
    static List<Path> filesDirectlyIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** All Java files below a folder, sorted. */
    static List<Path> javaFilesIn(Path folder) throws IOException {
        return filesIn(folder).stream()
                .filter(file -> file.toString().endsWith(".java"))
                .toList();
    }

    /** A path as the text writes it, on Windows too. */
    static String slashes(Path path) {
        return path.toString().replace('\\', '/');
    }
}
