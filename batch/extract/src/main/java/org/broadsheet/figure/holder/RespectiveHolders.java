package org.broadsheet.figure.holder;

import static org.broadsheet.annotate.PennTag.CC;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.entity.ArticleEntities;
import org.broadsheet.figure.amount.Amount;
import org.broadsheet.figure.amount.FigureRule;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.syntax.Subject;
import org.broadsheet.syntax.VerbGroup;
import org.jspecify.annotations.Nullable;

/** Whose each of several amounts is where "respectively" deals them out: "Ardent and Bellis sold 40 and 30 boats, respectively". */
final class RespectiveHolders {
    private final ParsedArticle parsed;
    private final Pieces pieces;
    private final ArticleEntities entities;

    RespectiveHolders(Surroundings around, Pieces pieces) {
        this.parsed = around.parsed();
        this.pieces = pieces;
        this.entities = around.entities();
    }

    /** The part of a row of amounts or names, by pieces. */
    private record Item(int first, int end) {}

    /** The one of the verb's subjects that is as far along as the amount is among the amounts; or null. */
    @Nullable
    Holder of(Amount amount) {
        int dealt = amount.end();
        while (dealt < pieces.size() && !pieces.is(dealt, "respectively")) {
            dealt++;
        }
        VerbGroup verb = dealt < pieces.size() ? verbBefore(amount.first()) : null;
        Subject subject = verb == null ? null : parsed.subjects().grammatical(verb);
        if (verb == null || subject == null) {
            return null;
        }
        List<Item> names = items(firstOfRow(pieces.ofToken(subject.first())), pieces.ofToken(subject.end()));
        List<Item> amounts = items(pieces.ofToken(verb.end()), dealt);
        for (int i = 0; i < amounts.size() && names.size() == amounts.size() && names.size() > 1; i++) {
            Item item = amounts.get(i);
            if (item.first() <= amount.first() && amount.first() < item.end()) {
                Item name = names.get(i);
                return Holder.meantAt(entities, pieces.span(name.first(), name.end()), FigureRule.HOLDER_IS_SUBJECT);
            }
        }
        return null;
    }

    /** "Oslo, Bergen and Lund": where the names begin that a verb's subject is the last of. */
    private int firstOfRow(int subject) {
        int first = subject;
        while (first > 1 && pieces.is(first - 1, ",") && pieces.tag(first - 2).isProperNoun()) {
            int phrase = parsed.phraseStart(pieces.token(first - 2).index());
            if (phrase < 0) {
                return first;
            }
            first = pieces.ofToken(phrase);
        }
        return first;
    }

    private @Nullable VerbGroup verbBefore(int amount) {
        for (int at = amount - 1; at >= 0; at--) {
            VerbGroup verb = parsed.group(pieces.token(at).index());
            if (verb != null) {
                return verb.isFinite() ? verb : null;
            }
        }
        return null;
    }

    /** What commas and conjunctions part. */
    private List<Item> items(int from, int to) {
        List<Item> items = new ArrayList<>();
        int first = from;
        for (int at = from; at <= to; at++) {
            if (at == to || pieces.tag(at) == CC || pieces.is(at, ",")) {
                if (at > first) {
                    items.add(new Item(first, at));
                }
                first = at + 1;
            }
        }
        return items;
    }
}
