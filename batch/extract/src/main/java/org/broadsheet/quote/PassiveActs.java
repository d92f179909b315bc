package org.broadsheet.quote;

import static org.broadsheet.annotate.PennTag.IN;

import java.util.List;
import java.util.Set;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.syntax.Stretch;
import org.broadsheet.syntax.Subject;
import org.broadsheet.syntax.SubjectFinder;
import org.broadsheet.syntax.VerbGroup;
import org.broadsheet.syntax.VerbGroup.Form;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is done to somebody in words by a speaker whom "by" names: Costa was accused by rowers of cheating. What the
 * verb is done to and what it goes on with behind the speaker are the content, as they are of Rowers accused Costa of
 * cheating.
 */
final class PassiveActs {
    private static final Set<String> UNITS =
            WordSets.english("subject-contexts").get("standing-units");

    private final ParsedArticle parsed;
    private final SubjectFinder subjects;
    private final Extents extents;
    private final Attributions attributions;

    PassiveActs(ParsedArticle parsed, SubjectFinder subjects, Extents extents, Attributions attributions) {
        this.parsed = parsed;
        this.subjects = subjects;
        this.extents = extents;
        this.attributions = attributions;
    }

    /** Tells whether a statement was found. */
    boolean read(VerbGroup group, CueWord word, @Nullable Subject speaker) {
        if (!group.passive()
                || group.form() != Form.FINITE
                || speaker == null
                || speaker.first() != group.end() + 1
                || !word.takes(CueWord.Frame.NP)) {
            return false;
        }
        Subject whole = new SpeakerMentions(parsed).of(speaker);
        int rest = whole == null ? speaker.end() : Math.max(speaker.end(), whole.end());
        rest = rest < parsed.size() && parsed.comma(rest) && rest > speaker.end() ? rest + 1 : rest;
        Subject patient = subjects.grammatical(group);
        if (patient == null || !goesOn(rest, group, word) || attributions.claimedBetween(patient.first(), rest + 1)) {
            return false;
        }
        int end = extents.end(new Opening(Opening.Frame.OBJECT, rest, rest), group.head());
        attributions.add(new Attribution(
                List.of(new Stretch(patient.first(), patient.end()), new Stretch(rest, end)),
                speaker,
                new Stretch(group.first(), group.end()),
                word,
                QuoteRule.OBJECT_AFTER_CUE,
                group.doubtful()));
        return true;
    }

    /** Whether a token behind the speaker opens what the verb goes on with: "as a betrayal", "of lying", "for its silence". */
    private boolean goesOn(int rest, VerbGroup group, CueWord word) {
        if (rest + 1 >= parsed.sentence(group.first()).end() || !parsed.is(rest, IN)) {
            return false;
        }
        int next = parsed.phraseStart(rest + 1) == rest + 1 ? parsed.phraseEnd(rest + 1) : rest + 1;
        if (parsed.is(rest, "for") && isTime(next - 1) || parsed.is(rest, "as") && parsed.finiteIn(next, next + 1)) {
            // "was criticized by rowers for weeks", "was condemned by rowers as it sank"
            return false;
        }
        // "was quoted by the paper as saying": the verb behind it has the words.
        VerbGroup verb = parsed.group(rest + 1);
        return (verb == null || verb.form() != Form.GERUND || !parsed.is(rest, "as"))
                && (word.prepositions().contains(parsed.word(rest)) || parsed.is(rest, "for") || parsed.is(rest, "as"));
    }

    private boolean isTime(int last) {
        return parsed.timePhrase(last) || UNITS.contains(parsed.token(last).lemma());
    }
}
