package org.broadsheet.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** The text of a part of a page as lines, one a block. */
final class PageBlocks implements NodeVisitor {
    private static final Set<String> UNSEEN = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "head",
            "svg",
            "canvas",
            "iframe",
            "object",
            "select",
            "button",
            "input",
            "textarea");

    private final List<String> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private int unseen;

    private PageBlocks() {}

    static List<String> of(Element element) {
        PageBlocks blocks = new PageBlocks();
        NodeTraversor.traverse(blocks, element);
        blocks.end();
        return blocks.lines;
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof Element element) {
            unseen += UNSEEN.contains(element.normalName()) ? 1 : 0;
            if (element.isBlock() || element.normalName().equals("br")) {
                end();
            }
        } else if (unseen == 0 && node instanceof TextNode text) {
            line.append(text.getWholeText());
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            unseen -= UNSEEN.contains(element.normalName()) ? 1 : 0;
            if (element.isBlock()) {
                end();
            }
        }
    }

    private void end() {
        if (line.isEmpty()) {
            return;
        }
        String text = Characters.squeeze(Characters.normalize(line.toString()));
        line.setLength(0);
        if (!text.isEmpty()) {
            lines.add(text);
        }
    }
}
