package book;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A module has all its sources in its own folder: development environments
 * take a folder that two modules name from all but one.
 */
final class SourceFolders {
    private static final Pattern FOLDER = Pattern.compile(
            "<(source|sourceDirectory|testSourceDirectory|directory|"
            + "testSource|resource|testResource)>([^<]*)</");
    private static final Pattern MODULE =
            Pattern.compile("<module>([^<]+)</module>");

    private SourceFolders() {
    }

    /** Checks the POM of a build, and those of its modules; how many. */
    static int check(Path root) throws IOException {
        String pom = Files.readString(root.resolve("pom.xml"));
        List<String> names = new ArrayList<>(List.of("pom.xml"));
        MODULE.matcher(pom).results()
                .forEach(module -> names.add(module.group(1) + "/pom.xml"));
        for (String name : names) {
            check(name, Files.readString(root.resolve(name)));
        }
        return names.size();
    }

    private static void check(String name, String pom) {
        Matcher folder = FOLDER.matcher(pom);
        while (folder.find()) {
            String path = folder.group(2).strip();
            if (path.contains("..") || path.startsWith("/")
                    || path.contains("maven.multiModuleProjectDirectory")) {
                int line = pom.substring(0, folder.start())
                        .split("\n", -1).length;
                throw new Place(name, folder.group(1), line).problem("The"
                        + " folder " + path + " is outside of the module. Copy"
                        + " what it needs.");
            }
        }
    }
}
