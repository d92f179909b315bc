package org.broadsheet.clean;

import org.broadsheet.article.LeftOut.Reason;
import org.broadsheet.clean.Boilerplate.Rule;
import org.jspecify.annotations.Nullable;

/**
 * A line of a text and what it says by itself, whatever stands around it. Found out once: the rules go over the lines of a
 * text several times, and over those of a clean one once more.
 *
 * @param text squeezed, never empty
 * @param folded the text as {@link Characters#fold} folds it
 * @param words runs of letters and digits in the text
 * @param prose whether it reads as running text
 * @param endsStory whether it heads what sites put behind a story
 * @param entryTime whether it tells the time of a live blog's entry, if the text is a live blog
 * @param rule the rule about lines around articles that it falls under, or null
 * @param banner whether it is an error banner; false where another rule goes before it
 * @param header what it tells of the article where it does nothing else, or null; null where another rule goes before it
 * @param comment what it says of reader comments
 */
record Line(
        String text,
        String folded,
        int words,
        boolean prose,
        boolean endsStory,
        boolean entryTime,
        @Nullable Rule rule,
        boolean banner,
        @Nullable HeaderLine header,
        CommentLine comment) {
    /** A line of text that is squeezed and not empty. */
    static Line of(String text) {
        return of(text, Characters.words(text));
    }

    /** The same of a line whose words are counted. */
    static Line of(String text, int words) {
        String folded = Characters.fold(text);
        Rule rule = Boilerplate.RULES.match(text, folded).orElse(null);
        // Where the line heads a column, a rule about comments does not hold.
        boolean open = rule == null || rule.reason() == Reason.COMMENTS;
        boolean banner = open && ErrorBanner.is(text, folded);
        return new Line(
                text,
                folded,
                words,
                Prose.is(text, words) && !LineKind.isData(text) && !LineKind.isGlued(text, words),
                StoryEnds.is(text, folded),
                EntryTime.is(text),
                rule,
                banner,
                open && !banner ? HeaderLine.parse(text).orElse(null) : null,
                CommentLine.of(text));
    }

    /** Whether it is the same as a folded text but for its looks. */
    boolean isTold(String otherFolded) {
        return folded.equals(otherFolded);
    }
}
