package book;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;

/** Where the links of a page lead; those to other sites are not followed. */
final class Links {
    private static final Pattern HTML =
            Pattern.compile("\\b(?:href|src)=\"([^\"]*)\"");

    private Links() {
    }

    /** Checks all links and pictures of a page; how many there are. */
    static int check(Path root, Page page) throws IOException {
        int count = 0;
        List<String> wrong = new ArrayList<>();
        for (Node node : page.nodes()) {
            for (String link : linksOf(node)) {
                try {
                    check(root, page, page.place(node), link);
                } catch (Problem problem) {
                    wrong.add(problem.getMessage());
                }
                count++;
            }
        }
        if (!wrong.isEmpty()) {
            throw new Problem(String.join("\n", wrong));
        }
        return count;
    }

    private static List<String> linksOf(Node node) {
        return switch (node) {
            case Link link -> List.of(link.getDestination());
            case Image image -> List.of(image.getDestination());
            case HtmlInline html -> htmlLinks(html.getLiteral());
            case HtmlBlock html -> htmlLinks(html.getLiteral());
            default -> List.of();
        };
    }

    private static List<String> htmlLinks(String html) {
        List<String> links = new ArrayList<>();
        for (MatchResult match : HTML.matcher(html).results().toList()) {
            links.add(match.group(1));
        }
        return links;
    }

    private static void check(Path root, Page page, Place place, String link)
            throws IOException {
        URI uri;
        try {
            uri = new URI(link);
        } catch (URISyntaxException wrong) {
            throw place.problem("This is not a link: " + wrong.getMessage()
                    + ". Correct it.");
        }
        if (uri.isAbsolute()) {
            checkOutside(place, uri);
            return;
        }
        String path = uri.getPath();
        Path target = path.isEmpty() ? page.file()
                : page.file().resolveSibling(path).normalize();
        if (!target.startsWith(root) || !Files.exists(target)) {
            throw place.problem("The link " + link + " leads nowhere. Correct"
                    + " its path, which starts from the folder of this page.");
        }
        if (uri.getFragment() != null) {
            checkAnchor(place, Page.read(root, target), uri.getFragment());
        }
    }

    private static void checkOutside(Place place, URI uri) {
        boolean isWeb = List.of("http", "https").contains(uri.getScheme());
        if (isWeb ? uri.getHost() == null : !uri.getScheme().equals("mailto")) {
            throw place.problem(
                    "The link " + uri + " leads nowhere. Use https.");
        }
    }

    private static void checkAnchor(Place place, Page target, String anchor) {
        List<String> anchors = Anchors.of(target);
        if (!anchors.contains(anchor)) {
            throw place.problem(target.name() + " has no #" + anchor
                    + ". It has: " + String.join(", ", anchors));
        }
    }
}
