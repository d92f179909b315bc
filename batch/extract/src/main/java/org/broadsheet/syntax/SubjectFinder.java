package org.broadsheet.syntax;

import static org.broadsheet.annotate.PennTag.CC;
import static org.broadsheet.annotate.PennTag.DT;
import static org.broadsheet.annotate.PennTag.LEFT_BRACKET;
import static org.broadsheet.annotate.PennTag.RIGHT_BRACKET;

import java.util.Set;
import org.broadsheet.syntax.VerbGroup.Form;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/** Finds the subject of a verb by what stands to its left: the shallow counterpart of a parse. */
public final class SubjectFinder {
    /** How far behind a passive verb "by" tells who does it. */
    private static final int AGENT_SIGHT = 6;

    /** How often a search may move on to another verb's subject. */
    static final int MAX_STEPS = 6;

    private static final Set<String> RELATIVES =
            WordSets.english("subject-contexts").get("relatives");
    /** Verbs whose subject speaks through their object: "sent out a letter saying". */
    private static final Set<String> ISSUING =
            WordSets.english("subject-contexts").get("issuing-verbs");

    private final ParsedArticle parsed;
    private final LeftwardVerbs verbs;
    private final SubjectPhrases phrases;
    private final SubjectsWithActs acts;
    private final Asides asides;
    private final OpeningNames openingNames;
    private final Bearers bearers;

    SubjectFinder(ParsedArticle parsed) {
        this.parsed = parsed;
        this.verbs = new LeftwardVerbs(parsed);
        this.phrases = new SubjectPhrases(parsed, verbs);
        this.acts = new SubjectsWithActs(parsed, verbs, phrases);
        this.asides = new Asides(parsed, verbs, phrases);
        this.openingNames = new OpeningNames(parsed);
        this.bearers = new Bearers(parsed, this, verbs, phrases, acts);
    }

    /** Who does what a verb group says, or null. */
    public @Nullable Subject of(VerbGroup group) {
        return of(group, 0);
    }

    /** The subject of a finite verb group even where it is passive, or null. */
    public @Nullable Subject grammatical(VerbGroup group) {
        int start = parsed.sentence(group.first()).first();
        int i = verbs.leftOfAdverbs(group.first() - 1, start);
        return i < start ? null : leftOf(i, start, 0);
    }

    /**
     * What a verb group says something of: the subject of a finite verb, also of a passive one; of an infinitive or a
     * participle the noun right before it ("shares rising 5%"), else what the verb speaks of that it goes with; or null.
     */
    public @Nullable Subject bearer(VerbGroup group) {
        return bearers.of(group);
    }

    /** First token of a noun phrase with those it belongs to: "the price of the benchmark". */
    public int withOwners(int first) {
        return phrases.withOwners(first);
    }

    /** The subject of the verb before a token: whose hopes are meant where a noun names no owner. */
    public @Nullable Subject ofClauseAround(int token) {
        VerbGroup before = verbs.groupBefore(token - 1, parsed.sentence(token).first(), false);
        return before == null ? null : of(before, 1);
    }

    private @Nullable Subject of(VerbGroup group, int steps) {
        if (steps > MAX_STEPS) {
            return null;
        }
        int start = parsed.sentence(group.first()).first();
        int i = verbs.leftOfAdverbs(group.first() - 1, start);
        if (group.passive() || group.form() == Form.PARTICIPLE && !verbs.activeLooking(group, i, start)) {
            return agent(group);
        }
        if (i < start) {
            return group.form() == Form.GERUND ? ofMainClause(group, steps) : null;
        }
        if (group.form() == Form.INFINITIVE || group.form() == Form.GERUND) {
            return ofNonFinite(group, i, start, steps);
        }
        return beyondParticiple(i, start, steps);
    }

    /** The subject that ends at a token, a participle behind it left out, or what the verbs before it are told of; or null. */
    @Nullable
    Subject beyondParticiple(int i, int start, int steps) {
        Subject subject = leftOf(i, start, steps);
        return subject == null ? acts.beforeVerbs(i, start) : acts.withoutParticiple(subject, start);
    }

    /** The subject that follows a leading participle clause: "Speaking of costs, she said". */
    @Nullable
    Subject ofMainClause(VerbGroup group, int steps) {
        int end = parsed.sentence(group.first()).end();
        for (int i = group.end(); i < end; i++) {
            // The comma that ends quoted words stands before their mark.
            int next = parsed.inRun(i) && i + 1 < end && parsed.quoteMark(i + 1) ? i + 2 : i + 1;
            if (!parsed.comma(i)
                    || parsed.inRun(i) && next == i + 1
                    || next >= end
                    || parsed.phraseStart(next) != next) {
                continue;
            }
            for (int j = next; j < end; j++) {
                VerbGroup verb = parsed.group(j);
                if (verb != null && verb.form() == Form.FINITE) {
                    return of(verb, steps + 1);
                }
            }
        }
        return null;
    }

