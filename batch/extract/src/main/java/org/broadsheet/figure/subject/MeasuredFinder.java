package org.broadsheet.figure.subject;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.broadsheet.article.Figure;
import org.broadsheet.confidence.Candidate;
import org.broadsheet.confidence.Ranker;
import org.broadsheet.figure.amount.Amount;
import org.broadsheet.figure.amount.CountedPhrases;
import org.broadsheet.figure.amount.CountedPhrases.CountedPhrase;
import org.broadsheet.figure.amount.FigureRule;
import org.broadsheet.figure.amount.RespectiveAmounts;
import org.broadsheet.figure.amount.TrendWords;
import org.broadsheet.figure.subject.Clauses.Party;
import org.broadsheet.figure.table.Tables;
import org.broadsheet.number.Numeral.Form;
import org.broadsheet.syntax.ClauseMap;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.syntax.Pieces;
import org.jspecify.annotations.Nullable;

/**
 * Finds what each figure of a sentence measures: the noun it stands before ("a 5 W charger"), the whole it is a part of
 * ("60% of revenue"), the noun it is given of ("a gain of 2%"), or else the subject of its clause ("revenue rose 2%").
 */
public final class MeasuredFinder {
    private static final Ranker RANKER = Ranker.load("figure-subjects");

    private final Pieces pieces;
    private final Parts parts;
    private final List<Amount> amounts;
    private final TrendWords trends;
    private final Clauses clauses;
    private final NounsBefore before;
    private final RuledSubjects ruled;
    private final SubjectCandidates candidates;
    private final IdlePhrases idlePhrases;
    private final SharePredicates predicates;
    private final PronounSubjects pronouns;
    private final RespectiveSubjects respective;
    private final DoerSubjects doers;
    private final Actors actors;

    /**
     * @param map the clauses of the sentence
     * @param amounts those of the sentence, in order
     * @param oneByOne those of them that "respectively" gives one by one
     */
    public MeasuredFinder(
            ParsedArticle parsed,
            Tables tables,
            ClauseMap map,
            Pieces pieces,
            List<Amount> amounts,
            RespectiveAmounts oneByOne,
            TrendWords trends,
            WholeNames wholes) {
        this.pieces = pieces;
        this.parts = Parts.of(parsed, pieces, amounts);
        this.amounts = amounts;
        this.trends = trends;
        this.clauses = new Clauses(parsed, pieces, parts, map);
        this.before = new NounsBefore(pieces, parts, clauses);
        Predicates said = new Predicates(pieces, parts, clauses);
        AmountLinks links = new AmountLinks(pieces, parts, clauses, trends);
        this.predicates = new SharePredicates(pieces, parts, amounts, clauses, links, said);
        this.ruled = new RuledSubjects(pieces, parts, tables, amounts, trends, wholes, clauses, before, links, said);
        this.pronouns = new PronounSubjects(parsed, pieces);
        this.idlePhrases = new IdlePhrases(pieces);
        this.actors = new Actors(pieces, parts);
        this.doers = new DoerSubjects(parts, links, actors, new Acts(parts, trends));
        this.respective = new RespectiveSubjects(pieces, parts, oneByOne);
        this.candidates = new SubjectCandidates(pieces, parts, clauses, map, trends, idlePhrases);
    }

    /**
     * What an amount measures.
     *
     * @param ruled what the rules chose, by which its holder is sought
     * @param candidates what it was chosen among; none where there was no choice
     */
    public record Found(Measured measured, Measured ruled, Supplier<List<Candidate<Measured>>> candidates) {}

