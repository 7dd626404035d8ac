package framework.middleware;

import framework.Percent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** A folder out of which no address leads. */
final class Folder {
    /** These are devices on Windows, in every folder and with any ending. */
    private static final Pattern DEVICE = Pattern.compile(
            "(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?",
            Pattern.CASE_INSENSITIVE);
    /** Marks with a meaning for some file system, and control characters. */
    private static final Pattern UNSAFE = Pattern.compile(
            ".*[/\\\\:*?\"<>|\\x00-\\x1f\\x7f].*", Pattern.DOTALL);

    private final Path root;

    /** @throws IllegalArgumentException if there is no such folder */
    Folder(Path root) {
        try {
            this.root = root.toRealPath();
        } catch (IOException missing) {
            throw new IllegalArgumentException(
                    "There is no folder " + root.toAbsolutePath(), missing);
        }
        if (!Files.isDirectory(this.root)) {
            throw new IllegalArgumentException(root + " is not a folder");
        }
    }

    /**
     * What is at this address, if it is in the folder and may be seen.
     *
     * @param address a path as sent; with a slash at its end it asks for the
     *     index.html of a folder
     */
    Optional<Path> find(String address) {
        String file = address.endsWith("/") ? address + "index.html" : address;
        Path path = root;
        try {
            for (String segment : file.substring(1).split("/", -1)) {
                String name = Percent.decode(segment);
                if (!isSafe(name)) {
                    return Optional.empty();
                }
                path = path.resolve(name);
            }
            // Follows symbolic links, and looks where that has led.
            return Optional.of(path.toRealPath())
                    .filter(real -> real.startsWith(root));
        } catch (IOException | InvalidPathException missing) {
            return Optional.empty();
        }
    }

    private static boolean isSafe(String name) {
        return !name.isEmpty() && !name.startsWith(".")
                && !name.endsWith(".") && !name.endsWith(" ")
                && !UNSAFE.matcher(name).matches()
                && !DEVICE.matcher(name).matches();
    }
}
