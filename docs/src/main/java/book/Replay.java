package book;

import java.util.List;

/** What a block does to the reader's folder. */
public final class Replay {
    private Replay() {
    }

    /** The folder after a block. */
    public static Sources apply(Sources before, Block block) {
        return switch (block) {
            case Block.WholeFile file -> wholeFile(before, file);
            case Block.Edit edit -> edit(before, edit);
            case Block.Delete delete -> delete(before, delete);
            case Block.NotYet _, Block.Console _, Block.Illustration _,
                    Block.Outline _, Block.Shown _ -> before;
        };
    }

    /** The folder after a whole chapter. */
    static Sources apply(Sources before, Chapter chapter) {
        Sources code = before;
        for (Block block : chapter.blocks().toList()) {
            code = apply(code, block);
        }
        return code;
    }

    private static Sources wholeFile(Sources before, Block.WholeFile file) {
        String path = file.path();
        boolean exists = before.text(path).isPresent();
        if (file.isNew() && exists) {
            throw file.place().problem("`" + path + "` is there already. Say:"
                    + " `" + path + "` now reads in full:");
        }
        if (!file.isNew() && !exists) {
            throw file.place().problem("There is no `" + path + "` yet. Say:"
                    + " New file `" + path + "`:");
        }
        List<String> old = before.text(path).orElse("").lines().toList();
        List<String> now = file.text().lines().toList();
        StepSize.check(file.place(), Difference.added(old, now));
        return before.with(path, file.text());
    }

    private static Sources edit(Sources before, Block.Edit edit) {
        String text = before.text(edit.path()).orElseThrow(() ->
                edit.place().problem("There is no `" + edit.path()
                        + "` to edit. Check its name."));
        Patch patch = new Patch(edit);
        StepSize.check(edit.place(), patch.added());
        List<String> lines = patch.applyTo(text.lines().toList());
        return before.with(edit.path(), String.join("\n", lines) + "\n");
    }

    private static Sources delete(Sources before, Block.Delete delete) {
        if (before.text(delete.path()).isEmpty()) {
            throw delete.place().problem("There is no `" + delete.path()
                    + "` to delete. Check its name.");
        }
        return before.without(delete.path());
    }
}
