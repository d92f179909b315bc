package org.broadsheet.quote;

import static org.broadsheet.annotate.PennTag.PRP_POSSESSIVE;

import java.util.List;
import java.util.Set;
import org.broadsheet.annotate.PennTag;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.syntax.QuotedRun;
import org.broadsheet.syntax.Stretch;
import org.broadsheet.syntax.Subject;
import org.jspecify.annotations.Nullable;

/** Finds what is said "in the words of Costa" or "in Costa's words": the quoted words beside that, or the clause it opens. */
final class WordsOf {
    private static final CueWord WORDS =
            new CueWord("word", CueWord.Part.NOUN, CueWord.Kind.SAY, Set.of(CueWord.Frame.QUOTE), Set.of());

    private final ParsedArticle parsed;
    private final SpeakerMentions mentions;
    private final SpeakerFeatures speakers;
    private final Attributions attributions;

    WordsOf(ParsedArticle parsed, CueLexicon lexicon, Attributions attributions) {
        this.parsed = parsed;
        this.speakers = new SpeakerFeatures(parsed, lexicon);
        this.mentions = new SpeakerMentions(parsed);
        this.attributions = attributions;
    }

    /** Reads the phrase that a token opens, where it is one. */
    void read(int in, Sentence sentence) {
        if (!parsed.is(in, "in") || parsed.inRun(in) || in + 3 >= sentence.end()) {
            return;
        }
        int noun = parsed.phraseStart(in + 1) == in + 1 ? parsed.phraseEnd(in + 1) - 1 : -1;
        if (noun < 0 || !parsed.is(noun, "words")) {
            return;
        }
        boolean of = parsed.is(noun + 1, "of") && parsed.phraseStart(noun + 2) == noun + 2;
        Subject owner = of ? new Subject(noun + 2, parsed.phraseEnd(noun + 2)) : possessor(in + 1, noun);
        Subject whole = mentions.of(owner);
        if (owner == null || whole == null || !speakers.canSpeak(owner) || of && !isPlain(in, noun)) {
            return;
        }
        int end = of ? Math.max(owner.end(), whole.end()) : noun + 1;
        Stretch content = content(in, end, sentence);
        if (content != null && !attributions.claimedBetween(content.first(), content.end())) {
            attributions.add(new Attribution(
                    List.of(content),
                    owner,
                    new Stretch(noun, noun + 1),
                    WORDS,
                    in == sentence.first() ? QuoteRule.ACCORDING_TO_BEFORE : QuoteRule.ACCORDING_TO_AFTER_SPEECH,
                    false));
        }
    }

    /** The clause behind the phrase where it opens the sentence; else the run behind it or before it. */
    private @Nullable Stretch content(int in, int end, Sentence sentence) {
        int next = end < sentence.end() && (parsed.comma(end) || parsed.is(end, ":")) ? end + 1 : end;
        if (in == sentence.first() && next > end && parsed.finiteIn(next, sentence.end())) {
            return new Stretch(next, parsed.wordsEnd(next, sentence.end()));
        }
        QuotedRun run = next < sentence.end() ? parsed.run(next) : null;
        if (run != null && run.open() == next) {
            return new Stretch(run.open(), run.close());
        }
        QuotedRun before =
                in > 1 && parsed.quoteEnds(in - 1, in) ? parsed.run(parsed.inRun(in - 1) ? in - 1 : in - 2) : null;
        return before == null ? null : new Stretch(before.open(), before.close());
    }

    /** "in the words of": "in the last words of the speech" tells a place in it. */
    private boolean isPlain(int in, int noun) {
        return noun == in + 2 && parsed.is(in + 1, "the");
    }

    private @Nullable Subject possessor(int first, int noun) {
        int last = parsed.is(noun - 1, "own") ? noun - 2 : noun - 1;
        if (last == first && parsed.is(first, PRP_POSSESSIVE)) {
            return new Subject(first, first + 1);
        }
        return last > first && parsed.tag(last) == PennTag.POS ? new Subject(first, last) : null;
    }
}
