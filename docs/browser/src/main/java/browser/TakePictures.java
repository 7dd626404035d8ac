package browser;

import module java.base;

import javax.imageio.ImageIO;

/** Takes the book's pictures, light and dark, or the one that is asked for. */
final class TakePictures {
    static final Path FOLDER = Folders.ROOT.resolve("docs/pictures");

    private TakePictures() {
    }

    static void main() throws IOException {
        String only = System.getProperty("picture", "");
        List<Picture> pictures = Pictures.ALL.stream()
                .filter(picture -> only.isEmpty()
                        || only.equals(picture.name()))
                .toList();
        if (pictures.isEmpty()) {
            IO.println("There is no picture \"" + only + "\". There are: "
                    + Pictures.ALL.stream().map(Picture::name)
                            .collect(Collectors.joining(", ")));
            System.exit(1);
        }
        Files.createDirectories(FOLDER);
        try (Browser browser = Browser.start()) {
            for (Picture picture : pictures) {
                IO.println(picture.name() + ": " + picture.file());
                write(picture.name(), Shot.take(browser, picture));
            }
        }
    }

    private static void write(String name, Shot shot) throws IOException {
        Files.writeString(FOLDER.resolve(name + ".txt"), shot.said());
        ImageIO.write(Palette.reduce(shot.light()), "png",
                FOLDER.resolve(name + "-light.png").toFile());
        ImageIO.write(Palette.reduce(shot.dark()), "png",
                FOLDER.resolve(name + "-dark.png").toFile());
    }
}
