package org.broadsheet.entity;

import java.util.List;
import java.util.Locale;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.WordKinds;
import org.broadsheet.article.EntityType;

/** Firms told apart by where they are at home, "Arden of Norland": two names, where no word of the first opens a body's or a place's. */
final class FirmsOfPlaces {
    /** "Voice of Norland", "Isle of Norland" */
    private static final List<String> OPENING = List.of("plain", "given", "body");

    private final Gazetteer gazetteer;
    private final HeadedNames headed;
    private final WordKinds kinds = WordKinds.load();

    FirmsOfPlaces(Gazetteer gazetteer, HeadedNames headed) {
        this.gazetteer = gazetteer;
        this.headed = headed;
    }

    /** A run's two names, or an empty list where it is one. */
    List<Name> parts(AnnotatedArticle article, Name run) {
        for (int of = run.first() + 1; of + 1 < run.end(); of++) {
            if (article.tokens().get(of).spells("of")) {
                Gazetteer.Match match = gazetteer.at(article, of + 1, run.end());
                if (match == null
                        || match.end() != run.end()
                        || match.known().type() != EntityType.PLACE
                        || !isFirm(article, run.first(), of)) {
                    return List.of();
                }
                return List.of(
                        new Name(run.first(), of, EntityType.ORGANIZATION, null, run.rule()),
                        new Name(of + 1, run.end(), EntityType.PLACE, match.known(), EntityRule.RUN_OF_KNOWN_NAMES));
            }
        }
        return List.of();
    }

    private boolean isFirm(AnnotatedArticle article, int first, int end) {
        for (int i = first; i < end; i++) {
            String word = article.tokens().get(i).text();
            if (!Names.isCapitalized(word)
                    || headed.nounsOf(word) != null
                    || NoNames.isOrdinary(word)
                    || kinds.of(word.toLowerCase(Locale.ROOT)).names().stream().anyMatch(OPENING::contains)) {
                return false;
            }
        }
        return true;
    }
}
