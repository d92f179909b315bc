package org.broadsheet.figure;

import java.util.List;
import java.util.Map;
import org.broadsheet.article.Entity;
import org.broadsheet.article.Figure;
import org.broadsheet.article.RuleUse;
import org.broadsheet.article.Span;
import org.broadsheet.article.Text;
import org.broadsheet.entity.ArticleEntities;
import org.broadsheet.entity.ArticleEntities.Place;
import org.broadsheet.figure.amount.FigureRule;
import org.broadsheet.figure.holder.Surroundings;
import org.broadsheet.figure.reader.SecondReader;
import org.broadsheet.figure.reader.SecondReading;
import org.broadsheet.figure.reader.SecondReading.Words;
import org.jspecify.annotations.Nullable;

/**
 * Asks the second reader whose each figure is and what it measures, and follows it where it is sure and hardly holds what the
 * rules tell for right. It is never followed to nobody and nothing, and not against labels and tables: what stands in headings and
 * columns the rules know better.
 */
final class SecondOpinion {
    /**
     * Below such a share whom the rules tell is given up for whom the reader is sure of. By the marked articles that it did not learn
     * from and by texts that no rule was written after a look at: between two names it is hardly better than the rules.
     */
    private static final double DOUBTED_HOLDER = 0.02;

    /** The same where the rules tell nobody. */
    private static final double DOUBTED_NOBODY = 0.1;

    private static final double SURE_HOLDER = 0.6;
    private static final double DOUBTED_SUBJECT = 0.02;
    private static final double SURE_SUBJECT = 0.7;

    /** The reader is not followed in texts of fewer words: it has seen no snippets, and takes whoever is named there. */
    private static final int LEAST_WORDS = 60;

    private static final String HOLDER = "holder";
    private static final String SUBJECT = "subject";

    private final SecondReader reader = SecondReader.load();

    /** The figures with what was found of each. */
    List<ReadFigure> read(List<ReadFigure> figures, Surroundings around) {
        List<Figure> all = figures.stream().map(ReadFigure::figure).toList();
        Map<Figure, SecondReading> readings = reader.read(around.article(), around.entities(), all);
        boolean isShort = around.article().tokens().size() < LEAST_WORDS;
        return figures.stream()
                .map(read -> {
                    SecondReading reading = readings.get(read.figure());
                    if (reading == null) {
                        return read;
                    }
                    return isShort
                            ? read.readAs(reading)
                            : followed(
                                    read,
                                    reading,
                                    around.entities(),
                                    around.article().body());
                })
                .toList();
    }

    static ReadFigure followed(ReadFigure read, SecondReading reading, ArticleEntities entities, Text body) {
        ReadFigure followed = read.readAs(reading);
        Entity holder = reading.likeliest();
        double doubted = read.figure().holderName() == null ? DOUBTED_NOBODY : DOUBTED_HOLDER;
        if (holder != null && isBelow(doubted, reading.rules()) && reading.share(holder) >= SURE_HOLDER) {
            Span place = nearest(holder, read.figure().span(), entities);
            followed = followed.with(read.figure().heldBy(holder), RuleUse.of(HOLDER, FigureRule.HOLDER_READ, place));
        }
        Words measured = reading.measured();
        if (measured != null
                && measured.share() >= SURE_SUBJECT
                && isBelow(DOUBTED_SUBJECT, reading.subject())
                && isOfSentence(read)) {
            followed = followed.with(
                    followed.figure().measuring(body.of(measured.span())),
                    RuleUse.of(SUBJECT, FigureRule.MEASURED_READ, measured.span()));
        }
        return followed;
    }

    /** Whether the reader has seen what the rules told, and holds it for less likely than that. */
    private static boolean isBelow(double limit, double share) {
        return share >= 0 && share < limit;
    }

    /** Whether the rules found what is measured in a sentence, and not what is told of a share of a group, by a label or in a table. */
    private static boolean isOfSentence(ReadFigure read) {
        return read.figure().subject() != null
                && read.figure().unitOf() == null
                && read.why().get().stream()
                        .anyMatch(use ->
                                use.part().equals(SUBJECT) && !use.rule().equals(FigureRule.MEASURED_LABEL.ruleName()));
    }

    /** Where an entity is named nearest to a figure. */
    private static @Nullable Span nearest(Entity entity, Span figure, ArticleEntities entities) {
        Span nearest = null;
        for (Place place : entities.places()) {
            Span span = place.mention().span();
            if (place.entity().equals(entity)
                    && (nearest == null || distance(span, figure) < distance(nearest, figure))) {
                nearest = span;
            }
        }
        return nearest;
    }

    private static int distance(Span one, Span other) {
        return Math.abs(one.start() - other.start());
    }
}
