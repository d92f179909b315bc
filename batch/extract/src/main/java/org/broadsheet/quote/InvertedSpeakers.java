package org.broadsheet.quote;

import static org.broadsheet.annotate.PennTag.IN;

import java.util.Set;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.quote.Attribution.Stretch;
import org.jspecify.annotations.Nullable;

/** Finds speakers that follow their verb: “It is over,” said the mayor. */
final class InvertedSpeakers {
    private final Reading reading;
    private final Openings openings;
    private final SpokenWords spokenWords;

    InvertedSpeakers(Reading reading, Openings openings, SpokenWords spokenWords) {
        this.reading = reading;
        this.openings = openings;
        this.spokenWords = spokenWords;
    }

    /** The speaker after the verb: "said the minister". */
    @Nullable
    Source after(VerbGroup group, Sentence sentence) {
        int next = group.end();
        if (group.first() != group.head()
                || next >= sentence.end()
                || reading.phraseStart[next] != next
                || reading.time(next)) {
            return null;
        }
        int before = group.first() - 1;
        int after = reading.phraseEnd[next];
        if ((group.first() == sentence.first() || reading.comma(before))
                && after + 1 < sentence.end()
                && (reading.comma(after) || reading.words[after].equals(":"))
                && reading.inRun(after + 1)) {
            return new Source(next, after);
        }
        boolean afterQuote =
                before >= 0 && reading.quoteEnds(before, group.first()) && !spokenWords.hangOnVerb(before, sentence);
        if (!afterQuote
                && !(before > sentence.first() && reading.comma(before) && plainClause(sentence.first(), before))) {
            return null;
        }
        int end = reading.phraseEnd[next];
        if (reading.words[next].matches("him|them|me|us|it")) {
            return null;
        }
        if (!afterQuote
                && end < sentence.end()
                && !Set.of(",", ".", ";").contains(reading.words[end])
                && !reading.is(end, IN)
                && !reading.tag(end).isWh()) {
            return null;
        }
        return openings.clauses().at(next, sentence.end()) && !afterQuote ? null : new Source(next, end);
    }

    private boolean plainClause(int first, int end) {
        for (int i = first; i < end; i++) {
            if (reading.comma(i)) {
                return false;
            }
        }
        return reading.finiteIn(new Stretch(first, end));
    }
}
