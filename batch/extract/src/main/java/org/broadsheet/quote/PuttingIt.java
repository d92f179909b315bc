package org.broadsheet.quote;

import java.util.List;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.syntax.QuotedRun;
import org.broadsheet.syntax.Stretch;
import org.broadsheet.syntax.Subject;
import org.broadsheet.syntax.SubjectFinder;
import org.broadsheet.syntax.VerbGroup;
import org.jspecify.annotations.Nullable;

/** Finds quoted words that somebody "put it" in: “So be it,” as Costa put it; Costa put it this way: “So be it.” */
final class PuttingIt {
    /** Words between "put it" and a colon: "this way", "in a letter to the council". */
    private static final int SIGHT = 8;

    private final ParsedArticle parsed;
    private final SubjectFinder subjects;
    private final Attributions attributions;

    PuttingIt(ParsedArticle parsed, SubjectFinder subjects, Attributions attributions) {
        this.parsed = parsed;
        this.subjects = subjects;
        this.attributions = attributions;
    }

    /** Tells whether a statement was found. */
    boolean read(VerbGroup group, Sentence sentence) {
        int end = group.end() + 1;
        if (!parsed.token(group.head()).lemma().equals("put")
                || group.passive()
                || end > sentence.end()
                || !parsed.is(end - 1, "it")) {
            return false;
        }
        Subject source = subjects.of(group);
        if (source == null || source.end() > group.first()) {
            return false;
        }
        int left = source.first() - 1;
        boolean as = left > sentence.first() && parsed.is(left, "as");
        QuotedRun before = as && parsed.quoteEnds(left - 1, left) ? runBefore(left) : null;
        QuotedRun run = before != null ? before : runAfter(end, sentence);
        if (run == null || attributions.claimedBetween(run.first(), run.end())) {
            return false;
        }
        attributions.add(new Attribution(
                List.of(new Stretch(run.open(), run.close())),
                source,
                new Stretch(group.first(), end),
                CueWord.anyVerb("put"),
                before != null ? QuoteRule.SPEECH_BEFORE_CUE : QuoteRule.SPEECH_AFTER_CUE,
                group.doubtful()));
        return true;
    }

    private QuotedRun runBefore(int end) {
        return parsed.runs().at(parsed.inRun(end - 1) ? end - 1 : end - 2);
    }

    /** The run right behind a comma or colon. */
    private @Nullable QuotedRun runAfter(int end, Sentence sentence) {
        for (int i = end; i + 1 < sentence.end() && i < end + SIGHT; i++) {
            if (parsed.comma(i) || parsed.is(i, ":")) {
                QuotedRun run = parsed.run(i + 1);
                return run != null && run.open() == i + 1 ? run : null;
            }
            if (parsed.group(i) != null || parsed.inRun(i)) {
                return null;
            }
        }
        return null;
    }
}
