package org.broadsheet.read;

/** Tells JSON of one object a line from JSON documents, and opens either. */
final class JsonForm {
    private JsonForm() {}

    /** One object a line. */
    static boolean isLines(InputHead head) {
        return isJson(head) && !EnvelopeSearch.begins(head) && (isNamedLines(head) || shape(head) == Shape.LINES);
    }

    /** One object over several lines, several, an array of objects, or an envelope with a list of them. */
    static boolean isDocument(InputHead head) {
        return isJson(head) && (EnvelopeSearch.begins(head) || shape(head) == Shape.DOCUMENT);
    }

    static RawArticles lines(InputBytes bytes) {
        return new JsonArticles(bytes, new JsonLines(bytes), mayHoldOneObject(bytes.head()));
    }

    static RawArticles document(InputBytes bytes) {
        return new JsonArticles(bytes, new JsonObjects(bytes), mayHoldOneObject(bytes.head()));
    }

    /** Whether it may be a file of one article: not so a file of lines, which grows, nor an array. */
    private static boolean mayHoldOneObject(InputHead head) {
        return first(head.text()) == '{' && !isNamedLines(head);
    }

    private static boolean isJson(InputHead head) {
        char first = first(head.text());
        return first == '{' || first == '[' || isNamedLines(head);
    }

    private static char first(String text) {
        int start = InputHead.start(text);
        return start < text.length() ? text.charAt(start) : ' ';
    }

    private static boolean isNamedLines(InputHead head) {
        return head.isNamed(".jsonl", ".ndjson");
    }

    private enum Shape {
        LINES,
        DOCUMENT,
        NONE
    }

    private static Shape shape(InputHead head) {
        String text = head.text();
        int start = InputHead.start(text);
        boolean namedJson = head.isNamed(".json");
        int next = start + 1;
        while (next < text.length() && InputHead.isBlankOrMark(text.charAt(next))) {
            next++;
        }
        char second = next < text.length() ? text.charAt(next) : ' ';
        if (first(text) == '[') {
            return second == '{' || namedJson ? Shape.DOCUMENT : Shape.NONE;
        }
        if (second != '"' && second != '}' && !namedJson) {
            return Shape.NONE;
        }
        JsonNesting nesting = new JsonNesting();
        for (int i = start; i < text.length() && text.charAt(i) != '\n'; i++) {
            if (nesting.closesWith(text.charAt(i))) {
                return Shape.LINES;
            }
        }
        // JSON allows a line break between tokens but not inside a string: there the line itself is broken.
        return nesting.inString() || text.indexOf('\n', start) < 0 ? Shape.LINES : Shape.DOCUMENT;
    }
}
