package org.broadsheet.quote;

import static org.broadsheet.annotate.PennTag.CC;
import static org.broadsheet.annotate.PennTag.IN;
import static org.broadsheet.annotate.PennTag.NNS;

import java.util.List;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.syntax.Stretch;
import org.broadsheet.syntax.Subject;
import org.broadsheet.syntax.VerbGroup;
import org.broadsheet.syntax.VerbGroup.Form;
import org.jspecify.annotations.Nullable;

/** Finds cues inside relative clauses whose content the pronoun goes with: which he said had failed, what she called a mistake. */
final class RelativeCues {
    private final ParsedArticle parsed;
    private final Openings openings;
    private final Extents extents;
    private final Attributions attributions;

    RelativeCues(ParsedArticle parsed, Openings openings, Extents extents, Attributions attributions) {
        this.parsed = parsed;
        this.openings = openings;
        this.extents = extents;
        this.attributions = attributions;
    }

    /** "a step he said would help", "a step critics say would help": what the clause without its pronoun says something of. */
    private boolean withoutPronoun(VerbGroup group, CueWord word, Subject source, Sentence sentence) {
        VerbGroup next = parsed.group(group.end());
        if (!word.takes(CueWord.Frame.THAT)
                || next == null
                || next.form() != Form.FINITE
                || group.passive()
                || source.end() != group.first()) {
            return false;
        }
        Subject owner = ownerIn(source);
        int end = owner.first();
        int first = end > sentence.first() && parsed.phraseStart(end - 1) >= 0 ? parsed.phraseStart(end - 1) : end;
        if (first >= end || parsed.day(end - 1) || attributions.claimedBetween(first, next.end())) {
            return false;
        }
        attributions.add(new Attribution(
                List.of(new Stretch(first, end), new Stretch(group.end(), endWithin(group, next))),
                owner,
                new Stretch(group.first(), group.end()),
                word,
                QuoteRule.CUE_IN_RELATIVE_CLAUSE,
                group.doubtful()));
        return true;
    }

    /** Before the verb of the clause around: "a step critics say would help, was taken" and "would help was taken". */
    private int endWithin(VerbGroup group, VerbGroup next) {
        int end = extents.end(new Opening(Opening.Frame.CLAUSE, group.end(), group.end()), group.head());
        for (int i = next.end(); i < end; i++) {
            VerbGroup around = parsed.group(i);
            if (around != null && around.form() == Form.FINITE && !parsed.inRun(i)) {
                return i;
            }
            if (parsed.is(i, CC)
                    || parsed.is(i, IN) && openings.clauses().at(i, end)
                    || parsed.tag(i).isWh()
                    || parsed.inRun(i)) {
                return end;
            }
        }
        return end;
    }

    /** "a step critics": the plural at the end of a phrase with "a" before it is the one who speaks. */
    private Subject ownerIn(Subject source) {
        int last = source.end() - 1;
        boolean mixed = last > source.first() + 1
                && parsed.phraseStart(last) == source.first()
                && (parsed.is(source.first(), "a") || parsed.is(source.first(), "an"))
                && parsed.is(last, NNS);
        return mixed ? new Subject(last, source.end()) : source;
    }

    /**
     * "the gap between what she says her plan would do and how others see it": what is told of is "what", and the clause ends
     * with its verb; in "what they said that made us think" nothing is told.
     */
    private boolean freeRelative(int pronoun, VerbGroup group, CueWord word, Subject source, Sentence sentence) {
        int first = group.end();
        if (!word.takes(CueWord.Frame.THAT) || parsed.inRun(first)) {
            return false;
        }
        if (parsed.is(first, "that") && !openings.clauses().at(first + 1, sentence.end())) {
            return true;
        }
        VerbGroup verb = parsed.phraseStart(first) == first ? parsed.verbOf(parsed.phraseEnd(first) - 1) : null;
        if (verb == null || !verb.isFinite() || attributions.claimedBetween(first, verb.end())) {
            return false;
        }
        boolean alone = verb.end() >= sentence.end() || parsed.is(verb.end(), CC) || !opensObject(verb.end());
        if (!alone) {
            return false;
        }
        attributions.add(new Attribution(
                List.of(new Stretch(pronoun, pronoun + 1), new Stretch(first, verb.end())),
                source,
                new Stretch(group.first(), group.end()),
                word,
                QuoteRule.CUE_IN_RELATIVE_CLAUSE,
                group.doubtful()));
        return true;
    }

    /** Whether words stand behind a verb that could be its object or more of its clause. */
    private boolean opensObject(int i) {
        return Character.isLetterOrDigit(parsed.word(i).codePointAt(0));
    }

    /** Whether a word stands for what a relative clause tells of; in "whose owner said" the owner only says. */
    private boolean standsFor(int pronoun) {
        return parsed.tag(pronoun).isWh() && !parsed.is(pronoun, "whose") || parsed.is(pronoun, "that");
    }

    /** "which he said had failed": what the relative pronoun stands for is part of the statement. */
    boolean read(VerbGroup group, CueWord word, @Nullable Subject source, Sentence sentence) {
        if (source == null || source.end() > group.first() || group.end() >= sentence.end()) {
            return false;
        }
        if (withoutPronoun(group, word, source, sentence)) {
            return true;
        }
        int pronoun = source.first() - 1;
        if (pronoun < sentence.first() || !standsFor(pronoun)) {
            return false;
        }
        VerbGroup next = parsed.group(group.end());
        boolean clause = word.takes(CueWord.Frame.THAT) && next != null && next.form() == Form.FINITE;
        boolean naming = word.takes(CueWord.Frame.AS)
                && (parsed.phraseStart(group.end()) == group.end()
                        || parsed.inRun(group.end())
                        || parsed.is(group.end(), "as"));
        if (!clause && !naming) {
            return parsed.is(pronoun, "what") && freeRelative(pronoun, group, word, source, sentence);
        }
        int first = group.end();
        int end = clause
                ? extents.end(new Opening(Opening.Frame.CLAUSE, first, first), group.head())
                : parsed.is(first, "as")
                        ? extents.end(new Opening(Opening.Frame.OBJECT, first, first), group.head())
                        : parsed.inRun(first)
                                ? parsed.runs().at(first).close()
                                : openings.circumstances().withPhrases(parsed.phraseEnd(first), sentence.end());
        if (attributions.claimed(first)) {
            return true;
        }
        attributions.add(new Attribution(
                List.of(new Stretch(pronoun, pronoun + 1), new Stretch(first, end)),
                source,
                new Stretch(group.first(), group.end()),
                word,
                clause ? QuoteRule.CUE_IN_RELATIVE_CLAUSE : QuoteRule.NAMING_IN_RELATIVE_CLAUSE,
                group.doubtful()));
        return true;
    }
}
