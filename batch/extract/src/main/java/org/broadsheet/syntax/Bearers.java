package org.broadsheet.syntax;

import static org.broadsheet.annotate.PennTag.IN;
import static org.broadsheet.annotate.PennTag.NN;
import static org.broadsheet.annotate.PennTag.NNS;

import java.util.Set;
import org.broadsheet.annotate.NameTag;
import org.broadsheet.syntax.VerbGroup.Form;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/** Finds what a verb group says something of, see {@link SubjectFinder#bearer}: no doer, but what changes or has a value. */
final class Bearers {
    private static final Set<String> RELATIVES =
            WordSets.english("subject-contexts").get("relatives");
    /** Verbs whose participle tells how much something is: "priced at $5, the lamp". */
    private static final Set<String> RATED =
            WordSets.english("subject-contexts").get("rating-verbs");

    /** Verbs whose gerund behind a comma does so: "the rates, ranging from $5 to $9". */
    private static final Set<String> RANGING =
            WordSets.english("subject-contexts").get("ranging-verbs");

    private final ParsedArticle parsed;
    private final SubjectFinder finder;
    private final LeftwardVerbs verbs;
    private final SubjectPhrases phrases;
    private final SubjectsWithActs acts;

    Bearers(
            ParsedArticle parsed,
            SubjectFinder finder,
            LeftwardVerbs verbs,
            SubjectPhrases phrases,
            SubjectsWithActs acts) {
        this.parsed = parsed;
        this.finder = finder;
        this.verbs = verbs;
        this.phrases = phrases;
        this.acts = acts;
    }

    /** What the group says something of, or null. */
    @Nullable
    Subject of(VerbGroup group) {
        return of(group, 0);
    }

    private @Nullable Subject of(VerbGroup group, int steps) {
        if (steps > SubjectFinder.MAX_STEPS) {
            return null;
        }
        int start = parsed.sentence(group.first()).first();
        if (group.form() == Form.FINITE) {
            int left = phrases.leftOfQuantities(verbs.leftOfAdverbs(group.first() - 1, start), start);
            int i = leftOfRest(left, start);
            return i < start ? null : nearest(finder.beyondParticiple(i, start, steps));
        }
        return isRating(group, start) ? rated(group, start, steps) : ofNoFinite(group, start, steps);
    }

    private @Nullable Subject ofNoFinite(VerbGroup group, int start, int steps) {
        int i = group.first() - 1;
        int behind = group.form() == Form.PARTICIPLE ? verbs.leftOfAdverbs(i, start) : i;
        if (behind < i && behind > start && parsed.phraseEnd(behind) == behind + 1) {
            // "attempts in 2021 rose by 11%", where the tagger takes the verb for a participle
            return phrases.phraseTo(behind, start);
        }
        if (i < start) {
            return group.form() == Form.GERUND ? finder.ofMainClause(group, steps) : null;
        }
        boolean standing = (group.form() == Form.INFINITIVE || group.form() == Form.GERUND) && isStanding(i, start);
        if (parsed.phraseEnd(i) == i + 1 && !parsed.timePhrase(i) && !phrases.isQuantity(i) && !standing) {
            return group.form() == Form.INFINITIVE
                    ? maker(phrases.phraseTo(i, start), start)
                    : new Subject(parsed.phraseStart(i), i + 1);
        }
        VerbGroup beside = parsed.group(i);
        VerbGroup before = beside != null ? beside : verbs.groupBefore(i, start, parsed.comma(i));
        return before == null ? null : of(before, steps + 1);
    }

    /** Whether a participle at the front of its sentence, or behind the comma of a phrase, tells how much something is. */
    private boolean isRating(VerbGroup group, int start) {
        int comma = group.first() - 1;
        boolean aside = comma > start
                && parsed.comma(comma)
                && parsed.phraseEnd(comma - 1) == comma
                && !parsed.timePhrase(comma - 1);
        String lemma = parsed.token(group.head()).lemma();
        boolean rated = group.form() == Form.PARTICIPLE && RATED.contains(lemma);
        return rated && comma < start || aside && (rated || group.form() == Form.GERUND && RANGING.contains(lemma));
    }

    /** "priced at $5, the lamp comes with", "the lamp, priced at $5, comes with": what a participle of rating tells of. */
    private @Nullable Subject rated(VerbGroup group, int start, int steps) {
        int comma = group.first() - 1;
        return comma < start ? finder.ofMainClause(group, steps) : phrases.phraseTo(comma - 1, start);
    }

    /** "an engine tuned by Ardent to give": what is made by someone does what it was made for. */
    private Subject maker(Subject subject, int start) {
        boolean by = subject.first() - 1 > start && parsed.is(subject.first() - 1, "by");
        return by ? acts.withoutParticiple(subject, start) : subject;
    }

    /** "is on track to reach", "in talks to buy": a bare noun behind a preposition tells how, not who. */
    private boolean isStanding(int noun, int start) {
        return noun > start + 1
                && parsed.phraseStart(noun) == noun
                && (parsed.is(noun, NN) || parsed.is(noun, NNS))
                && (parsed.is(noun - 1, "on") || parsed.is(noun - 1, "in"));
    }

    /** Past what is left of a time, "growth by 90 days is", or of a noun, "the cost of home solar falls". */
    private int leftOfRest(int i, int start) {
        if (i <= start || parsed.phraseEnd(i - 1) != i || parsed.phraseStart(i) >= 0) {
            return i;
        }
        boolean link = parsed.is(i, IN)
                && !RELATIVES.contains(parsed.word(i))
                && i + 1 < parsed.size()
                && parsed.phraseEnd(i + 1) > 0
                && parsed.timePhrase(parsed.phraseEnd(i + 1) - 1);
        return link || parsed.tag(i).isAdjective() ? i - 1 : i;
    }

    /** "relations with Nissan, which": what a relative pronoun says something of is what stands nearest. */
    private @Nullable Subject nearest(@Nullable Subject subject) {
        if (subject == null || subject.first() == subject.meantFirst()) {
            return subject;
        }
        if (parsed.is(subject.first(), "who")
                && parsed.token(subject.meantEnd() - 1).name() == NameTag.PLACE) {
            // "Ana Weber from Norway, who": no place.
            return subject;
        }
        int last = parsed.phraseStart(subject.meantEnd() - 1);
        return last < 0
                ? subject
                : new Subject(subject.first(), subject.end(), phrases.withOwners(last), subject.meantEnd());
    }
}
