package org.broadsheet.time;

import static org.broadsheet.annotate.PennTag.CD;
import static org.broadsheet.annotate.PennTag.MD;

import java.util.Set;
import org.broadsheet.syntax.PhraseTable;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.words.WordList;
import org.jspecify.annotations.Nullable;

/** Times of no certain place: "now", "recently", "the near future", from {@code time-phrases.tsv}. */
final class VagueTimes implements TimeRule {
    private static final PhraseTable<WordList.Row> PHRASES =
            PhraseTable.of(WordList.english("time-phrases"), row -> row);

    static Set<String> firstWords() {
        return PHRASES.firstWords();
    }

    @Override
    public @Nullable Match at(Pieces pieces, int i, Discourse discourse) {
        return Match.by(TimeName.VAGUE_TIME, find(pieces, i));
    }

    private static @Nullable Match find(Pieces pieces, int i) {
        PhraseTable.Match<WordList.Row> phrase = PHRASES.at(pieces, i);
        if (phrase == null || !isAlone(pieces, i, phrase.end())) {
            return null;
        }
        int end = phrase.end();
        Length more = pieces.isAny(end, "and", "or") ? Length.plural(pieces, end + 1) : null;
        boolean units = more != null && TimeWords.unit(pieces.word(end - 1)) != null;
        return Match.plain(
                i,
                units && more != null ? more.end() : end,
                TimeReference.Type.valueOf(phrase.meaning().cell(1)),
                phrase.meaning().cell(2));
    }

    /** "The past", "the present" and "the future" only where no noun follows: not "the past two years". */
    private static boolean isAlone(Pieces pieces, int i, int end) {
        if (pieces.isAny(end - 1, "past", "present", "future") && pieces.is(i, "the")) {
            boolean noun = pieces.token(end).tag().isNoun()
                    || pieces.token(end).is(CD)
                    || pieces.token(end).tag().isAdjective();
            boolean last = pieces.token(end).index() == pieces.token(end - 1).index();
            return last || (!noun && TimeWords.unit(pieces.word(end)) == null);
        }
        if (pieces.is(i, "recently")) {
            return !pieces.is(i - 1, "as") || !pieces.is(end, "as");
        }
        if (pieces.is(i, "one")) {
            return pieces.token(i - 1).is(MD);
        }
        if (pieces.is(i, "current")) {
            return pieces.token(end).tag().isNoun()
                    || pieces.token(end).tag().isAdjective()
                    || pieces.token(end).is(CD);
        }
        // "As soon as", "soon after": the time is told by what follows.
        return !pieces.is(i, "soon")
                || (!pieces.isAny(end, "as", "after", "before") && !pieces.isAny(i - 1, "as", "too"));
    }
}
