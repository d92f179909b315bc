package org.broadsheet.read;

import java.util.BitSet;

/**
 * Tells, byte by byte, that an object in a list is broken and another begins, by what no JSON can have: an object where a
 * name has to stand, or what would be the end of one and the beginning of the next inside a string, whose quote would then
 * stand before a letter.
 */
final class BrokenJson {
    private final BitSet objects = new BitSet();
    private int depth;
    private byte last;
    /** Of the sequence <code>},{"</code> inside a string, how much has been seen. */
    private int seen;

    /** What a byte has shown. */
    enum Found {
        NOTHING,
        /** An object begins with this byte. */
        OBJECT,
        /** An object began with a bracket and a quote before this byte. */
        NAME
    }

    /** @param inString whether the byte stands inside a string, as far as the quotes before it tell */
    Found take(byte b, boolean inString) {
        if (b <= ' ' && b >= 0) {
            return Found.NOTHING;
        }
        if (seen == 4) {
            seen = 0;
            if (b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b == '_') {
                return Found.NAME;
            }
        }
        if (inString) {
            seen = "},{\"".charAt(seen) == b ? seen + 1 : b == '}' ? 1 : 0;
            last = b;
            return Found.NOTHING;
        }
        seen = 0;
        boolean name = depth > 0 && objects.get(depth) && (last == ',' || last == '{');
        if (b == '{' && name) {
            return Found.OBJECT;
        }
        if (b == '{' || b == '[') {
            objects.set(++depth, b == '{');
        } else if (b == '}' || b == ']') {
            depth = Math.max(0, depth - 1);
        }
        last = b;
        return Found.NOTHING;
    }
}
