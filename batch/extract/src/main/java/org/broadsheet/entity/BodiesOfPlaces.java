package org.broadsheet.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.article.EntityType;
import org.jspecify.annotations.Nullable;

/** Places that open the name of a body which the article has as a whole elsewhere: "Norbury" of "Norbury Blue". */
final class BodiesOfPlaces {
    /** Words of a body's name behind the place that opens it. */
    private static final int MOST_BEHIND = 3;

    private BodiesOfPlaces() {}

    /** The names, such places with the rest of the body's name in their stead. */
    static List<Name> whole(AnnotatedArticle article, List<Name> names) {
        Map<String, Name> bodies = new HashMap<>();
        for (Name name : names) {
            if (name.type() == EntityType.ORGANIZATION && name.length() > 1) {
                bodies.putIfAbsent(article.text(name.first(), name.end()), name);
            }
        }
        List<Name> whole = new ArrayList<>();
        int end = 0;
        for (Name name : names) {
            Name body = name.type() == EntityType.PLACE ? body(article, name, bodies) : null;
            if (name.first() >= end) {
                whole.add(body == null ? name : body);
            }
            end = Math.max(end, body == null ? 0 : body.end());
        }
        return whole;
    }

    private static @Nullable Name body(AnnotatedArticle article, Name place, Map<String, Name> bodies) {
        int sentenceEnd =
                article.sentenceOf(article.tokens().get(place.first())).end();
        int longest = Math.min(sentenceEnd, place.end() + MOST_BEHIND);
        for (int end = longest; end > place.end(); end--) {
            Name body = bodies.get(article.text(place.first(), end));
            if (body != null) {
                return new Name(place.first(), end, EntityType.ORGANIZATION, body.known(), EntityRule.REPEATED_NAME);
            }
        }
        return null;
    }
}
