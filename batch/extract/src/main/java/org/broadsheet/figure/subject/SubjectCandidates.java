package org.broadsheet.figure.subject;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.broadsheet.confidence.Candidate;
import org.broadsheet.confidence.FeatureSet;
import org.broadsheet.figure.amount.Amount;
import org.broadsheet.figure.amount.FigureRule;
import org.broadsheet.figure.amount.TrendWords;
import org.broadsheet.figure.subject.Clauses.Party;
import org.broadsheet.figure.subject.Part.Kind;
import org.broadsheet.syntax.ClauseMap;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.words.CueVerbs;
import org.broadsheet.words.WordSets;

/**
 * What a figure may measure, each with what speaks for it: the noun phrases and verbs of its sentence, the choice of the rules,
 * what the figure before it measures, and nothing.
 */
final class SubjectCandidates {
    /** Parts to either side of an amount that are looked at. */
    private static final int SIGHT = 16;

    private static final Set<String> SAYING = CueVerbs.of("say");

    /** Participles that stand as prepositions: "including 18 years". */
    static final Set<String> PREPOSITIONS = WordSets.english("figure-contexts").get("participles-as-prepositions");

    private static final Set<String> HELPING =
            WordSets.english("figure-contexts").get("verbs-that-help");

    static final Set<String> COPULAS = Set.of("be", "have", "do");

    private static final Set<FigureRule> WEIGHED =
            EnumSet.of(FigureRule.MEASURED_BEFORE, FigureRule.MEASURED_NOUN_AFTER);

    private final Pieces pieces;
    private final IdlePhrases idle;
    private final Parts parts;
    private final Clauses clauses;
    private final SubjectFeatures features;

    SubjectCandidates(Pieces pieces, Parts parts, Clauses clauses, ClauseMap map, TrendWords trends, IdlePhrases idle) {
        this.pieces = pieces;
        this.idle = idle;
        this.parts = parts;
        this.clauses = clauses;
        this.features = new SubjectFeatures(pieces, parts, clauses, map, trends);
    }

    /**
     * A figure of which it is asked what it measures.
     *
     * @param here its part
     * @param ruled the choice of the rules
     * @param last what the figure before it measures
     * @param sort of number and unit
     */
    record Asked(int here, Party party, Measured ruled, Measured last, String sort) {
        String rule() {
            FigureRule rule = ruled.rule();
            return rule == null ? "none" : rule.ruleName();
        }

        boolean isLast(int first, int end) {
            return last.isNamed() && last.first() < end && first < last.end();
        }
    }

    /** Whether what the rules choose, or leave open, is wrong so often that all phrases are weighed. */
    boolean isOpen(Amount amount, Measured measured) {
        // An age is told of someone, whom the rules find; "raised spending to 4% of output" tells of the spending; what
        // a bare number measures has often other names in other reports, which compare it only where it is left open.
        boolean told = amount.isAge()
                || !amount.hasUnit()
                || measured.rule() == FigureRule.MEASURED_BEFORE
                        && (amount.of() != null || pieces.is(amount.end(), "of"));
        return !told
                && measured != Measured.NONE
                && measured.words() == null
                && (measured.rule() == null || WEIGHED.contains(measured.rule()));
    }

