package org.broadsheet.figure.subject;

import static org.broadsheet.annotate.PennTag.VBG;

import java.util.List;
import java.util.Set;
import org.broadsheet.figure.amount.Amount;
import org.broadsheet.figure.amount.FigureRule;
import org.broadsheet.figure.subject.Clauses.Party;
import org.broadsheet.figure.subject.Part.Kind;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.syntax.VerbGroup;
import org.broadsheet.words.CueVerbs;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/**
 * What is told of the part of a group that a share is: "back the plan" of "40% of voters back the plan", "bakers" of "a third of
 * them are bakers" and of "bakers make up a third of the town". The group is what it is a share of, and no news.
 */
final class SharePredicates {
    /** Parts of bounds before a share: "more than about". */
    private static final int MOST_BOUNDS = 4;

    /** Words before a share with a verb of its own, or in a row of such: "with 40% of them saying". */
    private static final Set<String> OPENERS =
            WordSets.english("figure-contexts").get("openers-of-shares");

    /** Lemmas of verbs whose subject is the part that their object tells. */
    private static final Set<String> FORMING =
            WordSets.english("figure-contexts").get("verbs-of-forming");

    private static final Set<String> SAYING = CueVerbs.of("say");

    /** Lemmas of verbs that tell what a clause says, before it. */
    private static final Set<String> TELLING = CueVerbs.of("say", "show", "think");

    private static final Set<String> CARRIERS =
            WordSets.english("figure-contexts").get("carriers-of-numbers");

    private final Pieces pieces;
    private final Parts parts;
    private final List<Amount> amounts;
    private final Clauses clauses;
    private final AmountLinks links;
    private final Comparisons comparisons;
    private final Predicates predicates;
    private final ShareGroups groups;

    SharePredicates(
            Pieces pieces,
            Parts parts,
            List<Amount> amounts,
            Clauses clauses,
            AmountLinks links,
            Predicates predicates) {
        this.pieces = pieces;
        this.parts = parts;
        this.amounts = amounts;
        this.clauses = clauses;
        this.links = links;
        this.comparisons = new Comparisons(pieces, parts);
        this.predicates = predicates;
        this.groups = new ShareGroups(pieces, parts, clauses, links, predicates);
    }

    /**
     * What a share measures: what is told of its part of the group, or what was found where it is no share of a group or nothing
     * is told of it.
     *
     * @param last what the amount before it measures
     */
    Measured of(Amount amount, Party party, Measured found, Measured last) {
        if (!ShareGroups.isShare(amount) || found.words() != null) {
            return found;
        }
        int here = parts.startingAt(amount.first());
        int link = links.skipAdverbs(here - 1);
        boolean whole = groups.isOfGroup(amount, here);
        if (whole && isFormed(link)) {
            if (last.isNamed()
                    && parts.isWord(verbOf(link) - 1, ",")
                    && pieces.tag(parts.get(verbOf(link)).first()) == VBG) {
                // "sold 40 cars, accounting for 5% of the market"
                return last;
            }
            Part former = former(party, link);
            return former == null ? found : measured(former, found, FigureRule.MEASURED_SUBJECT);
        }
        if (whole && goesOnForming(amount, here, link)) {
            return last;
        }
        boolean next = last.rule() == FigureRule.MEASURED_PREDICATE && (goesOn(link) || comparisons.isCompared(link));
        Part told = beside(amount, here, link);
        if (told == null && isHead(link) && (whole || amount.of() == null && !groups.isOfNoun(here))) {
            told = told(amount, here, next);
        }
        if (told != null) {
            return measured(told, found, FigureRule.MEASURED_PREDICATE);
        }
        // "half of the women smoke, but only a third of the men"
        return whole && next ? last : found;
    }

    /** What one word right behind a share tells: "is 30% Swedish", "with 40% suffering from gout"; or null. */
    private @Nullable Part beside(Amount amount, int here, int link) {
        if (isBeing(link)) {
            return groups.origin(amount, here);
        }
        return opens(link) ? groups.doing(here + 1) : null;
    }

    /** "women make up 5% of the crew and 40% of the staff" */
    private boolean goesOnForming(Amount amount, int here, int link) {
        return goesOn(link) && !clauses.isInSubject(here) && isFormed(links.skipAdverbs(partBefore(amount) - 1));
    }

    /** The part that the amount before one is; -1 where there is none. */
    private int partBefore(Amount amount) {
        int at = amounts.indexOf(amount) - 1;
        return at < 0 ? -1 : parts.startingAt(amounts.get(at).first());
    }

    private static Measured measured(Part told, Measured found, FigureRule rule) {
        return Measured.of(told.first(), told.end(), found.agent(), rule).toldOf(found.mention());
    }

