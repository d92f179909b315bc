package org.broadsheet.time;

import static org.broadsheet.annotate.PennTag.CD;
import static org.broadsheet.annotate.PennTag.MD;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Times of no certain place: "now", "recently", "the near future", from {@code phrases.tsv}. */
final class VagueTimes implements TimeRule {
    private static final Phrases PHRASES = new Phrases("phrases.tsv");

    static Set<String> firstWords() {
        return PHRASES.firstWords();
    }

    @Override
    public @Nullable Match at(Line line, int i, Discourse discourse) {
        Phrases.Phrase phrase = PHRASES.at(line, i);
        if (phrase == null || !isAlone(line, i, i + phrase.words().size())) {
            return null;
        }
        int end = i + phrase.words().size();
        Length more = line.isAny(end, "and", "or") ? Length.plural(line, end + 1) : null;
        boolean units = more != null && TimeWords.unit(line.word(end - 1)) != null;
        return Match.plain(
                i,
                units && more != null ? more.end() : end,
                TimeReference.Type.valueOf(phrase.row().get(1)),
                phrase.row().get(2));
    }

    /** "The past", "the present" and "the future" only where no noun follows: not "the past two years". */
    private static boolean isAlone(Line line, int i, int end) {
        if (line.isAny(end - 1, "past", "present", "future") && line.is(i, "the")) {
            boolean noun = line.token(end).tag().isNoun()
                    || line.token(end).is(CD)
                    || line.token(end).tag().isAdjective();
            boolean last = line.token(end).index() == line.token(end - 1).index();
            return last || (!noun && TimeWords.unit(line.word(end)) == null);
        }
        if (line.is(i, "one")) {
            return line.token(i - 1).is(MD);
        }
        if (line.is(i, "current")) {
            return line.token(end).tag().isNoun()
                    || line.token(end).tag().isAdjective()
                    || line.token(end).is(CD);
        }
        // "As soon as", "soon after": the time is told by what follows.
        return !line.is(i, "soon") || (!line.isAny(end, "as", "after", "before") && !line.isAny(i - 1, "as", "too"));
    }
}
