package org.broadsheet.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.broadsheet.article.Figure.FigureTime.Relation;
import org.broadsheet.article.Mention;
import org.broadsheet.article.Span;
import org.broadsheet.article.Text;
import org.broadsheet.entity.ArticleEntities;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.time.TimeReference;
import org.broadsheet.time.TimeReference.Type;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/**
 * The times of a sentence that may tell when its figures hold: "from 2013 to 2019" is one of them, and a word of a name
 * ("Easter Island") is none.
 */
final class SentenceTimes {
    private static final Set<String> RANGE_JOINTS =
            WordSets.english("figure-contexts").get("joints-of-times");

    private static final String FROM = "from ";

    private final Text body;
    private final ArticleEntities entities;

    private SentenceTimes(Surroundings around) {
        this.body = around.article().body();
        this.entities = around.entities();
    }

    /** The times, in order. */
    static List<TimeReference> of(Surroundings around, Pieces pieces) {
        return new SentenceTimes(around).told(around.timesOf(pieces));
    }

    private List<TimeReference> told(List<TimeReference> times) {
        List<TimeReference> told = new ArrayList<>();
        for (TimeReference time : times) {
            if (isInName(time.span())) {
                continue;
            }
            TimeReference stretch = told.isEmpty() ? null : stretch(told.get(told.size() - 1), time);
            if (stretch == null) {
                told.add(time);
            } else {
                told.set(told.size() - 1, stretch);
            }
        }
        return told;
    }

    private boolean isInName(Span time) {
        return entities.within(time).stream()
                .map(ArticleEntities.Place::mention)
                .anyMatch(mention -> mention.form() == Mention.Form.NAME
                        && mention.span().contains(time)
                        && mention.span().length() > time.length());
    }

    /** "from 2013 to 2019": the days from the first to the last; null where two times are told apart. */
    private @Nullable TimeReference stretch(TimeReference first, TimeReference last) {
        boolean days = first.type() == Type.DATE
                && last.type() == Type.DATE
                && first.from() != null
                && last.to() != null
                && !last.to().isBefore(first.from());
        int from = first.span().start() - FROM.length();
        if (!days || from < 0 || last.span().start() <= first.span().end()) {
            return null;
        }
        String before = body.of(new Span(from, first.span().start()));
        String between = body.of(new Span(first.span().end(), last.span().start()));
        if (!before.equalsIgnoreCase(FROM) || !RANGE_JOINTS.contains(between.strip())) {
            return null;
        }
        Span span = new Span(first.span().start(), last.span().end());
        return new TimeReference(
                span,
                body.of(span),
                first.value() + "/" + last.value(),
                Type.DATE,
                first.from(),
                last.to(),
                Relation.IN,
                first.rule());
    }
}
