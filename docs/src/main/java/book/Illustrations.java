package book;

import java.util.List;

/** What is shown as not ours is not ours. */
final class Illustrations {
    private Illustrations() {
    }

    /** Checks a chapter's illustrations; how many there are. */
    static int check(Chapter chapter, Sources code) {
        List<Block.Illustration> illustrations =
                chapter.blocks(Block.Illustration.class);
        for (Block.Illustration illustration : illustrations) {
            StepSize.checkWidth(illustration.place(),
                    illustration.text().lines().toList());
            code.sorted().forEach((path, text) -> {
                if (words(text).contains(words(illustration.text()))) {
                    throw illustration.place().problem("This is said not to be"
                            + " ours, but stands in `" + path + "`. Show it as"
                            + " an edit, or change it.");
                }
            });
        }
        return illustrations.size();
    }

    private static String words(String code) {
        return code.strip().replaceAll("\\s+", " ");
    }
}
