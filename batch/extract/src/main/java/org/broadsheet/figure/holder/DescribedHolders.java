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
import org.jspecify.annotations.Nullable;

/** Whom a figure says more of right behind his name, his age above all. */
final class DescribedHolders {
    /** Units that an age is told in. */
    private static final Set<String> AGES = Set.of("year of age", "month of age", "year", "month", "week");

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
        if (pieces.is(comma, "(") && comma > 0 && isAge(amount)) {
            return described(comma);
        }
        boolean age = amount.unit() != null && amount.unit().symbol().equals("year of age");
        if (CountedPhrases.isDeterminer(pieces.tag(comma)) && pieces.tag(comma) != PRP_POSSESSIVE) {
            comma--;
        } else if (!age) {
            return null;
        }
        if (comma > 0 && pieces.is(comma, ",")) {
            return described(comma);
        }
        return age && comma < amount.first() - 1 && standsForSomeone(amount)
                ? parties.lastPerson(amount.first(), amount.end())
                : null;
    }

    /** "the 53-year-old sold": an age with no noun behind it, which is all that names someone. */
    private boolean standsForSomeone(Amount amount) {
        int next = amount.end();
        boolean noun = pieces.tag(next).isNoun() || pieces.tag(next).isAdjective();
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
