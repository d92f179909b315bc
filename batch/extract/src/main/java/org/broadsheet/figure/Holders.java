package org.broadsheet.figure;

import static org.broadsheet.annotate.PennTag.IN;
import static org.broadsheet.annotate.PennTag.NN;
import static org.broadsheet.annotate.PennTag.POS;
import static org.broadsheet.annotate.PennTag.PRP_POSSESSIVE;

import java.util.List;
import java.util.Set;
import org.broadsheet.annotate.NameTag;
import org.broadsheet.article.Entity;
import org.broadsheet.article.EntityType;
import org.broadsheet.article.Span;
import org.broadsheet.entity.ArticleEntities;
import org.broadsheet.entity.ArticleEntities.Place;
import org.broadsheet.syntax.Clause;
import org.broadsheet.syntax.ClauseMap;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/**
 * Whose the figures of a sentence are: a party to the figure's own clause, never the nearest name. In this order: the owner
 * of what it is a share of ("5% of its revenue") or of what is measured ("Ardent's revenue"), the name in it ("Ardent
 * revenue", "shares of Ardent"), where it comes from ("an offer from Ardent"), the subject of the clause ("Ardent sold 5
 * ships"), and, where the clause has no such subject, the place it happens in ("5 people died in Oslo").
 */
final class Holders {
    /** Nouns of a deal: what it is of is bought, and the buyer holds the price. */
    private static final Set<String> DEALS = WordSets.english("figure-contexts").get("deal-nouns");

    private static final Set<String> PLACING =
            WordSets.english("figure-contexts").get("placing-prepositions");
    private static final Set<String> FIRST_PERSON =
            WordSets.english("figure-contexts").get("first-person");
    /** Units that an age is told in. */
    private static final Set<String> AGES = Set.of("year of age", "month of age", "year", "month", "week");

    private final ParsedArticle parsed;
    private final ClauseMap clauses;
    private final Pieces pieces;
    private final ArticleEntities entities;
    private final QuotePlaces quotes;
    private final Owners owners;

    Holders(Surroundings around, ClauseMap clauses, Pieces pieces) {
        this.parsed = around.parsed();
        this.clauses = clauses;
        this.pieces = pieces;
        this.entities = around.entities();
        this.quotes = around.quotes();
        this.owners = new Owners(around, pieces);
    }

    /** An entity, the words that name it and why it is that one. */
    record Holder(Entity entity, Span place, FigureRule rule) {}

    /**
     * The holder of a figure, or null where nothing named holds it.
     *
     * @param amount the figure's number with its unit
     * @param wholeEnd the piece after what it is a share of; the amount's end for none
     * @param next first piece of the next amount, or the sentence's end
     */
    @Nullable
    Holder of(Amount amount, Measured measured, int wholeEnd, int next) {
        Holder holder = wholeEnd > amount.end() ? namedIn(amount.end(), wholeEnd, FigureRule.HOLDER_IN_WHOLE) : null;
        holder = holder != null ? holder : owners.of(amount);
        holder = holder != null ? holder : describedBy(amount);
        if (holder == null && measured.isNamed()) {
            holder = namedIn(measured.first(), measured.end(), FigureRule.HOLDER_IN_MEASURED);
        }
        holder = holder != null ? holder : from(Math.max(amount.end(), measured.end()), next);
        if (holder == null && !owners.leaveOut(amount)) {
            holder = owners.thing(party(measured), amount);
        }
        // "in the last two years": a length that only says when is not the speaker's.
        holder = holder != null || measured == Measured.NONE ? holder : speaker(amount);
        return holder != null || amount.unit() != null && amount.unit().isMoney() ? holder : placed(amount, next);
    }

    /** The party to the clause, as it stands there or else as it is named. */
    private @Nullable Holder party(Measured measured) {
        for (Part party : new Part[] {measured.mention(), measured.agent()}) {
            Holder holder = party == null ? null : meant(party.first(), party.end(), FigureRule.HOLDER_IS_SUBJECT);
            if (holder != null) {
                return holder;
            }
        }
        return null;
    }

    /** "Ana Weber, a 55-year-old baker": whom an apposition with a figure describes. */
    private @Nullable Holder describedBy(Amount amount) {
        int comma = amount.first() - 1;
        if (pieces.is(comma, "(") && comma > 0 && isAge(amount)) {
            return described(comma);
        }
        boolean age = amount.unit() != null && amount.unit().symbol().equals("year of age");
        if (CountedPhrases.isDeterminer(pieces.tag(comma)) && pieces.tag(comma) != PRP_POSSESSIVE) {
            comma--;
        } else if (!age) {
            return null;
        }
        if (comma < 1 || !pieces.is(comma, ",")) {
            return null;
        }
        return described(comma);
    }

    /** "Ana (10 months)": a length of life behind a person's name. */
    private boolean isAge(Amount amount) {
        return amount.unit() != null
                && AGES.contains(amount.unit().symbol())
                && pieces.token(amount.first() - 2).name() == NameTag.PERSON;
    }

    /** Who is named right before a mark. */
    private @Nullable Holder described(int mark) {
        int last = pieces.token(mark - 1).index();
        int first = parsed.phraseStart(last);
        return first < 0 ? null : meant(pieces.ofToken(first), mark, FigureRule.HOLDER_DESCRIBED);
    }

