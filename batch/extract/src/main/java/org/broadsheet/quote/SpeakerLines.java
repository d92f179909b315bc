package org.broadsheet.quote;

import java.util.List;
import org.broadsheet.annotate.NameTag;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.quote.Attribution.Evidence;
import org.broadsheet.quote.Attribution.Stretch;

/** Finds lines that name their speaker before a colon. */
final class SpeakerLines {
    private final Reading reading;
    private final Attributions attributions;

    SpeakerLines(Reading reading, Attributions attributions) {
        this.reading = reading;
        this.attributions = attributions;
    }

    /** "PEREIRA: We will see." in a transcript, "Pereira: No deal" in a headline. */
    void read(Sentence sentence) {
        int first = sentence.first();
        boolean opens = first == 0 || reading.paragraph(first - 1) != reading.paragraph(first);
        if (!opens || reading.phraseStart[first] != first) {
            return;
        }
        int colon = reading.phraseEnd[first];
        if (colon + 1 >= sentence.end()
                || !reading.words[colon].equals(":")
                || colon - first > 5
                || !named(first, colon)) {
            return;
        }
        int end = reading.article.sentences().get(sentence.index()).end();
        int next = sentence.index() + 1;
        while (next < reading.article.sentences().size()
                && reading.article.sentences().get(next).paragraph() == sentence.paragraph()) {
            end = reading.article.sentences().get(next).end();
            next++;
        }
        for (int i = colon + 1; i < end; i++) {
            if (attributions.claimed(i)) {
                return;
            }
        }
        attributions.add(new Attribution(
                List.of(new Stretch(colon + 1, end)),
                new Source(first, colon),
                new Stretch(colon, colon + 1),
                null,
                Evidence.NAMED,
                false));
    }

    private boolean named(int first, int end) {
        for (int i = first; i < end; i++) {
            if (reading.tokens.get(i).name() != NameTag.PERSON
                    && reading.tokens.get(i).name() != NameTag.ORGANIZATION
                    && !reading.tag(i).isProperNoun()) {
                return false;
            }
        }
        return true;
    }
}
