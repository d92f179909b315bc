package org.broadsheet.read;

/** Follows brackets and strings of JSON character by character, without reading it. */
final class JsonNesting {
    private int depth;
    private boolean inString;
    private boolean escaped;

    /** Takes the next character (a byte of UTF-8 will do); true when it closes the outermost bracket. */
    boolean closesWith(int c) {
        if (inString) {
            if (escaped) {
                escaped = false;
            } else if (c == '\\') {
                escaped = true;
            } else if (c == '"') {
                inString = false;
            }
            return false;
        }
        switch (c) {
            case '"':
                inString = depth > 0;
                return false;
            case '{':
            case '[':
                depth++;
                return false;
            case '}':
            case ']':
                depth = Math.max(0, depth - 1);
                return depth == 0;
            default:
                return false;
        }
    }

    boolean inString() {
        return inString;
    }
}
