package site;

import module java.base;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** Sets quotation marks and apostrophes in prose as a printer would. */
final class Typography extends AbstractVisitor {
    /** What opens a quotation: a mark behind nothing, a space or a bracket. */
    private static final Pattern OPENING = Pattern.compile("(^|[\\s(\\[])\"");

    @Override
    public void visit(Text text) {
        String words = text.getLiteral().replace('\'', '’');
        // Behind code or a link, a mark closes.
        if (words.startsWith("\"") && switch (text.getPrevious()) {
            case null -> false;
            case SoftLineBreak _, HardLineBreak _ -> false;
            default -> true;
        }) {
            words = "”" + words.substring(1);
        }
        text.setLiteral(OPENING.matcher(words).replaceAll("$1“")
                .replace('"', '”'));
    }
}
