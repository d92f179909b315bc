package org.broadsheet.figure.holder;

import java.util.Set;
import org.broadsheet.article.EntityType;
import org.broadsheet.article.Span;
import org.broadsheet.entity.ArticleEntities;
import org.broadsheet.figure.amount.Amount;
import org.broadsheet.figure.amount.FigureRule;
import org.broadsheet.syntax.Clause;
import org.broadsheet.syntax.ClauseMap;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.words.WordList;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/** Who speaks of himself where a figure is told: by a quote's speaker, of an age also by the label of his line. */
final class SpeakerHolders {
    private static final Set<String> FIRST_PERSON =
            WordSets.english("figure-contexts").get("first-person");

    private static final Set<String> CALLINGS = WordList.english("roles").words();
    private static final Set<String> PEOPLE = WordList.english("people").words();

    private static final Set<String> SEVERAL = Set.of("we", "us", "our", "ours");

    private final ClauseMap clauses;
    private final Pieces pieces;
    private final ArticleEntities entities;
    private final QuotePlaces quotes;
    private final SpeakerLabels labels;

    SpeakerHolders(Surroundings around, ClauseMap clauses, Pieces pieces) {
        this.clauses = clauses;
        this.pieces = pieces;
        this.entities = around.entities();
        this.quotes = around.quotes();
        this.labels = new SpeakerLabels(around.parsed().article().body(), entities);
    }

    /** "my daughter is seven": someone whom the speaker tells of. */
    private boolean isAnother(int at) {
        String noun = pieces.is(at, "my") || pieces.is(at, "our")
                ? pieces.token(at + 1).lemma()
                : "";
        return CALLINGS.contains(noun) || PEOPLE.contains(noun);
    }

    /** "I paid $5": who speaks of himself holds the figure; "we" is more than a person who says it. */
    @Nullable
    Holder of(Amount amount) {
        Span place = pieces.span(amount.first(), amount.end());
        String speaker = quotes.speakerAt(place);
        Clause own = clauses.at(pieces.token(amount.first()).index());
        for (int at = 0; at < amount.first(); at++) {
            if (FIRST_PERSON.contains(pieces.word(at))
                    && pieces.tag(at).isPersonal()
                    && clauses.at(pieces.token(at).index()) == own
                    && !isAnother(at)) {
                Span self = pieces.span(at, at + 1);
                if (speaker == null) {
                    return amount.isAge() && pieces.is(at, "i") ? labels.at(place) : null;
                }
                boolean several = SEVERAL.contains(pieces.word(at))
                        && (amount.unit() == null || !amount.unit().isMoney());
                return entities.entities().stream()
                        .filter(entity -> entity.entityId().equals(speaker))
                        .filter(entity -> !several || entity.type() != EntityType.PERSON)
                        .findFirst()
                        .map(entity -> new Holder(entity, self, FigureRule.HOLDER_SPEAKS))
                        .orElse(null);
            }
        }
        return null;
    }
}
