package org.broadsheet.quote;

import static org.broadsheet.annotate.PennTag.DT;
import static org.broadsheet.annotate.PennTag.IN;
import static org.broadsheet.annotate.PennTag.NNS;

import java.util.List;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.syntax.Stretch;
import org.broadsheet.syntax.Subject;
import org.broadsheet.syntax.VerbGroup;
import org.jspecify.annotations.Nullable;

/** Finds a statement that nothing parts from the attribution at its end: The men were beaten in a locked room detectives said. */
final class UnmarkedSpeech {
    private final ParsedArticle parsed;
    private final Attributions attributions;

    UnmarkedSpeech(ParsedArticle parsed, Attributions attributions) {
        this.parsed = parsed;
        this.attributions = attributions;
    }

    /** Reads "said" at the end of a sentence; tells whether a statement was found. */
    boolean read(VerbGroup group, CueWord word, Sentence sentence) {
        if (!word.lemma().equals("say")
                || group.first() != group.head()
                || parsed.wordsEnd(group.first(), sentence.end()) > group.end()) {
            return false;
        }
        Subject speaker = speaker(group.first(), sentence);
        if (speaker == null
                || !parsed.finiteIn(sentence.first(), speaker.first())
                || attributions.claimedBetween(sentence.first(), speaker.first())
                || parsed.inRun(speaker.first() - 1)) {
            return false;
        }
        attributions.add(new Attribution(
                List.of(new Stretch(sentence.first(), speaker.first())),
                speaker,
                new Stretch(group.first(), group.end()),
                word,
                QuoteRule.CLAUSE_BEFORE_CUE,
                group.doubtful()));
        return true;
    }

    /** A bare plural that ends a phrase with "a" before it, or one of its own behind a noun or verb. */
    private @Nullable Subject speaker(int cue, Sentence sentence) {
        int last = cue - 1;
        int first = last >= sentence.first() ? parsed.phraseStart(last) : -1;
        if (first <= sentence.first() || parsed.phraseEnd(last) != cue || !parsed.is(last, NNS)) {
            return null;
        }
        boolean mixed = parsed.is(first, DT) && (parsed.is(first, "a") || parsed.is(first, "an")) && last > first + 1;
        if (mixed) {
            return new Subject(last, cue);
        }
        boolean free = first == last
                && !parsed.is(first - 1, IN)
                && !parsed.comma(first - 1)
                && !parsed.tag(first - 1).isWh()
                && (parsed.group(first - 1) != null || parsed.phraseEnd(first - 1) == first);
        return free ? new Subject(first, cue) : null;
    }
}
