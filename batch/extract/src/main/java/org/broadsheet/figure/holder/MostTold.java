package org.broadsheet.figure.holder;

import java.util.function.Predicate;
import org.broadsheet.article.Entity;
import org.broadsheet.entity.ArticleEntities;
import org.jspecify.annotations.Nullable;

/** Which entity of a kind an article is of, as far as it speaks of one far more often than of the others. */
final class MostTold {
    private MostTold() {}

    /** The one that is spoken of more than twice as often as any other of its kind, or null. */
    static @Nullable Entity of(ArticleEntities entities, Predicate<Entity> kind) {
        Entity most = null;
        int best = 0;
        int next = 0;
        for (Entity entity : entities.entities()) {
            int count = kind.test(entity) ? entity.mentions().size() : 0;
            if (count > best) {
                next = best;
                best = count;
                most = entity;
            } else {
                next = Math.max(next, count);
            }
        }
        return best > 2 * next ? most : null;
    }
}
