package book;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** One edit of one file, at the only place that it fits. */
final class Patch {
    private final Block.Edit edit;
    /** The lines that must be there: the context and what goes away. */
    private final List<String> before = new ArrayList<>();
    private final List<String> after = new ArrayList<>();
    private final List<String> added = new ArrayList<>();

    Patch(Block.Edit edit) {
        this.edit = edit;
        for (String line : edit.lines()) {
            read(line);
        }
        if (before.isEmpty()) {
            throw edit.place().problem("This edit could go anywhere. Add a"
                    + " line of context before or after it.");
        }
        if (before.equals(after)) {
            throw edit.place().problem("This edit changes nothing. Mark lines"
                    + " with - and +.");
        }
    }

    List<String> added() {
        return added;
    }

    List<String> applyTo(List<String> file) {
        List<Integer> places = IntStream
                .rangeClosed(0, file.size() - before.size())
                .filter(start -> window(file, start).equals(before))
                .boxed().toList();
        if (places.isEmpty()) {
            throw edit.place().problem("No place in `" + edit.path()
                    + "` reads like the context and the - lines. The nearest"
                    + " one, where - is what the text says and + what is in"
                    + " the file:\n" + nearest(file));
        }
        if (places.size() > 1) {
            List<Integer> lines = places.stream().map(i -> i + 1).toList();
            throw edit.place().problem("This fits `" + edit.path()
                    + "` at the lines " + lines + ". Add a line of context.");
        }
        int start = places.getFirst();
        List<String> changed = new ArrayList<>(file.subList(0, start));
        changed.addAll(after);
        changed.addAll(file.subList(start + before.size(), file.size()));
        return changed;
    }

    private void read(String line) {
        String rest = line.isEmpty() ? "" : line.substring(1);
        switch (line.isEmpty() ? ' ' : line.charAt(0)) {
            case ' ' -> {
                before.add(rest);
                after.add(rest);
            }
            case '-' -> before.add(rest);
            case '+' -> {
                after.add(rest);
                added.add(rest);
            }
            default -> throw edit.place().problem("A line of an edit starts"
                    + " with a space, a - or a +, unlike this one:\n" + line);
        }
    }

    private List<String> window(List<String> file, int start) {
        int end = Math.min(start + before.size(), file.size());
        return file.subList(start, end);
    }

    private String nearest(List<String> file) {
        int best = 0;
        for (int start = 0; start < file.size(); start++) {
            if (sameLines(file, start) > sameLines(file, best)) {
                best = start;
            }
        }
        return "line " + (best + 1) + "\n"
                + Difference.show(before, window(file, best));
    }

    private long sameLines(List<String> file, int start) {
        List<String> there = window(file, start);
        return IntStream.range(0, there.size())
                .filter(i -> there.get(i).equals(before.get(i)))
                .count();
    }
}