    private @Nullable Subject agent(VerbGroup group) {
        int end = parsed.sentence(group.first()).end();
        for (int i = group.end(); i < end && i < group.end() + AGENT_SIGHT; i++) {
            if (parsed.is(i, "by") && i + 1 < end && parsed.phraseStart(i + 1) == i + 1) {
                return new Subject(i + 1, parsed.phraseEnd(i + 1));
            }
        }
        return null;
    }

    private @Nullable Subject ofNonFinite(VerbGroup group, int i, int start, int steps) {
        // After a comma a participle goes with the main verb: "hinted at plans to leave, saying".
        VerbGroup before = verbs.groupBefore(i, start, group.form() == Form.GERUND && parsed.comma(i));
        if (group.form() == Form.GERUND
                && parsed.phraseEnd(i) == i + 1
                && !parsed.day(i)
                && !(before != null
                        && ISSUING.contains(parsed.token(before.head()).lemma())
                        && !before.passive())) {
            return phrases.phraseTo(i, start);
        }
        if (before == null) {
            return group.form() == Form.GERUND ? ofMainClause(group, steps) : null;
        }
        // "He was quoted as saying": who is quoted is who says.
        return before.passive() && before.form() == Form.FINITE ? grammatical(before) : of(before, steps + 1);
    }

    /** "was joined by her brother and said": an active verb shares the subject of a passive one, not who did it. */
    private @Nullable Subject shared(VerbGroup before, int steps) {
        Subject doer = of(before, steps + 1);
        return doer != null && before.passive() ? grammatical(before) : doer;
    }

    private @Nullable Subject leftOf(int i, int start, int steps) {
        String word = parsed.word(i);
        if (RELATIVES.contains(word) && (parsed.tag(i).isWh() || word.equals("who") || word.equals("which"))) {
            return phrases.relative(i, start);
        }
        if (word.equals("whom") && i - 3 >= start && parsed.is(i - 1, "of") && parsed.comma(i - 3)) {
            // "officials, many of whom said"
            Subject some = phrases.relative(i - 2, start);
            return new Subject(i - 2, i + 1, some.meantFirst(), some.meantEnd());
        }
        if (parsed.is(i, CC)) {
            VerbGroup before = verbs.finiteBefore(i - 1, start);
            return before == null ? null : shared(before, steps);
        }
        if (parsed.comma(i) || parsed.dash(i)) {
            return beforeComma(i, start, steps);
        }
        if (parsed.quoteMark(i)) {
            return endsNickname(i, start) ? asides.before(i - 1, start) : null;
        }
        if (parsed.tag(i) == RIGHT_BRACKET) {
            return beforeBracket(i, start, steps);
        }
        if (parsed.group(i) != null) {
            VerbGroup group = parsed.group(i);
            return group == null ? null : phrases.antecedentOf(group, start, 0);
        }
        return parsed.phraseEnd(i) == i + 1
                ? openingNames.in(phrases.withNameBefore(phrases.phraseTo(i, start), start), start)
                : null;
    }

    private @Nullable Subject beforeBracket(int close, int start, int steps) {
        int open = close;
        while (open > start && parsed.tag(open) != LEFT_BRACKET) {
            open--;
        }
        return open > start ? leftOf(open - 1, start, steps) : null;
    }

    /** "Ana Weber, called the “Queen of Bread,” had": whether quoted words that a comma and a mark end stand behind an article. */
    private boolean endsNickname(int mark, int start) {
        QuotedRun run = mark > start && parsed.comma(mark - 1) ? parsed.run(mark) : null;
        return run != null && run.open() - 1 > start && parsed.is(run.open() - 1, DT);
    }

    /** The subject of a verb after a comma: what stands before the apposition or relative clause that the comma ends. */
    private @Nullable Subject beforeComma(int comma, int start, int steps) {
        Subject before = asides.before(comma, start);
        if (before != null) {
            return before;
        }
        // No aside: the verb shares the subject of the clause before the comma.
        VerbGroup shared = verbs.finiteBefore(comma - 1, start);
        if (shared != null) {
            return steps > 1 ? null : of(shared, steps + 1);
        }
        if (comma > start && parsed.tag(comma - 1) == RIGHT_BRACKET) {
            return leftOf(comma - 1, start, steps);
        }
        return comma > start && parsed.phraseEnd(comma - 1) == comma ? phrases.phraseTo(comma - 1, start) : null;
    }

    /** The first token of a verb group and the subject before it. */
    public static int leftmost(@Nullable Subject source, VerbGroup group) {
        return source == null || source.first() > group.first() ? group.first() : source.first();
    }
}