    /**
     * The subject of each amount, in order.
     *
     * @param earlier the figures told before the sentence in its paragraph, in order
     */
    public List<Found> all(List<Figure> earlier) {
        List<Found> subjects = new ArrayList<>();
        Measured last = Measured.NONE;
        Map<String, Measured> counted = new HashMap<>();
        NamedShares shares = new NamedShares(pieces, parts, trends, actors, earlier);
        Figure told = earlier.isEmpty() ? null : earlier.get(earlier.size() - 1);
        Amount outer = null;
        for (Amount amount : amounts) {
            if (outer != null && amount.end() <= outer.end() && last.isNamed()) {
                // "three million 330ml cans": a size is one of the things counted.
                subjects.add(new Found(last, last, List::of));
                continue;
            }
            outer = amount;
            boolean takenUp = amount.trail().rules().contains(FigureRule.NOUN_OF_LAST);
            last = takenUp ? counted.getOrDefault(amount.noun(), last) : last;
            Party party = clauses.party(parts.startingAt(amount.first()));
            Measured sure = sure(amount, told, party);
            if (sure != null) {
                subjects.add(new Found(sure, sure, List::of));
                last = sure;
                continue;
            }
            Measured subject =
                    shares.of(amount, told(ruled.of(amount, party, last)).toldOf(party.mention()), party);
            SubjectCandidates.Asked asked =
                    new SubjectCandidates.Asked(parts.startingAt(amount.first()), party, subject, last, amount.sort());
            Measured likeliest = candidates.isOpen(amount, subject) ? likeliest(asked) : subject;
            if (before.isBracketedBehindName(amount)) {
                // The name holds it.
                likeliest = Measured.of(0, 0, subject.agent(), null).toldOf(subject.mention());
            }
            Measured measured =
                    respective.of(amount, predicates.of(amount, party, pronouns.of(amount, likeliest, party), last));
            measured = shares.counted(amount, withoutCount(measured, amount), party);
            measured = doers.of(amount, measured, party);
            subjects.add(new Found(measured, subject, () -> candidates.of(asked)));
            shares.add(amount, likeliest);
            last = measured;
            if (amount.noun() != null) {
                counted.put(amount.noun(), measured);
            }
        }
        return CountsOfNext.handBack(amounts, subjects);
    }

    /** "one boat in five": the boats; or what the figure told before counts, whose noun is taken up; else null. */
    private @Nullable Measured sure(Amount amount, @Nullable Figure before, Party party) {
        if (amount.of() != null
                && amount.numeral().form() == Form.RATIO
                && amount.end() == amount.numeral().end()) {
            CountedPhrase noun = CountedPhrases.at(pieces, amount.first() + 1);
            return noun == null
                    ? null
                    : Measured.of(noun.first(), noun.end(), party.named(), FigureRule.MEASURED_COUNTED);
        }
        String told = before == null ? null : before.subject();
        return told == null || !amount.trail().rules().contains(FigureRule.NOUN_OF_SENTENCE_BEFORE)
                ? null
                : Measured.of(0, 0, party.named(), FigureRule.MEASURED_COUNTED).inWords(told);
    }

    /** "40 quakes, the strongest of them at 5.1": what is measured without the count that it begins with. */
    private Measured withoutCount(Measured measured, Amount amount) {
        for (Amount other : amounts) {
            if (measured.words() == null
                    && (measured.rule() == FigureRule.MEASURED_LIKELIEST
                            || measured.rule() == FigureRule.MEASURED_SUBJECT)
                    && other != amount
                    && other.first() == measured.first()
                    && other.unit() == null
                    && other.noun() != null
                    && !pieces.is(other.numeral().end(), "of")
                    && other.numeral().end() < measured.end()) {
                return measured.within(other.numeral().end(), measured.end());
            }
        }
        return measured;
    }

    /** The choice of the rules, unless it is no name of anything that is measured; what a page's form tells is. */
    private Measured told(Measured ruled) {
        boolean idle = ruled.words() == null
                && ruled.rule() != FigureRule.MEASURED_LABEL
                && ruled.rule() != FigureRule.MEASURED_COUNTED
                && idlePhrases.isIdle(ruled.first(), ruled.end());
        return idle ? Measured.of(0, 0, ruled.agent(), null).toldOf(ruled.mention()) : ruled;
    }

    private Measured likeliest(SubjectCandidates.Asked asked) {
        Measured likeliest = RANKER.choose(candidates.of(asked)).value();
        return likeliest == null ? asked.ruled() : likeliest;
    }
}
