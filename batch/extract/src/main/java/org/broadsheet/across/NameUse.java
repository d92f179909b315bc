package org.broadsheet.across;

import java.time.LocalDate;
import java.util.Map;
import org.broadsheet.article.EntityType;
import org.jspecify.annotations.Nullable;

/**
 * A name as articles give it to entities, with what they tell of its bearer.
 *
 * @param entityId the id that goes with type and name
 * @param type kind of thing
 * @param name canonical name inside an article
 * @param articles how many give it, at least 1
 * @param firstOn day of the earliest of them that has one, or null
 * @param lastOn day of the latest, or null
 * @param written other ways in which these articles write it, with the number of articles
 * @param context what else is told
 */
public record NameUse(
        String entityId,
        EntityType type,
        String name,
        long articles,
        @Nullable LocalDate firstOn,
        @Nullable LocalDate lastOn,
        Map<String, Long> written,
        NameContext context) {
    public NameUse {
        written = Map.copyOf(written);
        if (articles < 1) {
            throw new IllegalArgumentException(name + ": a name is used by an article at least, not " + articles);
        }
    }
}
