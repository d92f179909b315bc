package org.broadsheet.figure.reader;

import java.util.Map;
import org.broadsheet.article.Entity;
import org.broadsheet.article.Figure;
import org.broadsheet.article.Span;
import org.jspecify.annotations.Nullable;

/**
 * What the second reader found of a figure; shares are from 0 to 1.
 *
 * @param entities how likely each named entity of the window is its holder
 * @param unnamed how likely nobody named is
 * @param rules how likely whom the rules told is right, be it nobody; -1 where they are not named in the window
 * @param wanted how likely somebody could want the figure in a table
 * @param subject how likely the rules' subject is right, be it none; -1 where it does not stand near
 * @param measured the words that are most likely what is measured, or null where that is none
 * @param time the same of their time
 */
public record SecondReading(
        Map<Entity, Double> entities,
        double unnamed,
        double rules,
        double wanted,
        double subject,
        @Nullable Words measured,
        double time) {
    /** The share of what does not stand where the reader looks. */
    public static final double NOT_NEAR = -1;

    /** Words of the text and how likely they are what was asked for. */
    public record Words(Span span, double share) {}

    public SecondReading {
        entities = Map.copyOf(entities);
    }

    /** Who is most likely its holder, or null where that is nobody named. */
    public @Nullable Entity likeliest() {
        Entity best = null;
        double most = unnamed;
        for (Map.Entry<Entity, Double> entry : entities.entrySet()) {
            if (entry.getValue() > most || entry.getValue() == most && best != null && isBefore(entry.getKey(), best)) {
                best = entry.getKey();
                most = entry.getValue();
            }
        }
        return best;
    }

    private static boolean isBefore(Entity one, Entity other) {
        return one.entityId().compareTo(other.entityId()) < 0;
    }

    /** How likely an entity is its holder. */
    public double share(Entity entity) {
        return entities.getOrDefault(entity, 0.0);
    }

    /** How likely the holder that a row tells is right, be it nobody; -1 where they are not named in the window. */
    public double holder(Figure figure) {
        if (figure.holderName() == null) {
            return unnamed;
        }
        for (Map.Entry<Entity, Double> entry : entities.entrySet()) {
            if (entry.getKey().entityId().equals(figure.holderEntityId())) {
                return entry.getValue();
            }
        }
        return rules;
    }
}
