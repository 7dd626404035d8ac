package framework.middleware;

import module java.base;

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
     * What is at this place, if it is in the folder and may be seen.
     *
     * @param names of folders and a file in them, one inside the other; an
     *     empty one at the end stands for index.html
     */
    Optional<Path> find(List<String> names) {
        Path path = root;
        try {
            for (int i = 0; i < names.size(); i++) {
                boolean last = i == names.size() - 1;
                String name = last && names.get(i).isEmpty()
                        ? "index.html" : names.get(i);
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
