package org.broadsheet.clean;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeVisitor;

/** Shows all elements of a document to its marks, and what is in its body to another visitor, on one way through it. */
final class DocumentWalk implements NodeVisitor {
    private final PageMarks marks;
    private final Element body;
    private final NodeVisitor inBody;
    private boolean entered;

    DocumentWalk(PageMarks marks, Element body, NodeVisitor inBody) {
        this.marks = marks;
        this.body = body;
        this.inBody = inBody;
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof Element element) {
            marks.add(element);
        }
        entered |= node == body;
        if (entered) {
            inBody.head(node, depth);
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (entered) {
            inBody.tail(node, depth);
            entered = node != body;
        }
    }
}
