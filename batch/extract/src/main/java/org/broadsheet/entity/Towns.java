package org.broadsheet.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.NameTag;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Token;
import org.broadsheet.article.EntityType;

/** Towns that show by the state behind them: "of Paramus, N.J.", "in Lower Vale, Ohio". */
final class Towns {
    private static final Set<String> LEADING = Set.of("in", "of", "from", "near", "at", "outside");
    /** Behind these stands no person. */
    private static final Set<String> WITHIN = Set.of("in", "near", "outside");

    private static final int MAX_WORDS = 3;

    private final Gazetteer gazetteer;

    Towns(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** The towns of a sentence that no list knows. */
    List<Name> in(AnnotatedArticle article, Sentence sentence) {
        List<Name> towns = new ArrayList<>();
        for (int comma = sentence.first() + 2; comma + 1 < sentence.end(); comma++) {
            if (article.tokens().get(comma).text().equals(",") && isState(article, comma + 1, sentence.end())) {
                int first = comma;
                boolean person = false;
                while (first > sentence.first() && comma - first < MAX_WORDS && isPart(article, first - 1)) {
                    first--;
                    person |= article.tokens().get(first).name() == NameTag.PERSON;
                }
                Set<String> leading = person ? WITHIN : LEADING;
                if (first < comma
                        && first > sentence.first()
                        && leading.contains(article.tokens().get(first - 1).text())) {
                    towns.add(new Name(first, comma, EntityType.PLACE, null, EntityRule.TOWN_BEFORE_STATE));
                }
            }
        }
        return towns;
    }

    private static boolean isPart(AnnotatedArticle article, int at) {
        Token token = article.tokens().get(at);
        return token.tag().isProperNoun() && Names.isCapitalized(token.text()) && !Names.isAcronym(token.text());
    }

    private boolean isState(AnnotatedArticle article, int at, int limit) {
        Gazetteer.Match match = gazetteer.at(article, at, limit);
        return match != null && match.known().nouns().contains("state");
    }
}
