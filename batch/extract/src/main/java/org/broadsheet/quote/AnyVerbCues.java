package org.broadsheet.quote;

import static org.broadsheet.annotate.PennTag.IN;
import static org.broadsheet.annotate.PennTag.RP;
import static org.broadsheet.annotate.PennTag.TO;

import java.util.List;
import java.util.Set;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.quote.Attribution.Evidence;
import org.broadsheet.quote.Attribution.Stretch;
import org.broadsheet.quote.VerbGroup.Form;

/** Finds verbs that are in no list and yet stand where verbs of saying stand. */
final class AnyVerbCues {
    private final Reading reading;
    private final Subjects subjects;
    private final SpokenWords spokenWords;
    private final Attributions attributions;

    AnyVerbCues(Reading reading, Subjects subjects, SpokenWords spokenWords, Attributions attributions) {
        this.reading = reading;
        this.subjects = subjects;
        this.spokenWords = spokenWords;
        this.attributions = attributions;
    }

    /** Any verb can be one of saying beside quoted words and a comma or colon: “So be it,” she smiled. */
    void read(VerbGroup group, Sentence sentence) {
        if (group.form() != Form.FINITE
                || group.passive()
                || Set.of("be", "have", "do")
                        .contains(reading.tokens.get(group.head()).lemma())) {
            return;
        }
        CueWord word = CueWord.anyVerb(reading.tokens.get(group.head()).lemma());
        Source source = subjects.of(group);
        if (source == null) {
            return;
        }
        int left = Subjects.leftmost(source, group);
        int end = group.end();
        while (end < sentence.end() && (reading.is(end, RP) || reading.tag(end).isAdverb())) {
            end++;
        }
        Stretch cue = new Stretch(group.first(), end);
        if (left > 0 && reading.quoteEnds(left - 1, group.first()) && spokenWords.endBefore(left, group)) {
            Stretch before = spokenWords.before(left, sentence, false, false);
            boolean ended = end >= sentence.end()
                    || reading.comma(end)
                    || !Character.isLetterOrDigit(reading.words[end].charAt(0))
                    || reading.is(end, IN)
                    || reading.is(end, TO);
            QuotedRun run = reading.run(left - 1);
            boolean fragment = run != null
                    && run.length() < 4
                    && !reading.tag(end - 1).isAdverb()
                    && !reading.is(end - 1, RP)
                    && end != sentence.end() - 1;
            if (before != null && ended && !fragment) {
                attributions.add(new Attribution(List.of(before), source, cue, word, Evidence.QUOTE, group.doubtful()));
            }
            return;
        }
        for (int i = end; i + 1 < sentence.end() && i < end + 12; i++) {
            if (reading.words[i].equals(":") && reading.inRun(i + 1) && !attributions.claimed(i + 1)) {
                QuotedRun run = reading.runs.get(reading.runOf[i + 1]);
                attributions.add(new Attribution(
                        List.of(new Stretch(run.open(), run.close())),
                        source,
                        cue,
                        word,
                        Evidence.QUOTE,
                        group.doubtful()));
                return;
            }
            if (reading.group(i) != null || reading.comma(i) || reading.inRun(i)) {
                return;
            }
        }
    }
}
