package org.broadsheet.quote;

import java.util.List;
import org.broadsheet.annotate.NameTag;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.syntax.Stretch;
import org.broadsheet.syntax.Subject;

/** Finds lines that name their speaker before a colon. */
final class SpeakerLines {
    /** Longer phrases before a colon are sentences, no names of speakers. */
    private static final int LONGEST_SPEAKER = 5;

    private final ParsedArticle parsed;
    private final Attributions attributions;

    SpeakerLines(ParsedArticle parsed, Attributions attributions) {
        this.parsed = parsed;
        this.attributions = attributions;
    }

    /** "PEREIRA: We will see." in a transcript, "Pereira: No deal" in a headline. */
    void read(Sentence sentence) {
        int first = sentence.first();
        boolean opens = first == 0 || parsed.paragraph(first - 1) != parsed.paragraph(first);
        if (parsed.quoteMark(first) && first + 1 < sentence.end()) {
            // “PEREIRA: We will see.” in a transcript that is quoted whole
            first++;
        }
        if (!opens || parsed.phraseStart(first) != first) {
            return;
        }
        int colon = parsed.phraseEnd(first);
        if (colon + 1 >= sentence.end()
                || !parsed.is(colon, ":")
                || colon - first > LONGEST_SPEAKER
                || !named(first, colon)) {
            return;
        }
        int end = parsed.article().sentences().get(sentence.index()).end();
        int next = sentence.index() + 1;
        while (next < parsed.article().sentences().size()
                && parsed.article().sentences().get(next).paragraph() == sentence.paragraph()) {
            end = parsed.article().sentences().get(next).end();
            next++;
        }
        for (int i = colon + 1; i < end; i++) {
            if (attributions.claimed(i)) {
                return;
            }
        }
        attributions.add(new Attribution(
                List.of(new Stretch(colon + 1, end)),
                new Subject(first, colon),
                new Stretch(colon, colon + 1),
                null,
                QuoteRule.SPEAKER_LINE,
                false));
    }

    private boolean named(int first, int end) {
        for (int i = first; i < end; i++) {
            if (parsed.token(i).name() != NameTag.PERSON
                    && parsed.token(i).name() != NameTag.ORGANIZATION
                    && !parsed.tag(i).isProperNoun()
                    && !isCapitals(parsed.token(i).text())) {
                return false;
            }
        }
        return true;
    }

    /** "PEREIRA" */
    private static boolean isCapitals(String text) {
        return text.length() > 2 && text.chars().allMatch(Character::isUpperCase);
    }
}
