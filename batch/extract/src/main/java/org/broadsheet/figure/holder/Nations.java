package org.broadsheet.figure.holder;

import static org.broadsheet.annotate.PennTag.IN;
import static org.broadsheet.annotate.PennTag.POS;
import static org.broadsheet.annotate.PennTag.TO;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.broadsheet.article.Entity;
import org.broadsheet.article.EntityType;
import org.broadsheet.article.Span;
import org.broadsheet.entity.ArticleEntities;
import org.broadsheet.figure.amount.FigureRule;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.words.WordList;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/** The state whose a thing is by the adjective before it: "Norwegian oil output", "the Norwegian government". */
final class Nations {
    private static final Map<String, String> STATES = states();

    /** Nouns of what is told of a state. */
    private static final Set<String> TOLD = WordSets.english("figure-contexts").get("measure-nouns");

    /** Those of them that are measured of states. */
    private static final Set<String> MEASURES =
            WordSets.english("figure-contexts").get("measures-of-states");

    /** Nouns of what a state has one of. */
    private static final Set<String> BODIES =
            WordSets.english("figure-contexts").get("bodies-of-states");

    private final Pieces pieces;
    private final ArticleEntities entities;

    Nations(Pieces pieces, ArticleEntities entities) {
        this.pieces = pieces;
        this.entities = entities;
    }

    private static Map<String, String> states() {
        Map<String, String> states = new HashMap<>();
        for (WordList.Row row : WordList.english("countries").rows()) {
            row.parts(2).forEach(adjective -> states.put(adjective, row.cell(0)));
        }
        return Map.copyOf(states);
    }

    /**
     * The state, an entity if the article names it; null where a phrase opens with no such adjective, or is not of a measure or a
     * body of the state ("the Norwegian bank", "Norwegian bakers").
     */
    @Nullable
    Holder of(int from, int end) {
        int first = pieces.isAny(from, "the", "all", "most") ? from + 1 : from;
        String state = first + 1 < end ? STATES.get(pieces.get(first).text()) : null;
        if (state == null
                || !pieces.tag(first + 1).isNoun() && !pieces.tag(first + 1).isAdjective()
                || !isOfState(first, end)) {
            return null;
        }
        Span phrase = pieces.span(from, end);
        Entity named = null;
        for (Entity entity : entities.entities()) {
            named = entity.type() == EntityType.PLACE && entity.name().equals(state) ? entity : named;
        }
        return new Holder(named, named == null ? state : named.name(), phrase, FigureRule.HOLDER_OWNS);
    }

    /** The same of what is measured of a state and of no firm: "Norwegian exports to Peru", not "Norwegian sales". */
    @Nullable
    Holder ofMeasure(int from, int end) {
        int head = from;
        while (head < end && pieces.tag(head) != IN && pieces.tag(head) != TO) {
            head++;
        }
        return head > from && MEASURES.contains(pieces.token(head - 1).lemma()) ? of(from, end) : null;
    }

    private boolean isOfState(int first, int end) {
        int behind = first + 1;
        while (behind < end && pieces.tag(behind) != IN && pieces.tag(behind) != TO) {
            boolean told = TOLD.contains(pieces.token(behind).lemma());
            boolean people = pieces.tag(behind).isPluralNoun() && !told;
            if (pieces.tag(behind).isProperNoun() || people || pieces.tag(behind) == POS) {
                // "the Norwegian baker's revenue", "Norwegian bakers"
                return false;
            }
            behind++;
        }
        String head = pieces.token(behind - 1).lemma();
        return TOLD.contains(head) || BODIES.contains(head);
    }
}
