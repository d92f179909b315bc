package org.broadsheet.quote;

import static org.broadsheet.annotate.PennTag.IN;

import java.util.List;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.syntax.Stretch;
import org.broadsheet.syntax.Subject;
import org.broadsheet.syntax.VerbGroup;
import org.jspecify.annotations.Nullable;

/** What is said around a late cue: the words before it, and those behind it that go on with them. */
final class LateContent {
    private final ParsedArticle parsed;
    private final SpokenWords spokenWords;
    private final LateRests rests;

    LateContent(ParsedArticle parsed, SpokenWords spokenWords, LateRests rests) {
        this.parsed = parsed;
        this.spokenWords = spokenWords;
        this.rests = rests;
    }

    /** What is said before the saying and after it; empty where nothing is. */
    List<Stretch> of(
            VerbGroup group,
            CueWord word,
            @Nullable Subject inverted,
            int left,
            @Nullable Stretch after,
            Sentence sentence) {
        int cueEnd = inverted != null ? inverted.end() : behindHearer(group, word, sentence);
        boolean inserted = cueEnd < sentence.end() && parsed.comma(cueEnd) && !parsed.inRun(cueEnd);
        Stretch before = spokenWords.before(left, sentence, after, inserted);
        if (before == null) {
            return inverted != null && after != null ? List.of(after) : List.of();
        }
        boolean quoted = parsed.inRun(before.end() - 1);
        if (after != null && !quoted && parsed.is(cueEnd, ":") && !parsed.finiteIn(before.first(), before.end())) {
            // "A keeper of bees, Costa said: “They know me.”": who speaks, not what is said.
            return List.of(after);
        }
        Stretch rest = after != null || quoted
                ? after
                : rests.after(
                        group, cueEnd, inverted != null, spokenWords.leadIns().dependent(before), sentence);
        if (rest != null) {
            return List.of(before, rest);
        }
        boolean clause = quoted
                || parsed.finiteIn(before.first(), before.end()) && rests.quietAfter(cueEnd, sentence)
                || word.kind() == CueWord.Kind.SAY && left == before.end() + 1 && isAnswer(before, cueEnd, sentence);
        return clause ? List.of(before) : List.of();
    }

    /** "The boat, Costa told us, had sunk": who hears it stands between the commas too, before the verb. */
    private int behindHearer(VerbGroup group, CueWord word, Sentence sentence) {
        int hearer = group.end();
        int comma = hearer < sentence.end() && parsed.phraseStart(hearer) == hearer ? parsed.phraseEnd(hearer) : hearer;
        boolean led =
                parsed.is(sentence.first(), IN) || parsed.tag(sentence.first()).isWh();
        boolean heard = !led
                && word.takes(CueWord.Frame.HEARER)
                && comma > hearer
                && comma + 1 < sentence.end()
                && parsed.comma(comma)
                && parsed.finiteIn(comma + 1, comma + 2);
        return heard ? comma : hearer;
    }

    /** "A colder winter, she said.": a phrase that is all of the sentence but its saying. */
    private boolean isAnswer(Stretch before, int cueEnd, Sentence sentence) {
        return before.first() == sentence.first()
                && parsed.phraseStart(before.first()) == before.first()
                && !parsed.timePhrase(before.end() - 1)
                && !parsed.day(before.first())
                && cueEnd == sentence.end() - 1
                && parsed.is(cueEnd, ".");
    }
}
