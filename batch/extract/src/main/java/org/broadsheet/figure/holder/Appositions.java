package org.broadsheet.figure.holder;

import static org.broadsheet.annotate.PennTag.CC;
import static org.broadsheet.annotate.PennTag.IN;

import org.broadsheet.annotate.PennTag;
import org.broadsheet.article.Entity;
import org.broadsheet.article.EntityType;
import org.broadsheet.article.Span;
import org.broadsheet.entity.ArticleEntities;
import org.broadsheet.figure.amount.Amount;
import org.broadsheet.figure.amount.FigureRule;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.syntax.Subject;
import org.broadsheet.syntax.VerbGroup;
import org.jspecify.annotations.Nullable;

/**
 * Whose a figure is that stands in what is set beside a name: "Ardent, a yard with sales of $5m", "Ardent (ARD -0.4%)", "Weber, with
 * 40 votes,".
 */
final class Appositions {
    /** Pieces between the comma and the amount. */
    private static final int LONGEST = 12;

    private static final int LONGEST_TICKER = 6;

    private final ParsedArticle parsed;
    private final Pieces pieces;
    private final ArticleEntities entities;
    private final ThingNames names;

    Appositions(Surroundings around, Pieces pieces) {
        this.parsed = around.parsed();
        this.pieces = pieces;
        this.entities = around.entities();
        this.names = new ThingNames(around.topics());
    }

    /** Who or what is named before the comma, or null where nothing is set beside a name or a verb stands between. */
    @Nullable
    Holder of(Amount amount) {
        int comma = amount.first() - 1;
        while (comma > 0 && !pieces.is(comma, ",")) {
            boolean ends = parsed.group(pieces.token(comma).index()) != null
                    || pieces.tag(comma) == CC
                    || comma < amount.first() - LONGEST;
            if (ends) {
                return null;
            }
            comma--;
        }
        boolean set = comma > 0 && pieces.isAny(comma + 1, "a", "an") && comma + 2 < amount.first();
        int first = set ? parsed.phraseStart(pieces.token(comma - 1).index()) : -1;
        int name = first < 0 ? -1 : pieces.ofToken(first);
        if (name < 0 || !pieces.tag(comma - 1).isProperNoun() || isAside(name)) {
            return null;
        }
        Span phrase = pieces.span(name, comma);
        Entity entity = entities.meantAt(phrase);
        return entity != null ? new Holder(entity, phrase, FigureRule.HOLDER_DESCRIBED) : names.in(pieces, name, comma);
    }

    /** "Ardent (ARD -0.4%)": the firm of whose share a bracket right behind its name tells; or null. */
    @Nullable
    Holder ofTicker(Amount amount) {
        int bracket = amount.first() - 1;
        while (bracket > 0 && amount.first() - bracket < LONGEST_TICKER && isOfTicker(bracket)) {
            bracket--;
        }
        boolean ticker = bracket > 0 && bracket < amount.first() - 1 && pieces.is(bracket, "(");
        int first = ticker ? parsed.phraseStart(pieces.token(bracket - 1).index()) : -1;
        Span name = first < 0 ? null : pieces.span(pieces.ofToken(first), bracket);
        Holder firm = name == null ? null : Holder.meantAt(entities, name, FigureRule.HOLDER_DESCRIBED);
        return firm != null && firm.isOf(EntityType.ORGANIZATION) ? firm : null;
    }

    private boolean isOfTicker(int at) {
        return pieces.isAny(at, "+", "-", "−", ":")
                || pieces.get(at).isWord() && pieces.get(at).text().chars().allMatch(Character::isUpperCase);
    }

    /** "Weber, with 40 votes, came second", "Ardent, up 9%, led": the subject of the verb behind what is set between commas; or null. */
    @Nullable
    Holder endowed(Amount amount) {
        // "with 3 minutes left"
        int with = amount.isLengthOfTime() ? 0 : amount.first() - 1;
        while (with > 1 && (pieces.tag(with).isAdverb() || pieces.tag(with).isAdjective())) {
            with--;
        }
        if (with < 2 || !pieces.isAny(with, "with", "up", "down") || !pieces.is(with - 1, ",")) {
            return null;
        }
        for (int at = amount.end(); at < pieces.size(); at++) {
            VerbGroup verb = parsed.group(pieces.token(at).index());
            Subject subject = verb == null ? null : parsed.subjects().grammatical(verb);
            if (verb != null) {
                Span name = subject != null && pieces.ofToken(subject.end()) == with - 1 && pieces.is(at - 1, ",")
                        ? pieces.span(pieces.ofToken(subject.first()), with - 1)
                        : null;
                Holder holder = name == null ? null : Holder.meantAt(entities, name, FigureRule.HOLDER_DESCRIBED);
                // "In the town of Oslo, with 40 boats,"
                boolean where = holder != null
                        && holder.isOf(EntityType.PLACE)
                        && subject != null
                        && pieces.ofToken(subject.first()) > 0;
                return where ? null : holder;
            }
        }
        return null;
    }

    /** "According to Ardent, a loss of 5%", "In Oslo and Bergen, a loss of 5%": behind these nothing is set beside the name. */
    private boolean isAside(int name) {
        PennTag before = pieces.tag(name - 1);
        boolean told = pieces.isSource(name);
        return told || before == CC || pieces.is(name - 1, ",") || name == 1 && before == IN;
    }
}
