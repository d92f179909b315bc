package org.broadsheet.quote;

import static org.broadsheet.annotate.PennTag.NNS;

import java.util.List;
import org.broadsheet.annotate.NameTag;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.syntax.Stretch;
import org.broadsheet.syntax.Subject;
import org.jspecify.annotations.Nullable;

/** Finds cues behind what is said that the tagger took for plural nouns: ", states Ana Costa". */
final class NounTaggedCues {
    private final ParsedArticle parsed;
    private final CueLexicon lexicon;
    private final SpokenWords spokenWords;
    private final Attributions attributions;

    NounTaggedCues(ParsedArticle parsed, CueLexicon lexicon, SpokenWords spokenWords, Attributions attributions) {
        this.parsed = parsed;
        this.lexicon = lexicon;
        this.spokenWords = spokenWords;
        this.attributions = attributions;
    }

    /** Reads the cue at a token; no other word of its sentence may be one. */
    void read(int i, Sentence sentence) {
        CueWord word = parsed.is(i, NNS) ? lexicon.verb(parsed.token(i).lemma()) : null;
        if (word == null
                || word.kind() != CueWord.Kind.SAY
                || !word.takes(CueWord.Frame.LATE)
                || i <= sentence.first()
                || parsed.inRun(i)
                || Character.isUpperCase(parsed.token(i).text().codePointAt(0))) {
            return;
        }
        Subject speaker = speaker(i + 1, sentence);
        boolean comma = parsed.comma(i - 1) && !parsed.inRun(i - 1);
        if (speaker == null || !comma && !parsed.quoteEnds(i - 1, i)) {
            return;
        }
        Stretch said = spokenWords.before(i, sentence, null, false);
        boolean quoted = said != null && parsed.inRun(said.end() - 1);
        if (said != null && (quoted || parsed.finiteIn(said.first(), said.end()))) {
            attributions.add(new Attribution(
                    List.of(said),
                    speaker,
                    new Stretch(i, i + 1),
                    word,
                    quoted ? QuoteRule.SPEECH_BEFORE_CUE : QuoteRule.CLAUSE_BEFORE_CUE,
                    false));
        }
    }

    /** A person's name with no more behind it than a comma or the end. */
    private @Nullable Subject speaker(int first, Sentence sentence) {
        if (first >= sentence.end() || parsed.token(first).name() != NameTag.PERSON) {
            return null;
        }
        int end = first;
        while (end < sentence.end() && parsed.token(end).name() == NameTag.PERSON) {
            end++;
        }
        boolean closed = end >= sentence.end() || parsed.comma(end) || parsed.is(end, ".");
        return closed ? new Subject(first, end) : null;
    }
}
