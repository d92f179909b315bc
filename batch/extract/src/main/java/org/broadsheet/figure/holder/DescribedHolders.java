package org.broadsheet.figure.holder;

import static org.broadsheet.annotate.PennTag.DT;
import static org.broadsheet.annotate.PennTag.PRP_POSSESSIVE;

import java.util.Set;
import org.broadsheet.annotate.NameTag;
import org.broadsheet.article.Span;
import org.broadsheet.entity.ArticleEntities;
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

    private final ParsedArticle parsed;
    private final Pieces pieces;
    private final ArticleEntities entities;
    private final HolderParties parties;

    DescribedHolders(Surroundings around, Pieces pieces, HolderParties parties) {
        this.parsed = around.parsed();
        this.pieces = pieces;
        this.entities = around.entities();
        this.parties = parties;
    }

    /** "Ana Weber, a 55-year-old baker": whom an apposition with a figure describes. */
    @Nullable
    Holder of(Amount amount) {
        int comma = amount.first() - 1;
        boolean age = amount.unit() != null && amount.unit().symbol().equals("year of age");
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
        Holder beside = comma > 0 && pieces.is(comma, ",") ? described(comma) : null;
        if (beside != null) {
            return beside;
        }
        return age && comma < amount.first() - 1 && standsForSomeone(amount)
                ? parties.lastPerson(amount.first(), amount.end())
                : null;
    }

    /** "Ana Weber, reportedly aged about 55": what stands before the words that an age is told with. */
    private int pastAdverbs(int before) {
        int at = before;
        while (at > 0 && (pieces.tag(at).isAdverb() || pieces.isAny(at, "aged", "about"))) {
            at--;
        }
        return at;
    }

    /** "the 53-year-old sold": an age with no noun behind it, which is all that names someone. */
    private boolean standsForSomeone(Amount amount) {
        int next = amount.end();
        boolean noun = pieces.tag(next).isNoun() || pieces.tag(next).isAdjective();
        if (noun && CALLINGS.contains(pieces.token(next).lemma())) {
            // "the 53-year-old mayor left": who has been spoken of
            VerbGroup verb = next + 1 < pieces.size()
                    ? parsed.group(pieces.token(next + 1).index())
                    : null;
            return pieces.is(amount.first() - 1, "the") && verb != null && verb.isFinite();
        }
        // "the 93-year-old finishes his term": a verb that the tagger took for a noun.
        boolean verb = noun && (pieces.tag(next + 1) == PRP_POSSESSIVE || pieces.tag(next + 1) == DT);
        return !noun || verb;
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
