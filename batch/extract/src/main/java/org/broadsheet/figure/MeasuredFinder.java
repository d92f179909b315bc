package org.broadsheet.figure;

import static org.broadsheet.annotate.PennTag.POS;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.broadsheet.figure.Clauses.Party;
import org.broadsheet.figure.Part.Kind;
import org.broadsheet.syntax.ClauseMap;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.syntax.Piece;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/**
 * Finds what each figure of a sentence measures: the noun it stands before ("a 5 W charger"), the whole it is a part of
 * ("60% of revenue"), the noun it is given of ("a gain of 2%"), or else the subject of its clause ("revenue rose 2%").
 */
final class MeasuredFinder {
    /** Bounds and adverbs before an amount: "by as much as about". */
    private static final int MOST_SKIPPED = 6;

    /** Joints between two amounts of one thing: "up 5%, or 3 points, from". */
    private static final int MOST_JOINTS = 4;

    private static final Set<String> SAME_AS_BEFORE =
            WordSets.english("figure-contexts").get("joints-of-one-subject");
    private static final Set<String> BOUNDS =
            WordSets.english("figure-contexts").get("bounding-prepositions");
    /** Words between a length and its preposition: "in the very last two years". */
    private static final int TIME_STEPS = 4;

    private static final Set<String> RIVALRY =
            WordSets.english("figure-contexts").get("verbs-of-rivals");
    private static final Set<String> TIMING =
            WordSets.english("figure-contexts").get("prepositions-of-time");
    private static final Set<String> LENGTHS =
            WordSets.english("figure-contexts").get("length-symbols");

    private final Pieces pieces;
    private final Parts parts;
    private final List<Amount> amounts;
    private final TrendWords trends;
    private final Clauses clauses;
    private final CountedSubjects counted;
    private final NounsAfter after;
    private final NounsBefore before;
    private final ActSubjects acts;
    private final LabelSubjects labels;

    MeasuredFinder(
            ParsedArticle article,
            ClauseMap map,
            Pieces pieces,
            List<Amount> amounts,
            TrendWords trends,
            WholeNames wholes) {
        this.pieces = pieces;
        this.parts = Parts.of(article, pieces, amounts);
        this.amounts = amounts;
        this.trends = trends;
        this.clauses = new Clauses(article, pieces, parts, map);
        this.counted = new CountedSubjects(pieces, parts);
        this.after = new NounsAfter(pieces, parts, trends, wholes);
        this.before = new NounsBefore(pieces, parts, clauses);
        this.acts = new ActSubjects(pieces, parts, clauses);
        this.labels = new LabelSubjects(pieces, parts);
    }

    /** The subject of each amount, in order. */
    List<Measured> all() {
        List<Measured> subjects = new ArrayList<>();
        Measured last = Measured.NONE;
        Amount outer = null;
        for (Amount amount : amounts) {
            if (outer != null && amount.end() <= outer.end() && last.isNamed()) {
                // "three million 330ml cans": a size is one of the things counted.
                subjects.add(last);
                continue;
            }
            outer = amount;
            Party party = clauses.party(parts.startingAt(amount.first()));
            Measured subject = subject(amount, party.named(), last).toldOf(party.mention());
            subjects.add(subject);
            last = subject;
        }
        return subjects;
    }

    private Measured subject(Amount amount, @Nullable Part agent, Measured last) {
        if (ToldAges.isOne(amount)) {
            return Measured.of(
                    ToldAges.nameStart(pieces, amount), amount.first() - 1, agent, FigureRule.MEASURED_BEFORE);
        }
        int here = parts.startingAt(amount.first());
        Measured rival = rival(here, agent);
        if (rival != null) {
            return rival;
        }
        Measured row = labels.ofRow(amount);
        if (row != null) {
            return row;
        }
        int link = skipAdverbs(here - 1);
        Measured things = counted(amount, here, link, agent);
        if (things != null) {
            return things;
        }
        if (amount.noun() != null && last.isNamed() && last.rule() == FigureRule.MEASURED_COUNTED) {
            // "60 jobs, up from 50"
            return last;
        }
        Measured following = after.of(amount, here, agent);
        if (following != null) {
            return isMereChange(following) && isApposed(amount) && last.isNamed() ? last : following;
        }
        if (isTime(amount)) {
            return Measured.NONE;
        }
        if (isSameAsBefore(link, last)) {
            return last.by(FigureRule.MEASURED_AS_LAST);
        }
        Part given = before.of(amount, link);
        if (given != null) {
            return Measured.of(given.first(), given.end(), agent, FigureRule.MEASURED_BEFORE);
        }
        Measured act = acts.of(amount, here, link, agent);
        if (act != null) {
            return act;
        }
        Measured label = labels.of(amount, here);
        if (label != null) {
            return label;
        }
        return agent == null || isOwned(amount) || isAge(amount)
                ? Measured.of(0, 0, agent, null)
                : Measured.of(agent.first(), agent.end(), agent, FigureRule.MEASURED_SUBJECT);
    }

