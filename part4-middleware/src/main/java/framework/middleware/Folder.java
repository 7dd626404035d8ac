package framework.middleware;

import module java.base;

/** A folder out of which no address leads. */
final class Folder {
    /** Of all names with a dot, this one is for visitors (RFC 8615). */
    private static final String PUBLIC = ".well-known";
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
        if (!Files.isDirectory(root)) {
            throw new IllegalArgumentException(
                    "There is no folder " + root.toAbsolutePath());
        }
        this.root = root;
    }

    /**
     * What is at this place, if it is in the folder and may be seen.
     *
     * @param names of folders and a file in them, one inside the other; an
     *     empty one at the end stands for index.html
     */
    Optional<FileVersion> find(List<String> names) {
        try {
            // Each time anew: tomorrow the name may lead to another folder.
            Path top = root.toRealPath();
            Path path = top;
            for (int i = 0; i < names.size(); i++) {
                boolean last = i == names.size() - 1;
                String name = last && names.get(i).isEmpty()
                        ? "index.html" : names.get(i);
                if (!isSafe(name) && !(i == 0 && name.equals(PUBLIC))) {
                    return Optional.empty();
                }
                path = path.resolve(name);
            }
            // Follows symbolic links, and looks where that has led.
            Path real = path.toRealPath();
            return real.startsWith(top)
                    ? Optional.of(FileVersion.of(real))
                    : Optional.empty();
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
