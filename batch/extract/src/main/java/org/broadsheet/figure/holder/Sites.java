package org.broadsheet.figure.holder;

import static org.broadsheet.annotate.PennTag.EX;

import java.util.Set;
import org.broadsheet.article.EntityType;
import org.broadsheet.article.Span;
import org.broadsheet.entity.ArticleEntities;
import org.broadsheet.figure.amount.Amount;
import org.broadsheet.figure.amount.FigureRule;
import org.broadsheet.figure.subject.Measured;
import org.broadsheet.syntax.Clause;
import org.broadsheet.syntax.ClauseMap;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.words.WordList;
import org.jspecify.annotations.Nullable;

/**
 * The bodies that hold a count by being where it is: "there are 40 boats at Ardent", "40 bakers at Ardent left", "At Ardent, 40 were
 * fired".
 */
final class Sites {
    private static final Set<String> CALLINGS = WordList.english("roles").words();
    private static final Set<String> PEOPLE = WordList.english("people").words();

    private final ParsedArticle parsed;
    private final ClauseMap clauses;
    private final Pieces pieces;
    private final ArticleEntities entities;

    Sites(Surroundings around, ClauseMap clauses, Pieces pieces) {
        this.parsed = around.parsed();
        this.clauses = clauses;
        this.pieces = pieces;
        this.entities = around.entities();
    }

    /** The body, or null. */
    @Nullable
    Holder of(Amount amount, Measured measured) {
        boolean length = amount.isAge() || amount.isLengthOfTime();
        int behind = Math.max(amount.end(), measured.end());
        boolean there = amount.unit() == null && (isThere(amount) || arePeople(amount));
        Holder site = there && !length ? at(behind, "in", "at", "on") : null;
        return site != null || length ? site : opening(amount);
    }

    /** "There are 40": whether the amount's clause only says that there is so much. */
    private boolean isThere(Amount amount) {
        Clause own = clauses.at(pieces.token(amount.first()).index());
        for (int at = 0; at < amount.first(); at++) {
            if (pieces.tag(at) == EX && clauses.at(pieces.token(at).index()) == own) {
                return true;
            }
        }
        return false;
    }

    private boolean arePeople(Amount amount) {
        String noun = pieces.token(amount.end() - 1).lemma();
        return amount.noun() != null && (CALLINGS.contains(noun) || PEOPLE.contains(noun));
    }

    /** "At Ardent, sales fell 5%": the body at which all is that a sentence tells; or null. */
    private @Nullable Holder opening(Amount amount) {
        Holder site = pieces.size() > 1 ? at(0, "at") : null;
        int end = site == null
                ? -1
                : pieces.ofToken(parsed.phraseEnd(pieces.token(1).index()));
        boolean own = clauses.at(pieces.token(amount.first()).index())
                == clauses.at(pieces.token(0).index());
        return own && end > 0 && end < amount.first() && pieces.is(end, ",") ? site : null;
    }

    /** "in Ardent Hall": a body by whose name its house is told; or null. */
    @Nullable
    Holder at(int at) {
        return at(at, "in", "at");
    }

    private @Nullable Holder at(int at, String... prepositions) {
        if (at + 1 >= pieces.size() || !pieces.isAny(at, prepositions)) {
            return null;
        }
        int token = pieces.token(at + 1).index();
        int last = parsed.phraseEnd(token);
        boolean named = last >= 0
                && parsed.phraseStart(token) == token
                && parsed.tag(last - 1).isProperNoun();
        Span phrase = named ? parsed.article().span(token, last) : null;
        Holder holder = phrase == null ? null : Holder.meantAt(entities, phrase, FigureRule.HOLDER_IS_PLACE);
        return holder != null && holder.isOf(EntityType.ORGANIZATION) ? holder : null;
    }
}
