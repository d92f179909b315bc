package org.broadsheet.figure.holder;

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
import org.jspecify.annotations.Nullable;

/** The state whose a thing is by the adjective before it: "Norwegian oil output", "the Norwegian government". */
final class Nations {
    private static final Map<String, String> STATES = states();
    private static final Set<String> CALLINGS = WordList.english("roles").words();
    private static final Set<String> PEOPLE = WordList.english("people").words();

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
     * The state, an entity if the article names it; null where a phrase opens with no such adjective, is of one of several ("a
     * Norwegian bank", "Norwegian banks") or of people, who are not their state's.
     */
    @Nullable
    Holder of(int from, int end) {
        int first = pieces.isAny(from, "the", "all", "most") ? from + 1 : from;
        String state = first + 1 < end ? STATES.get(pieces.get(first).text()) : null;
        if (state == null
                || !pieces.tag(first + 1).isNoun() && !pieces.tag(first + 1).isAdjective()
                || isOfOthers(first, end)) {
            return null;
        }
        Span phrase = pieces.span(from, end);
        Entity named = null;
        for (Entity entity : entities.entities()) {
            named = entity.type() == EntityType.PLACE && entity.name().equals(state) ? entity : named;
        }
        return new Holder(named, named == null ? state : named.name(), phrase, FigureRule.HOLDER_OWNS);
    }

    private boolean isOfOthers(int first, int end) {
        for (int at = first + 1; at < end && !pieces.is(at, "of"); at++) {
            String noun = pieces.token(at).lemma();
            boolean person = CALLINGS.contains(noun) || PEOPLE.contains(noun);
            if (person || pieces.tag(at).isProperNoun() || pieces.tag(at).isPluralNoun()) {
                return true;
            }
        }
        return false;
    }
}
