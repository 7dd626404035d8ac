package book;

/** What is in a chapter, in one line for the end of a test run. */
record Report(String chapter, int sections, long blocks, long lines,
        long commands) {

    static Report of(Chapter chapter) {
        return new Report(chapter.name(), chapter.sections().size(),
                chapter.blocks().count(),
                chapter.blocks().mapToLong(Report::lines).sum(),
                chapter.blocks().mapToLong(Report::commands).sum());
    }

    @Override
    public String toString() {
        return chapter + ": " + sections + " sections, " + blocks + " blocks, "
                + lines + " lines of code, " + commands
                + " commands in transcripts";
    }

    private static long lines(Block block) {
        return switch (block) {
            case Block.WholeFile file -> file.text().lines().count();
            case Block.Edit edit -> edit.lines().stream()
                    .filter(line -> line.startsWith("+")).count();
            case Block.Delete _, Block.NotYet _, Block.Console _,
                    Block.Illustration _, Block.Outline _, Block.Shown _ -> 0;
        };
    }

    private static long commands(Block block) {
        return block instanceof Block.Console console
                ? Transcript.of(console).prompts().size() : 0;
    }
}
