package org.broadsheet.figure.holder;

import static org.broadsheet.annotate.PennTag.IN;

import java.util.List;
import java.util.Set;
import org.broadsheet.article.EntityType;
import org.broadsheet.article.Span;
import org.broadsheet.entity.ArticleEntities;
import org.broadsheet.entity.ArticleEntities.Place;
import org.broadsheet.figure.amount.Amount;
import org.broadsheet.figure.amount.FigureRule;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.syntax.Subject;
import org.broadsheet.syntax.VerbGroup;
import org.jspecify.annotations.Nullable;

/**
 * Whose a figure is by the phrase that opens its sentence: of the subject behind it ("With 40 boats, Weber", "Home to 40 boats,
 * Ardent Hall", "During ten years in Oslo, Weber"), or of whom it says what the figure is for.
 */
final class OpeningPhrases {
    private static final Set<String> NEEDING = Set.of("need", "require");

    private final ParsedArticle parsed;
    private final Pieces pieces;
    private final ArticleEntities entities;

    OpeningPhrases(Surroundings around, Pieces pieces) {
        this.parsed = around.parsed();
        this.pieces = pieces;
        this.entities = around.entities();
    }

    /** "During ten years in Oslo, Weber sold boats", "With 40 boats, Weber": the subject behind the phrase that opens the sentence. */
    @Nullable
    Holder subject(Amount amount) {
        boolean lasts = amount.isLengthOfTime() && pieces.tag(0) == IN;
        int with = pieces.tag(0).isAdverb() && pieces.is(1, ",") ? 2 : 0;
        if (!lasts && !amount.isAge() && !pieces.is(with, "with") || isCounted(amount)) {
            return null;
        }
        Subject subject = behind(amount);
        return subject == null ? null : meant(subject);
    }

    /** "With 92% of ballots counted, Weber led": a share of what is being done, whoever the sentence goes on of. */
    private boolean isCounted(Amount amount) {
        boolean share = amount.isShare()
                || amount.unit() != null && amount.unit().symbol().equals("%");
        for (int at = amount.end(); share && at < pieces.size() && !pieces.is(at, ","); at++) {
            VerbGroup verb = groupAt(at);
            if (verb != null && !verb.isFinite()) {
                return true;
            }
        }
        return false;
    }

    /** The subject of the sentence's first verb, where it stands behind the amount and a comma; or null. */
    private @Nullable Subject behind(Amount amount) {
        for (int at = 0; at < pieces.size(); at++) {
            VerbGroup verb = groupAt(at);
            if (verb == null || !verb.isFinite()) {
                continue;
            }
            Subject subject = parsed.subjects().grammatical(verb);
            int first = subject == null ? -1 : pieces.ofToken(subject.first());
            return first >= amount.end() && pieces.is(first - 1, ",") ? subject : null;
        }
        return null;
    }

    /** "Home to 40 boats, Ardent Hall": the subject behind what stands there; or null. */
    @Nullable
    Holder housing(Amount amount) {
        Subject subject = pieces.is(0, "home") && pieces.is(1, "to") ? behind(amount) : null;
        return subject == null ? null : named(subject.first(), subject.end(), FigureRule.HOLDER_DESCRIBED);
    }

    /** "For a vote of the Weber League, 40 members are needed": the one named in what an amount is needed for; or null. */
    @Nullable
    Holder needer(Amount amount) {
        VerbGroup verb = amount.end() < pieces.size() ? groupAt(amount.end()) : null;
        boolean needed = verb != null
                && verb.passive()
                && NEEDING.contains(parsed.token(verb.head()).lemma());
        int comma = amount.first() - 1;
        while (needed && comma > 0 && !pieces.is(comma, ",")) {
            comma--;
        }
        boolean purpose = needed && comma > 0 && pieces.isAny(0, "for", "to");
        List<Place> named = purpose ? entities.within(pieces.span(0, comma)) : List.of();
        boolean one = named.size() == 1 && named.get(0).entity().type() != EntityType.PLACE;
        return one
                ? new Holder(named.get(0).entity(), named.get(0).mention().span(), FigureRule.HOLDER_RECEIVES)
                : null;
    }

    /** "Still barely 31 years old, Weber": whether no more than adverbs stand before an amount. */
    boolean opensSentence(Amount amount) {
        int at = 0;
        while (at < amount.first()
                && (pieces.tag(at).isAdverb() || pieces.tag(at).isAdjective())) {
            at++;
        }
        return at == amount.first();
    }

    private @Nullable Holder meant(Subject subject) {
        Holder holder = named(subject.meantFirst(), subject.meantEnd(), FigureRule.HOLDER_IS_SUBJECT);
        return holder == null || holder.isOf(EntityType.PLACE) ? null : holder;
    }

    private @Nullable Holder named(int first, int end, FigureRule rule) {
        Span phrase = parsed.article().span(first, end);
        return Holder.meantAt(entities, phrase, rule);
    }

    private @Nullable VerbGroup groupAt(int at) {
        return parsed.group(pieces.token(at).index());
    }
}
