package org.broadsheet.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.broadsheet.article.Figure;
import org.broadsheet.article.RuleUse;
import org.broadsheet.article.Span;
import org.broadsheet.figure.BoundWords.Bounded;
import org.broadsheet.figure.amount.Amount;
import org.broadsheet.figure.amount.FigureRule;
import org.broadsheet.figure.amount.TrendWords.Change;
import org.broadsheet.figure.holder.Holder;
import org.broadsheet.figure.subject.Measured;
import org.broadsheet.figure.subject.Part;
import org.broadsheet.figure.when.TimeLinks.Link;
import org.broadsheet.syntax.Pieces;
import org.jspecify.annotations.Nullable;

/**
 * Which rules gave a figure, by its parts.
 *
 * @param wholeEnd the piece after what it is a share of
 * @param restated whether bound and trend are those of the figure before
 */
record FigureExplanation(
        Pieces pieces,
        Amount amount,
        Bounded bounded,
        int wholeEnd,
        boolean restated,
        @Nullable Change change,
        Measured measured,
        @Nullable Holder holder,
        @Nullable Link link) {
    private static final Set<FigureRule> OF_NUMBERS = Set.of(
            FigureRule.NUMBER_IN_DIGITS,
            FigureRule.NUMBER_WITH_SCALE,
            FigureRule.NUMBER_IN_WORDS,
            FigureRule.FRACTION,
            FigureRule.RATIO,
            FigureRule.VAGUE_NUMBER,
            FigureRule.RANGE);

    List<RuleUse> uses(Figure figure) {
        List<RuleUse> uses = new ArrayList<>();
        Span place = pieces.span(amount.first(), amount.end());
        for (FigureRule rule : amount.trail().rules()) {
            uses.add(RuleUse.of(part(rule), rule, place));
        }
        if (wholeEnd > amount.end()) {
            uses.add(RuleUse.of("unit_of", FigureRule.PERCENT_OF_WHOLE, pieces.span(amount.end(), wholeEnd)));
        }
        addBound(uses, figure);
        if (change != null) {
            uses.add(RuleUse.of("trend", change.rule(), pieces.span(change.at(), change.at() + 1)));
        }
        FigureRule found = measured.rule();
        if (found != null && measured.isNamed()) {
            uses.add(RuleUse.of("subject", found, pieces.span(measured.first(), measured.end())));
        }
        Part party = measured.agent();
        if (party != null) {
            uses.add(RuleUse.of("party", FigureRule.CLAUSE_SUBJECT, pieces.span(party.first(), party.end())));
        }
        if (holder != null) {
            uses.add(RuleUse.of("holder", holder.rule(), holder.place()));
        }
        if (link != null) {
            uses.add(ofTime(link));
        }
        return uses;
    }

    private void addBound(List<RuleUse> uses, Figure figure) {
        FigureRule rule = bounded.rule();
        if (rule != null) {
            Span words = rule == FigureRule.BOUND_BEFORE
                    ? pieces.span(bounded.first(), amount.first())
                    : pieces.span(
                            bounded.end() > amount.end()
                                    ? amount.end()
                                    : amount.numeral().end(),
                            bounded.end());
            uses.add(new RuleUse(
                    "bound", rule.ruleName(), words, figure.bound().name().toLowerCase(Locale.ROOT)));
        }
        if (restated) {
            uses.add(RuleUse.of("bound", FigureRule.RESTATED, null));
        }
    }

    /** Which part of a figure the rule of an amount gives. */
    static String part(FigureRule rule) {
        return OF_NUMBERS.contains(rule) ? "value" : "unit";
    }

    static RuleUse ofTime(Link link) {
        return new RuleUse(
                "time",
                link.rule().ruleName(),
                link.time().span(),
                link.time().rule() + ": " + link.time().value());
    }
}