    /** "We paid $5": who speaks of himself holds the figure. */
    private @Nullable Holder speaker(Amount amount) {
        Span place = pieces.span(amount.first(), amount.end());
        String speaker = quotes.speakerAt(place);
        if (speaker == null) {
            return null;
        }
        Clause own = clauses.at(pieces.token(amount.first()).index());
        for (int at = 0; at < amount.first(); at++) {
            if (FIRST_PERSON.contains(pieces.word(at))
                    && pieces.tag(at).isPersonal()
                    && clauses.at(pieces.token(at).index()) == own) {
                Span self = pieces.span(at, at + 1);
                return entities.entities().stream()
                        .filter(entity -> entity.entityId().equals(speaker))
                        .findFirst()
                        .map(entity -> new Holder(entity, self, FigureRule.HOLDER_SPEAKS))
                        .orElse(null);
            }
        }
        return null;
    }

    private @Nullable Holder namedIn(int first, int end, FigureRule rule) {
        int limit = end;
        for (int at = first; at < end; at++) {
            if (pieces.tag(at) == POS && at > first && pieces.tag(at - 1) != POS) {
                Entity owner = entities.meantAt(pieces.span(first, at));
                if (owner != null) {
                    return holder(owner, pieces.span(first, end), rule);
                }
            }
            if (pieces.is(at, "of") && at > first && DEALS.contains(pieces.word(at - 1))) {
                limit = at;
                break;
            }
        }
        Span phrase = pieces.span(first, limit);
        Entity whole = entities.meantAt(phrase);
        List<Place> places = whole == null ? entities.within(phrase) : List.of();
        return holder(places.isEmpty() ? whole : places.get(0).entity(), phrase, rule);
    }

    /** "a $3 billion offer from Ardent", "three sailors from Norway". */
    private @Nullable Holder from(int end, int next) {
        if (!pieces.is(end, "from") || end + 1 >= next) {
            return null;
        }
        int token = pieces.token(end + 1).index();
        int last = parsed.phraseEnd(token);
        return last < 0 ? null : meant(end + 1, pieces.ofToken(last), FigureRule.HOLDER_AFTER_FROM);
    }

    /** The place that the figure's clause happens in: the next one behind the figure, else the one that opens the clause. */
    private @Nullable Holder placed(Amount amount, int next) {
        Clause own = clauses.at(pieces.token(amount.first()).index());
        int behind = amount.end() < pieces.size() ? pieces.token(amount.end()).index() : -1;
        for (int at = amount.end(); at < next && !leadsElsewhere(at); at++) {
            Clause clause = clauses.at(pieces.token(at).index());
            // "40 stranded in Oslo": a participle right behind the figure tells of it.
            boolean its = clause.link() == Clause.Link.PARTICIPIAL && clause.first() == behind;
            Holder place = placeAt(at, its ? clause : own);
            if (place != null) {
                return place;
            }
        }
        boolean counts = own.link() == Clause.Link.PARTICIPIAL && amount.unit() == null;
        Holder act = counts ? placedBefore(amount.first(), own.parent()) : null;
        return act != null ? act : opening(amount.first(), own);
    }

    /** "opened fire in Oslo, killing two": the place of the act that a participle goes on from, the nearest before it. */
    private @Nullable Holder placedBefore(int amount, @Nullable Clause clause) {
        for (int at = amount - 1; clause != null && at >= 0; at--) {
            Holder place = placeAt(at, clause);
            if (place != null) {
                return place;
            }
        }
        return null;
    }

    /** The place that opens the clause before any verb of it, or null. */
    private @Nullable Holder opening(int amount, Clause own) {
        for (int at = 0; at < amount && !pieces.tag(at).isVerb(); at++) {
            Holder place = placeAt(at, own);
            if (place != null) {
                return place;
            }
        }
        return null;
    }

    /** "two contests after the vote in Oslo": what hangs on another preposition is not where the figure is. */
    private boolean leadsElsewhere(int at) {
        return pieces.tag(at) == IN && !PLACING.contains(pieces.word(at)) && !pieces.is(at, "of");
    }

    private @Nullable Holder placeAt(int at, Clause own) {
        if (!PLACING.contains(pieces.word(at)) || at + 1 >= pieces.size()) {
            return null;
        }
        int token = pieces.token(at + 1).index();
        int last = parsed.phraseEnd(token);
        if (last < 0 || parsed.phraseStart(token) != token || clauses.at(token) != own) {
            return null;
        }
        int end = pieces.ofToken(last);
        Holder place = pieces.is(end, "of") && pieces.tag(end - 1) == NN ? named(end) : null;
        place = place != null ? place : meant(at + 1, end, FigureRule.HOLDER_IS_PLACE);
        return place != null && place.entity().type() == EntityType.PLACE ? place : null;
    }

    /** "the state of Goa": what is named behind "of". */
    private @Nullable Holder named(int of) {
        int last = parsed.phraseEnd(pieces.token(of + 1).index());
        return last < 0 || !pieces.tag(of + 1).isProperNoun()
                ? null
                : meant(of + 1, pieces.ofToken(last), FigureRule.HOLDER_IS_PLACE);
    }

    private @Nullable Holder meant(int first, int end, FigureRule rule) {
        if (first >= end) {
            return null;
        }
        Span phrase = pieces.span(first, end);
        return holder(entities.meantAt(phrase), phrase, rule);
    }

    private static @Nullable Holder holder(@Nullable Entity entity, Span place, FigureRule rule) {
        return entity == null ? null : new Holder(entity, place, rule);
    }
}
