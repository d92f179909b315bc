package org.broadsheet.article;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A number the article gives, as a number that can be compared.
 *
 * @param figureId 32 hex digits, from article and place
 * @param text as written at {@code span}
 * @param span where: bound, number and unit together
 * @param kind what sort of number
 * @param value in {@code unit}; the middle of a range; null for a vague number. 40 billion euros is 4e10
 * @param valueLow lower end of a range, the least that a vague number can mean, or null
 * @param valueHigh upper end of a range, the most that a vague number can mean, or null
 * @param bound how the value limits the truth
 * @param trend whether it is told as a change upwards or downwards
 * @param unit ISO 4217 code, {@code %}, {@code pp} (percentage points), {@code x} (multiples), SI or common symbol, or
 *     the noun counted, singular; null for a bare number
 * @param unitOf what a share is a share of: {@code GDP} in "5% of GDP"; null where nothing is said
 * @param subject what is measured, as written; of a share of a group what is told of that part of it: {@code back the plan} in "5%
 *     of voters back the plan"; or null
 * @param holderEntityId whose it is where that is an entity, or null
 * @param holderName canonical name of that entity, else the name by which a heading or the head of a row tells whose it is,
 *     else null
 * @param time when it holds, or null
 * @param quoteId the quote in which it is said, or null where the article itself says it
 * @param confidence share of rows with such evidence that somebody could want and that are without a fault, 0 to 1
 */
public record Figure(
        String figureId,
        String text,
        Span span,
        Kind kind,
        @Nullable Double value,
        @Nullable Double valueLow,
        @Nullable Double valueHigh,
        Bound bound,
        Trend trend,
        @Nullable String unit,
        @Nullable String unitOf,
        @Nullable String subject,
        @Nullable String holderEntityId,
        @Nullable String holderName,
        @Nullable FigureTime time,
        @Nullable String quoteId,
        double confidence) {

    /** What sort of number. */
    public enum Kind {
        /** A share or a change in hundredths: "3.5%", "two percentage points", "half of voters". */
        PERCENT,
        /** An amount of a currency. */
        MONEY,
        /** A number of countable things: "two ministers". */
        COUNT,
        /** A measure with a physical unit: "30 km". */
        QUANTITY,
        /** A factor: "doubled", "three times". */
        MULTIPLE,
        /** One quantity per another: "$3 per litre", "one in five". */
        RATE,
        /** A place in an order: "the third largest". */
        RANK
    }

    /** How a value limits the truth. */
    public enum Bound {
        EXACT,
        APPROXIMATE,
        AT_LEAST,
        MORE_THAN,
        AT_MOST,
        LESS_THAN,
        /** No number is told, only its size: "thousands of", "several hundred". */
        VAGUE
    }

    /** Direction of a change. */
    public enum Trend {
        UP,
        DOWN,
        NONE
    }

    /**
     * When a figure holds.
     *
     * @param text as written
     * @param from first day, or null where only the end is known
     * @param to last day, or null where only the start is known
     * @param relation how the figure stands to that time
     */
    public record FigureTime(
            String text, @Nullable LocalDate from, @Nullable LocalDate to, Relation relation) {
        /** How a figure stands to a time. */
        public enum Relation {
            IN,
            BY,
            SINCE,
            WITHIN,
            OVER
        }
    }

    public Figure {
        if (value != null && !Double.isFinite(value)) {
            throw new IllegalArgumentException(text + ": " + value + " is no number");
        }
        if ((valueLow == null) != (valueHigh == null)) {
            throw new IllegalArgumentException(text + ": a range has two ends");
        }
        if ((value == null) != (bound == Bound.VAGUE)) {
            throw new IllegalArgumentException(text + ": a number is vague where no value is told, and only there");
        }
        if (value == null && valueLow == null) {
            throw new IllegalArgumentException(text + ": a vague number has a least and a most");
        }
        if (holderEntityId != null && holderName == null) {
            throw new IllegalArgumentException(text + ": a holder that is an entity has its name");
        }
    }

    /** The same, of another holder. */
    public Figure heldBy(Entity holder) {
        return with(subject, holder.entityId(), holder.name(), confidence);
    }

    /** The same, of what else is measured. */
    public Figure measuring(String measured) {
        return with(measured, holderEntityId, holderName, confidence);
    }

    /** The same, trusted so far. */
    public Figure trusted(double newConfidence) {
        return with(subject, holderEntityId, holderName, newConfidence);
    }

    private Figure with(
            @Nullable String measured, @Nullable String heldById, @Nullable String heldByName, double trusted) {
        return new Figure(
                figureId,
                text,
                span,
                kind,
                value,
                valueLow,
                valueHigh,
                bound,
                trend,
                unit,
                unitOf,
                measured,
                heldById,
                heldByName,
                time,
                quoteId,
                trusted);
    }

    /** The identifier of the figure at a place of an article. */
    public static String idOf(Article article, Span span) {
        return idOf(article.articleId(), span, article.body().of(span));
    }

    /** The identifier of the figure that is written as {@code text} at a place of an article. */
    public static String idOf(String articleId, Span span, String text) {
        return ContentId.of("figure", articleId, span.start() + "-" + span.end(), text);
    }
}
