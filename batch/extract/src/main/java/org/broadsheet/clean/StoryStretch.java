package org.broadsheet.clean;

import java.util.List;
import org.broadsheet.article.LeftOut.Reason;
import org.jspecify.annotations.Nullable;

/** Finds where among the lines of a text without structure the story stands: in the densest stretch of them. */
final class StoryStretch {
    /** Longer lines without an end behind a story are its last words more often than the name of a teaser. */
    private static final int SHORT_WORDS = 12;

    private StoryStretch() {}

    /**
     * Leaves out what stands behind the densest stretch of lines: teasers and footers fall off.
     *
     * @param out why each line is left out, null where it is not; more is added
     * @return index of the first line of the stretch, -1 where there is none: what stands before it is to be searched for
     *     the title first
     */
    static int first(List<Line> lines, @Nullable Reason[] out, LineForms forms) {
        int[] weights = new int[out.length];
        boolean[] open = new boolean[out.length];
        boolean[] entries = entryHeads(out, forms.times());
        for (int i = 0; i < out.length; i++) {
            boolean neutral = forms.cells()[i] && out[i] == null || entries[i];
            weights[i] = neutral ? 0 : LineKind.weight(lines.get(i), out[i]);
            open[i] = out[i] == null;
        }
        DensestStretch densest = DensestStretch.of(weights, open);
        if (densest == null) {
            return -1;
        }
        for (int i = densest.end(); i < out.length; i++) {
            out[i] = out[i] == null ? Reason.NAVIGATION : out[i];
        }
        return densest.first();
    }

    /** The lines between the entries of a live blog: their times and the buttons beside these. None in other texts. */
    private static boolean[] entryHeads(@Nullable Reason[] out, boolean[] times) {
        boolean[] heads = times.clone();
        for (int i = 1; i < out.length; i++) {
            heads[i] |= heads[i - 1] && out[i] == Reason.PROMOTION;
        }
        for (int i = out.length - 2; i >= 0; i--) {
            heads[i] |= heads[i + 1] && out[i] == Reason.PROMOTION;
        }
        return heads;
    }

    /** Leaves out short lines after the last prose: tags, teasers, buttons. */
    static void cutTail(List<Line> lines, @Nullable Reason[] out, LineForms forms) {
        if (firstProse(lines, out) < 0) {
            return;
        }
        for (int i = out.length - 1; i >= 0 && (out[i] != null || !lines.get(i).prose()); i--) {
            Line line = lines.get(i);
            if (out[i] == null && !forms.cells()[i] && !Prose.endsSentence(line.text()) && line.words() < SHORT_WORDS) {
                out[i] = Reason.NAVIGATION;
            }
        }
    }

    /** Index of the first line of prose that is not left out, or -1. */
    static int firstProse(List<Line> lines, @Nullable Reason[] out) {
        for (int i = 0; i < out.length; i++) {
            if (out[i] == null && lines.get(i).prose()) {
                return i;
            }
        }
        return -1;
    }
}
