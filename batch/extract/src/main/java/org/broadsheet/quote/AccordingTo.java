package org.broadsheet.quote;

import static org.broadsheet.annotate.PennTag.CC;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.quote.Attribution.Evidence;
import org.broadsheet.quote.Attribution.Stretch;

/** Finds what is so according to someone, before or after. */
final class AccordingTo {
    private final Reading reading;
    private final Openings openings;
    private final SpokenWords spokenWords;
    private final Attributions attributions;

    AccordingTo(Reading reading, Openings openings, SpokenWords spokenWords, Attributions attributions) {
        this.reading = reading;
        this.openings = openings;
        this.spokenWords = spokenWords;
        this.attributions = attributions;
    }

    void read(VerbGroup group, CueWord word, Sentence sentence) {
        int to = group.end();
        if (to + 1 >= sentence.end() || !reading.words[to].equals("to")) {
            return;
        }
        int first = to + 1;
        if (reading.phraseStart[first] != first) {
            return;
        }
        int end = reading.phraseEnd[first];
        int comma = end;
        while (comma < sentence.end() && !reading.comma(comma)) {
            comma++;
        }
        List<Stretch> content = new ArrayList<>();
        if (group.first() == sentence.first()
                || attributions.claimedBetween(sentence.first(), group.first())
                || reading.is(sentence.first(), CC) && group.first() == sentence.first() + 1) {
            int start = openings.clauses().afterAside(end, sentence);
            if (start >= sentence.end()) {
                return;
            }
            content.add(new Stretch(start, reading.wordsEnd(start, sentence.end())));
        } else {
            int before = group.first();
            if (reading.quoteEnds(before - 1, group.first())) {
                Stretch spoken = spokenWords.before(group.first(), sentence, false, false);
                if (spoken == null) {
                    return;
                }
                attributions.add(new Attribution(
                        List.of(spoken),
                        new Source(first, end),
                        new Stretch(group.first(), to + 1),
                        word,
                        Evidence.ACCORDING,
                        false));
                return;
            }
            while (before > sentence.first() + 1 && reading.comma(before - 1) && !reading.inRun(before - 1)) {
                before--;
            }
            content.add(new Stretch(sentence.first(), before));
            if (reading.comma(group.first() - 1)
                    && comma + 3 < sentence.end()
                    && comma < sentence.end()
                    && reading.group(comma + 1) != null
                    && comma == end) {
                content.add(new Stretch(comma + 1, reading.wordsEnd(comma + 1, sentence.end())));
            }
        }
        attributions.add(new Attribution(
                content, new Source(first, end), new Stretch(group.first(), to + 1), word, Evidence.ACCORDING, false));
    }
}
