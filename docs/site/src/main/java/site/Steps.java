package site;

import module java.base;
import book.Block;
import book.Book;
import book.Chapter;
import book.Replay;
import book.Sources;
import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;

/** The reader's folder as it is at each line of the book's pages. */
final class Steps {
    /**
     * A file as it is from one block on.
     *
     * @param step the blocks of this page that changed the folder until then
     * @param before the lines that it had before, none if it is new
     */
    record Version(Chapter chapter, Block block, int step, String path,
            List<String> before, String text) {
        String address() {
            return "code/" + chapter.name() + "/" + step + "/" + path + ".html";
        }

        /** The places of the lines that were not there before, from 0. */
        Set<Integer> added() {
            return before.isEmpty() ? Set.of()
                    : DiffUtils.diff(before, text.lines().toList())
                            .getDeltas().stream()
                            .map(AbstractDelta::getTarget)
                            .flatMap(chunk -> IntStream.range(
                                    chunk.getPosition(),
                                    chunk.getPosition() + chunk.size()).boxed())
                            .collect(Collectors.toSet());
        }
    }

    private final List<Version> versions = new ArrayList<>();
    private final Map<Chapter, NavigableMap<Integer, Map<String, Version>>>
            states = new HashMap<>();

    private Steps() {
    }

    static Steps of(Book book) {
        Steps steps = new Steps();
        Sources code = Sources.EMPTY;
        Map<String, Version> state = new TreeMap<>();
        for (Chapter chapter : book.chapters()) {
            code = steps.add(chapter, code, state);
        }
        return steps;
    }

    private Sources add(Chapter chapter, Sources before,
            Map<String, Version> state) {
        NavigableMap<Integer, Map<String, Version>> lines = new TreeMap<>();
        lines.put(0, Map.copyOf(state));
        Sources code = before;
        int step = 0;
        for (Block block : chapter.blocks().filter(Block::isChange).toList()) {
            String path = path(block);
            List<String> old = code.text(path).orElse("").lines().toList();
            code = Replay.apply(code, block);
            step++;
            Optional<String> text = code.text(path);
            if (text.isPresent()) {
                Version version = new Version(
                        chapter, block, step, path, old, text.get());
                versions.add(version);
                state.put(path, version);
            } else {
                state.remove(path);
            }
            lines.put(block.place().line(), Map.copyOf(state));
        }
        states.put(chapter, lines);
        return code;
    }

    private static String path(Block change) {
        return switch (change) {
            case Block.WholeFile file -> file.path();
            case Block.Edit edit -> edit.path();
            case Block.Delete delete -> delete.path();
            default -> throw new IllegalArgumentException(change.toString());
        };
    }

    List<Version> versions() {
        return versions;
    }

    /** The file that a block has made or changed. */
    Optional<Version> after(Chapter chapter, Block block) {
        return Optional.ofNullable(states.get(chapter))
                .map(lines -> lines.get(block.place().line()))
                .map(state -> state.get(path(block)));
    }

    /**
     * The file that the text means at a line: as it is there, or, if there is
     * none yet, as it comes next.
     */
    Optional<Version> at(Chapter chapter, int line, String path) {
        var lines = states.getOrDefault(chapter, new TreeMap<>());
        return Stream.concat(
                        Optional.ofNullable(lines.floorEntry(line)).stream(),
                        lines.tailMap(line, false).entrySet().stream())
                .map(entry -> entry.getValue().get(path))
                .filter(Objects::nonNull)
                .findFirst();
    }
}
