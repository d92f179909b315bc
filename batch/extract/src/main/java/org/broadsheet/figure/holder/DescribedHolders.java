package org.broadsheet.figure.holder;

import static org.broadsheet.annotate.PennTag.DT;
import static org.broadsheet.annotate.PennTag.PRP_POSSESSIVE;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.broadsheet.annotate.NameTag;
import org.broadsheet.article.Entity;
import org.broadsheet.article.EntityType;
import org.broadsheet.article.Span;
import org.broadsheet.entity.ArticleEntities;
import org.broadsheet.entity.ArticleEntities.Place;
import org.broadsheet.figure.amount.Amount;
import org.broadsheet.figure.amount.CountedPhrases;
import org.broadsheet.figure.amount.FigureRule;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.syntax.VerbGroup;
import org.broadsheet.words.WordList;
import org.jspecify.annotations.Nullable;

/** Whom a figure says more of right behind his name, his age above all. */
final class DescribedHolders {
    /** Units that an age is told in. */
    private static final Set<String> AGES = Set.of("year of age", "month of age", "year", "month", "week");

    private static final Set<String> CALLINGS = WordList.english("roles").words();

    /** "mayor of Oslo": what an office is held in. */
    private static final Pattern BEHIND_OFFICE = Pattern.compile(" (?:of|for|at|in) .*");

    private final ParsedArticle parsed;
    private final Pieces pieces;
    private final ArticleEntities entities;
    private final PartyNames names;

    DescribedHolders(Surroundings around, Pieces pieces, PartyNames names) {
        this.parsed = around.parsed();
        this.pieces = pieces;
        this.entities = around.entities();
        this.names = names;
    }

    /** "Ana Weber, a 55-year-old baker": whom an apposition with a figure describes. */
    @Nullable
    Holder of(Amount amount) {
        int comma = amount.first() - 1;
        boolean age = amount.unit() != null && amount.unit().symbol().equals("year of age");
        Holder called = age ? called(amount) : null;
        if (called != null) {
            return called;
        }
        boolean named =
                age && pieces.token(Math.min(amount.end(), pieces.size() - 1)).name() == NameTag.PERSON;
        if (named) {
            // "In Oslo, 62-year-old Ana Weber": who is named behind it.
            return null;
        }
        if (pieces.is(comma, "(") && comma > 0 && isAge(amount)) {
            return described(comma);
        }
        int aged = age ? pastAdverbs(comma) : comma;
        if (aged < comma && pieces.is(aged, ",")) {
            return described(aged);
        }
        if (CountedPhrases.isDeterminer(pieces.tag(comma)) && pieces.tag(comma) != PRP_POSSESSIVE) {
            comma--;
        } else if (!age) {
            return null;
        }
        Holder beside = beside(amount, comma);
        if (beside != null) {
            return beside;
        }
        return age && comma < amount.first() - 1 ? standingFor(amount) : null;
    }

    /** "Ana Weber, a 55-year-old baker", "a 70-year-old baker, Ana Weber,": who is named before its comma or set behind it; or null. */
    private @Nullable Holder beside(Amount amount, int comma) {
        boolean set = comma > 0 && pieces.is(comma, ",");
        Holder before = set ? described(comma) : null;
        boolean named = before != null || set && pieces.tag(comma - 1).isProperNoun();
        return named || !amount.isAge() ? before : setBehind(amount);
    }

    /** "Ana Weber, reportedly aged about 55": what stands before the words that an age is told with. */
    private int pastAdverbs(int before) {
        int at = before;
        while (at > 0 && (pieces.tag(at).isAdverb() || pieces.isAny(at, "aged", "about"))) {
            at--;
        }
        return at;
    }

    /** "the 53-year-old sold": whom an age stands for that no noun is behind, or the calling of someone spoken of; or null. */
    private @Nullable Holder standingFor(Amount amount) {
        int next = amount.end();
        boolean noun = pieces.tag(next).isNoun() || pieces.tag(next).isAdjective();
        // "the 93-year-old finishes his term": a verb that the tagger took for a noun.
        boolean verb = pieces.tag(next + 1) == PRP_POSSESSIVE || pieces.tag(next + 1) == DT;
        boolean called = noun && CALLINGS.contains(pieces.token(next).lemma());
        if (noun && !verb && !called) {
            return null;
        }
        Holder last = names.lastPerson(amount.first(), amount.end());
        Entity person = last == null ? null : last.entity();
        return called && person != null && !isMeant(person, amount) ? null : last;
    }

    /** "the 53-year-old mayor left": who is called so, or else the only one named so far if nothing says what he is. */
    private boolean isMeant(Entity person, Amount amount) {
        VerbGroup verb = amount.end() + 1 < pieces.size()
                ? parsed.group(pieces.token(amount.end() + 1).index())
                : null;
        if (!pieces.is(amount.first() - 1, "the") || verb == null || !verb.isFinite()) {
            return false;
        }
        if (!person.roles().isEmpty()) {
            String calling = pieces.word(amount.end());
            return person.roles().stream()
                    .map(role ->
                            BEHIND_OFFICE.matcher(role.toLowerCase(Locale.ROOT)).replaceFirst(""))
                    .anyMatch(office -> office.equals(calling) || office.endsWith(" " + calling));
        }
        int here = pieces.span(amount.first(), amount.end()).start();
        return entities.places().stream()
                .filter(place -> place.mention().span().start() < here)
                .map(Place::entity)
                .allMatch(one -> one.type() != EntityType.PERSON || one.equals(person));
    }

    /** "a 70-year-old baker named Ana Weber": who is called by a name; or null. */
    private @Nullable Holder called(Amount amount) {
        int behind = behindNoun(amount);
        int end = pieces.isAny(behind, "named", "called") ? endOfName(behind + 1) : -1;
        return end < 0 ? null : person(behind + 1, end);
    }

    /** "a 70-year-old baker, Ana Weber, sold": whose name is set behind it and closed by a mark; or null. */
    private @Nullable Holder setBehind(Amount amount) {
        int behind = behindNoun(amount);
        int end = pieces.is(behind, ",") ? endOfName(behind + 1) : -1;
        boolean closed = end == pieces.size() || end > 0 && pieces.isAny(end, ",", ".", ";");
        return closed ? person(behind + 1, end) : null;
    }

    /** The piece behind the noun that an age describes, or -1 where it describes none. */
    private int behindNoun(Amount amount) {
        int at = amount.end();
        while (at < pieces.size()
                && (pieces.tag(at).isAdjective() || pieces.tag(at).isNoun())
                && !pieces.tag(at).isProperNoun()) {
            at++;
        }
        return at > amount.end() ? at : -1;
    }

    /** The end of the phrase that a name begins at a piece, or -1. */
    private int endOfName(int first) {
        boolean name = first < pieces.size() && pieces.tag(first).isProperNoun();
        int last = name ? parsed.phraseEnd(pieces.token(first).index()) : -1;
        return last < 0 ? -1 : pieces.ofToken(last);
    }

    private @Nullable Holder person(int first, int end) {
        Holder holder = Holder.meantAt(entities, pieces.span(first, end), FigureRule.HOLDER_DESCRIBED);
        return holder != null && holder.isOf(EntityType.PERSON) ? holder : null;
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
        int name = first < 0 ? -1 : pieces.ofToken(first);
        // "According to Ardent, the 40 km tunnel"
        if (name < 0 || pieces.isSource(name)) {
            return null;
        }
        Span phrase = pieces.span(name, mark);
        return Holder.meantAt(entities, phrase, FigureRule.HOLDER_DESCRIBED);
    }
}