    /** The things that an amount counts, or what they tell the level of; null where it counts none. */
    private @Nullable Measured counted(Amount amount, int here, int link, @Nullable Part agent) {
        Part things = counted.of(amount, here);
        if (things == null) {
            return null;
        }
        if (agent != null && isLevel(link)) {
            // "Sales fell by 200 units", "the crew grew to 40 people"
            return Measured.of(agent.first(), agent.end(), agent, FigureRule.MEASURED_SUBJECT);
        }
        Part owner = counted.owner(amount);
        Part of = owner == null ? counted.hangingOn(link) : owner;
        return Measured.of(things.first(), things.end(), of == null ? agent : of, FigureRule.MEASURED_COUNTED);
    }

    /** Whether no more is said to be measured than a change: "increase". */
    private boolean isMereChange(Measured measured) {
        return measured.end() - measured.first() == 1
                && trends.isChange(pieces.token(measured.first()).lemma());
    }

    /** ", a 40% increase": told of what stands before the comma. */
    private boolean isApposed(Amount amount) {
        int at = amount.first() - 1;
        at = CountedPhrases.isDeterminer(pieces.tag(at)) ? at - 1 : at;
        return pieces.is(at, ",");
    }

    /** "Pereira leads Weber 52 percent to 43 percent": the first is the subject's, the second its rival's; or null. */
    private @Nullable Measured rival(int here, @Nullable Part agent) {
        if (agent != null
                && parts.is(here - 1, Kind.NOUN)
                && RIVALRY.contains(parts.lemmaOfVerb(here - 2))
                && parts.isWord(here + 1, "to")) {
            return Measured.of(agent.first(), agent.end(), agent, FigureRule.MEASURED_SUBJECT);
        }
        boolean second = parts.isWord(here - 1, "to")
                && parts.is(here - 3, Kind.NOUN)
                && RIVALRY.contains(parts.lemmaOfVerb(here - 4));
        if (!second) {
            return null;
        }
        Part rival = parts.get(here - 3);
        return Measured.of(rival.first(), rival.end(), rival, FigureRule.MEASURED_RIVAL)
                .toldOf(rival);
    }

    /** "in the last two years": a length that only says when. */
    private boolean isTime(Amount amount) {
        if (amount.unit() == null
                || !LENGTHS.contains(amount.unit().symbol())
                || parts.is(parts.startingAt(amount.first()) + 1, Kind.NOUN)) {
            return false;
        }
        int here = parts.startingAt(amount.first());
        if (parts.isWord(here - 1, "over") && parts.is(here - 2, Kind.AMOUNT)) {
            // "$5m over 10 years"
            return true;
        }
        int at = amount.first() - 1;
        while (at > amount.first() - TIME_STEPS && pieces.tag(at).isAdjective()) {
            at--;
        }
        return CountedPhrases.isDeterminer(pieces.tag(at)) && TIMING.contains(pieces.word(at - 1));
    }

    /** "to Moreau's 49 percent": what another has is not told of the subject of the clause. */
    private boolean isOwned(Amount amount) {
        return pieces.tag(amount.first() - 1) == POS;
    }

    /** "Weber was seven years old": an age measures nothing but whose it is. */
    private boolean isAge(Amount amount) {
        return amount.unit() != null && amount.unit().symbol().equals("year of age");
    }

    /** Whether a verb of change leads to an amount: "fell by", "grew from ... to". */
    private boolean isLevel(int before) {
        boolean leads = parts.isWord(before, "to") || parts.isWord(before, "by") || parts.isWord(before, "from");
        return leads && trends.isChangeVerb(parts.lemmaOfVerb(before - 1));
    }

    /** "up from 2 million", "(13 km)", "or 5%": told of the same as the amount just before. */
    private boolean isSameAsBefore(int before, Measured last) {
        int at = before;
        for (int i = 0; i < MOST_JOINTS && at > 0; i += clauses.isSaying(at) ? 0 : 1, at--) {
            if (parts.is(at, Kind.AMOUNT)) {
                return i > 0 && last.isNamed();
            }
            boolean joint = clauses.isSaying(at);
            for (String word : SAME_AS_BEFORE) {
                joint |= parts.isWord(at, word);
            }
            if (!joint && !parts.is(at, Kind.OTHER) && !parts.is(at, Kind.TIME)) {
                return false;
            }
        }
        return false;
    }

    /** Bounds, particles and adverbs between the amount and what comes before it. */
    private int skipAdverbs(int from) {
        int at = from;
        for (int i = 0; i < MOST_SKIPPED && at >= 0; i++, at--) {
            Part part = parts.get(at);
            Piece piece = pieces.get(part.first());
            boolean adverb = part.kind() == Kind.OTHER && !piece.isNumber() && !piece.is("(");
            boolean least =
                    piece.is("at") && pieces.get(part.first() + 1).word().endsWith("st");
            boolean bound = part.kind() == Kind.PREPOSITION && (BOUNDS.contains(piece.word()) || least);
            // "a combined $5m", "at a manageable 40 kg"
            boolean article = (parts.isWord(at, "a") || parts.isWord(at, "an")) && at < from;
            if (!adverb && !bound && !article && !parts.isWord(at, "record")) {
                return at;
            }
        }
        return at;
    }
}
