package org.broadsheet.measure;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** A page's visible text, a line a block, as simple scrapers save it. */
final class VisibleText {
    private static final Set<String> UNSEEN =
            Set.of("script", "style", "noscript", "template", "head", "svg", "iframe");

    private VisibleText() {}

    static String of(String html) {
        StringBuilder text = new StringBuilder();
        NodeTraversor.traverse(
                new NodeVisitor() {
                    private int unseen;

                    @Override
                    public void head(Node node, int depth) {
                        if (node instanceof Element element) {
                            unseen += UNSEEN.contains(element.normalName()) ? 1 : 0;
                            breakAt(element);
                        } else if (unseen == 0 && node instanceof TextNode words) {
                            text.append(words.getWholeText().replace('\n', ' '));
                        }
                    }

                    @Override
                    public void tail(Node node, int depth) {
                        if (node instanceof Element element) {
                            unseen -= UNSEEN.contains(element.normalName()) ? 1 : 0;
                            breakAt(element);
                        }
                    }

                    private void breakAt(Element element) {
                        if (element.isBlock() || element.normalName().equals("br")) {
                            text.append('\n');
                        }
                    }
                },
                Jsoup.parse(html).body());
        return text.toString();
    }
}
