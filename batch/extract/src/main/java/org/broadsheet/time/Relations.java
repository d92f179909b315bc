package org.broadsheet.time;

import java.time.LocalDate;
import org.broadsheet.annotate.PennTag;
import org.broadsheet.article.Figure.FigureTime.Relation;
import org.broadsheet.article.Rule;
import org.broadsheet.article.Span;
import org.broadsheet.syntax.Pieces;
import org.jspecify.annotations.Nullable;

/** How a sentence stands to a time, by the words before it. */
final class Relations {

    private Relations() {}

    /** The time as the text tells it: with its place, and open at the end that "by" or "since" leaves open. */
    static TimeReference reference(Pieces pieces, Match match) {
        Span span = pieces.article().body().span(pieces.from(match.start()), pieces.to(match.end() - 1));
        Relation relation = of(pieces, match);
        LocalDate from = match.from();
        LocalDate to = match.to();
        boolean stretch = match.type() == TimeReference.Type.DATE || match.type() == TimeReference.Type.TIME;
        if (stretch && relation == Relation.BY) {
            from = null;
        } else if (stretch && relation == Relation.SINCE) {
            to = null;
        }
        return new TimeReference(
                span, pieces.article().body().of(span), match.value(), match.type(), from, to, relation, ruleOf(match));
    }

    private static String ruleOf(Match match) {
        Rule rule = match.rule();
        if (rule == null) {
            throw new IllegalStateException("no rule is told of " + match);
        }
        return rule.ruleName();
    }

    /** "a study from 2017", "recovered from 2017's storm": of that time, and not since. */
    private static boolean isOfThing(Pieces pieces, Match match, int from) {
        return pieces.tag(match.end()) == PennTag.POS
                || pieces.tag(from - 1).isNoun()
                        && !pieces.token(from - 1).lemma().equals("date")
                        && Character.isDigit(match.value().codePointAt(0))
                        && !pieces.isAny(match.end(), "on", "onward", "onwards");
    }

    private static Relation of(Pieces pieces, Match match) {
        @Nullable Relation own = match.relation();
        if (own != null) {
            return own;
        }
        int before = match.start() - 1;
        if (match.value().contains("/")) {
            return Relation.IN;
        }
        before = pieces.isAny(before, "the", "about", "around") ? before - 1 : before;
        return switch (pieces.word(before)) {
            case "by", "until", "till", "before" -> Relation.BY;
            case "since" -> Relation.SINCE;
            case "from" ->
                pieces.isAny(match.end(), "to", "through", "until", "-") || isOfThing(pieces, match, before)
                        ? Relation.IN
                        : Relation.SINCE;
            case "within" -> Relation.WITHIN;
            case "over", "during", "throughout" ->
                match.type() == TimeReference.Type.DURATION ? Relation.OVER : Relation.IN;
            default -> Relation.IN;
        };
    }
}
