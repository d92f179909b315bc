package org.broadsheet.quote;

import static org.broadsheet.annotate.PennTag.IN;

import java.util.Set;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.syntax.Subject;
import org.broadsheet.syntax.VerbGroup;
import org.jspecify.annotations.Nullable;

/** Finds speakers that follow their verb: “It is over,” said the mayor. */
final class InvertedSpeakers {
    private final ParsedArticle parsed;
    private final Openings openings;
    private final SpokenWords spokenWords;

    InvertedSpeakers(ParsedArticle parsed, Openings openings, SpokenWords spokenWords) {
        this.parsed = parsed;
        this.openings = openings;
        this.spokenWords = spokenWords;
    }

    /** The speaker after the verb: "said the minister". */
    @Nullable
    Subject after(VerbGroup group, Sentence sentence) {
        int next = group.end();
        if (group.first() != group.head()
                || next >= sentence.end()
                || parsed.phraseStart(next) != next
                || parsed.day(next)) {
            return null;
        }
        int before = group.first() - 1;
        int after = parsed.phraseEnd(next);
        if ((group.first() == sentence.first() || parsed.comma(before))
                && after + 1 < sentence.end()
                && (parsed.comma(after) || parsed.is(after, ":"))
                && parsed.inRun(after + 1)) {
            return new Subject(next, after);
        }
        boolean afterQuote =
                before >= 0 && parsed.quoteEnds(before, group.first()) && !spokenWords.hangOnVerb(before, sentence);
        if (!afterQuote
                && !(before > sentence.first() && parsed.comma(before) && plainClause(sentence.first(), before))) {
            return null;
        }
        int end = parsed.phraseEnd(next);
        if (parsed.word(next).matches("him|them|me|us|it")) {
            return null;
        }
        if (!afterQuote
                && end < sentence.end()
                && !Set.of(",", ".", ";").contains(parsed.word(end))
                && !parsed.is(end, IN)
                && !parsed.tag(end).isWh()) {
            return null;
        }
        return openings.clauses().at(next, sentence.end()) && !afterQuote ? null : new Subject(next, end);
    }

    private boolean plainClause(int first, int end) {
        for (int i = first; i < end; i++) {
            if (parsed.comma(i)) {
                return false;
            }
        }
        return parsed.finiteIn(first, end);
    }
}
