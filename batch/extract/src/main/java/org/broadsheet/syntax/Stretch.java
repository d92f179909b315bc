package org.broadsheet.syntax;

import java.util.ArrayList;
import java.util.List;

/**
 * Words that stand together.
 *
 * @param first index of the first token
 * @param end index after the last
 */
public record Stretch(int first, int end) {
    /** What is left of it without the tokens [from, to) within; all of it where they do not lie behind its first. */
    public List<Stretch> without(int from, int to) {
        List<Stretch> left = new ArrayList<>();
        boolean within = first < from && from < to && to <= end;
        left.add(within ? new Stretch(first, from) : this);
        if (within && to < end) {
            left.add(new Stretch(to, end));
        }
        return left;
    }
}