    /**
     * What the verb behind a share says of it, or of those that it is named in one row with; or null.
     *
     * @param next whether the share goes on a row of such
     */
    private @Nullable Part told(Amount amount, int here, boolean next) {
        VerbGroup verb = clauses.verbOfSubject(here);
        int behind = groups.behindWhole(here);
        if ((parts.is(behind, Kind.CONJUNCTION) || parts.isWord(behind, ",")) && isBehindVerb(here)) {
            return null;
        }
        int main = verb == null
                ? groups.isOfGroup(amount, here) ? groups.verbBehind(behind, here) : -1
                : parts.startingAt(pieces.ofToken(verb.first()));
        if (main >= 0) {
            return predicates.of(main);
        }
        boolean relative = behind == here + 1 && amount.of() == null && parts.is(behind, Kind.RELATIVE);
        VerbGroup own = clauses.groupAt(relative ? behind + 1 : behind);
        // "with 40% saying so, and 30% doing it"
        boolean absolute = next || opens(links.skipAdverbs(here - 1));
        if (own != null && (relative || absolute && (next || own.form() != VerbGroup.Form.INFINITIVE))) {
            return predicates.of(relative ? behind + 1 : behind);
        }
        return ofNext(behind);
    }

    /** "40% of the men and 50% of the women smoke": what is told of the next share in a row; or null. */
    private @Nullable Part ofNext(int joint) {
        int and = parts.isWord(joint, ",") && parts.is(joint + 1, Kind.CONJUNCTION) ? joint + 1 : joint;
        int next = and + 1;
        while (next <= and + MOST_BOUNDS && !parts.is(next, Kind.AMOUNT)) {
            next++;
        }
        boolean row = parts.isWord(and, "and") || parts.isWord(and, "or") || parts.isWord(and, ",");
        // "40% of the men, while half": what stands between is no more than a bound.
        if (!row || !parts.is(next, Kind.AMOUNT) || links.skipAdverbs(next - 1) != and) {
            return null;
        }
        for (Amount amount : amounts) {
            if (amount.first() == parts.get(next).first()) {
                return ShareGroups.isShare(amount) ? told(amount, next, false) : null;
            }
        }
        return null;
    }

    /** "profit fell 5%": whether the clause of a share has its verb before it, but one that tells of a clause: "say 5% of them left". */
    private boolean isBehindVerb(int here) {
        for (int at = here - 1; at >= 0; at--) {
            VerbGroup verb = clauses.groupAt(at);
            if (verb != null && verb.isFinite()) {
                return !TELLING.contains(parts.lemmaOfVerb(at));
            }
            if (parts.is(at, Kind.MARK) || parts.is(at, Kind.CONJUNCTION) || parts.is(at, Kind.RELATIVE) || opens(at)) {
                return false;
            }
        }
        return false;
    }

    /** Whether what stands before a share leaves it the head of its phrase: not "a rise of 5%", "by 5%". */
    private boolean isHead(int link) {
        VerbGroup verb = clauses.groupAt(link);
        // "told the mayor 40% of them smoke"
        boolean addressed = SAYING.contains(parts.lemmaOfVerb(link - 1));
        return !links.isChange(link)
                && (!parts.is(link, Kind.NOUN) || addressed)
                && (verb == null || verb.isFinite())
                && !parts.is(link, Kind.AMOUNT)
                && (!parts.is(link, Kind.PREPOSITION) || opens(link) || isCarried(link));
    }

    /** "an average of 40%" */
    private boolean isCarried(int of) {
        return parts.isWord(of, "of")
                && CARRIERS.contains(pieces.word(parts.get(of).first() - 1));
    }

    private boolean opens(int link) {
        return OPENERS.contains(pieces.word(parts.get(link).first()));
    }

    private boolean goesOn(int link) {
        return parts.is(link, Kind.CONJUNCTION) || parts.isWord(link, ",");
    }

    private boolean isBeing(int link) {
        return "be".equals(parts.lemmaOfVerb(link));
    }

    /** "make up 5% of", "accounts for half of" */
    private boolean isFormed(int link) {
        return FORMING.contains(parts.lemmaOfVerb(verbOf(link)));
    }

    private int verbOf(int link) {
        return parts.isWord(link, "up") || parts.isWord(link, "for") ? link - 1 : link;
    }

    /** What a share is told to be: the common noun that its clause speaks of; or null. */
    private @Nullable Part former(Party party, int link) {
        Part named = party.verb() == verbOf(link) ? party.named() : null;
        return named == null || pieces.tag(named.end() - 1).isProperNoun() ? null : named;
    }
}