    /** The candidates: the choice of the rules where it is none of the phrases, the phrases, and nothing the last. */
    List<Candidate<Measured>> of(Asked asked) {
        Map<Integer, List<String>> all = new LinkedHashMap<>();
        int from = Math.max(0, asked.here() - SIGHT);
        int to = Math.min(parts.size(), asked.here() + SIGHT + 1);
        for (int at = from; at < to; at++) {
            boolean phrase = parts.is(at, Kind.NOUN) || parts.is(at, Kind.VERB) && mayBeAct(parts.lemmaOfVerb(at));
            // Who says it is not measured.
            if (phrase
                    && !isIdle(at, asked.here())
                    && !clauses.isSaying(at)
                    && !SAYING.contains(parts.lemmaOfVerb(at + 1))) {
                all.put(at, features.of(asked, at));
            }
        }
        List<Candidate<Measured>> candidates = new ArrayList<>();
        Measured ruled = asked.ruled();
        int chosen = -1;
        for (int at : all.keySet()) {
            chosen = ruled.isNamed() && chosen < 0 && isOf(ruled, at) ? at : chosen;
        }
        if (ruled.isNamed() || ruled.words() != null) {
            List<String> names = chosen < 0 ? new ArrayList<>() : new ArrayList<>(all.get(chosen));
            SubjectFeatures.add(names, asked, "rules", asked.rule());
            if (chosen < 0) {
                names.add("rules alone");
            }
            candidates.add(new Candidate<>(ruled, new FeatureSet(distinct(names))));
        }
        for (Map.Entry<Integer, List<String>> one : all.entrySet()) {
            if (one.getKey() != chosen) {
                Part part = parts.get(one.getKey());
                List<String> names = one.getValue();
                if (ruled.isNamed() && part.first() >= ruled.first() && part.end() <= ruled.end()) {
                    SubjectFeatures.add(names, asked, "inside rules", asked.rule());
                }
                names.add("beside " + asked.rule());
                candidates.add(new Candidate<>(measured(asked, one.getKey()), new FeatureSet(distinct(names))));
            }
        }
        candidates.add(new Candidate<>(nothing(ruled), new FeatureSet(features.ofNothing(asked, all.size()))));
        return candidates;
    }

    private static boolean mayBeAct(String lemma) {
        return !COPULAS.contains(lemma) && !HELPING.contains(lemma);
    }

    private boolean isIdle(int at, int here) {
        Part part = parts.get(at);
        if (PaidAmountSubjects.isManner(pieces, parts, at)) {
            return true;
        }
        return part.kind() == Kind.VERB
                ? PREPOSITIONS.contains(pieces.word(part.first())) && part.end() == part.first() + 1
                : idle.isIdle(part.first(), part.end()) || isPredicateOfAct(at, here);
    }

    /** "could be the best plan to earn $70": what is said of the clause's subject, with the act that the amount is of. */
    private boolean isPredicateOfAct(int at, int here) {
        return at + 1 < here
                && "be".equals(parts.lemmaOfVerb(at - 1))
                && pieces.is(parts.get(at + 1).first(), "to")
                && (parts.is(at + 1, Kind.VERB) || parts.is(at + 2, Kind.VERB));
    }

    private static List<String> distinct(List<String> names) {
        return List.copyOf(new LinkedHashSet<>(names));
    }

    private static Measured nothing(Measured ruled) {
        return ruled.isNamed() || ruled.words() != null
                ? Measured.of(0, 0, ruled.agent(), null).toldOf(ruled.mention())
                : ruled;
    }

    private static boolean overlap(Measured ruled, Part part) {
        return part.first() < ruled.end() && ruled.first() < part.end();
    }

    /** Whether a part is the head of what the rules chose. */
    private boolean isOf(Measured ruled, int at) {
        return overlap(ruled, parts.get(at)) && (parts.is(at, Kind.NOUN) || ruled.rule() == FigureRule.MEASURED_ACT);
    }

    /** A phrase with what it is of: "the price of bread"; of a verb its last word. */
    private Measured measured(Asked asked, int at) {
        Part part = parts.get(at);
        boolean verb = part.kind() == Kind.VERB;
        boolean of = !verb && parts.isWord(at + 1, "of") && parts.is(at + 2, Kind.NOUN);
        Measured ruled = asked.ruled();
        return Measured.of(
                        verb ? part.end() - 1 : part.first(),
                        of ? parts.get(at + 2).end() : verb ? parts.endOfVerb(at) : part.end(),
                        ruled.agent(),
                        verb ? FigureRule.MEASURED_ACT : FigureRule.MEASURED_LIKELIEST)
                .toldOf(asked.party().mention());
    }
}
