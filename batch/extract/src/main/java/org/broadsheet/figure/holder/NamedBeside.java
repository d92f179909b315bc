package org.broadsheet.figure.holder;

import static org.broadsheet.annotate.PennTag.CC;
import static org.broadsheet.annotate.PennTag.CD;
import static org.broadsheet.annotate.PennTag.IN;
import static org.broadsheet.annotate.PennTag.PRP_POSSESSIVE;
import static org.broadsheet.annotate.PennTag.TO;

import org.broadsheet.annotate.PennTag;
import org.broadsheet.article.Entity;
import org.broadsheet.article.Span;
import org.broadsheet.entity.ArticleEntities;
import org.broadsheet.figure.amount.FigureRule;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.syntax.Subject;
import org.broadsheet.syntax.VerbGroup;
import org.jspecify.annotations.Nullable;

/** Who is named beside a phrase that only describes him: by a comma, or as the subject of "be" before it. */
final class NamedBeside {
    /** Pieces between "be" and the head of what it says: "is a very small yard that". */
    private static final int MOST_BEFORE_PREDICATE = 3;

    private final ParsedArticle parsed;
    private final Pieces pieces;
    private final ArticleEntities entities;

    NamedBeside(Surroundings around, Pieces pieces) {
        this.parsed = around.parsed();
        this.pieces = pieces;
        this.entities = around.entities();
    }

    /** "Ana Weber, a baker who sold 40 loaves", "its next town, Oslo, selling 5": who is set beside a phrase; or null. */
    @Nullable
    Holder beside(int first, int end) {
        boolean owned = pieces.tag(first) == PRP_POSSESSIVE;
        if (!owned && !pieces.isAny(first, "a", "an", "the")) {
            return null;
        }
        int mark = markBefore(first);
        if (!owned && mark > 0 && pieces.is(mark, ",") && pieces.tag(mark - 1).isProperNoun()) {
            int start = parsed.phraseStart(pieces.token(mark - 1).index());
            int name = start < 0 ? -1 : pieces.ofToken(start);
            // "According to Weber, the goal is": behind a preposition or in a list nobody is described.
            PennTag before = pieces.tag(name - 1);
            return name < 0 || before == IN || before == TO || before == CC ? null : named(name, mark);
        }
        return pieces.tag(end - 1).isProperNoun() && !isSited(first, end) ? null : behind(end);
    }

    /** ", Oslo, selling 5": who is named between the comma at a piece and the next; or null. */
    private @Nullable Holder behind(int comma) {
        if (!pieces.is(comma, ",")
                || comma + 2 >= pieces.size()
                || !pieces.tag(pieces.is(comma + 1, "the") ? comma + 2 : comma + 1)
                        .isNoun()) {
            return null;
        }
        int last = parsed.phraseEnd(pieces.token(comma + 1).index());
        return last < 0 || !pieces.is(pieces.ofToken(last), ",") ? null : named(comma + 1, pieces.ofToken(last));
    }

    /** The piece before a phrase, where a comma parts it from a name; "Ana Weber, 51, a baker": that before the age. */
    private int markBefore(int first) {
        int mark = first - 1;
        boolean age = mark > 2 && pieces.is(mark, ",") && pieces.tag(mark - 1) == CD && pieces.is(mark - 2, ",");
        return age ? mark - 2 : mark;
    }

    /** "a yard in Oslo": whether the name that ends a phrase tells where or whence a common noun before it is. */
    private boolean isSited(int first, int end) {
        int start = parsed.phraseStart(pieces.token(end - 1).index());
        int at = start < 0 ? -1 : pieces.ofToken(start) - 1;
        return at > first + 1
                && pieces.isAny(at, "in", "from", "near")
                && pieces.tag(at - 1).isNoun()
                && !pieces.tag(at - 1).isProperNoun();
    }

    private @Nullable Holder named(int first, int end) {
        Span phrase = pieces.span(first, end);
        Entity meant = pieces.tag(end - 1).isProperNoun() ? entities.meantAt(phrase) : null;
        return meant == null ? null : new Holder(meant, phrase, FigureRule.HOLDER_IS_SUBJECT);
    }

    /** "Ardent is a small yard that sold 40 boats": who or what a phrase behind "be" says more of; or null. */
    @Nullable
    Holder saidToBe(int first) {
        for (int at = first - 1; at > 0 && at >= first - MOST_BEFORE_PREDICATE; at--) {
            VerbGroup verb = parsed.group(pieces.token(at).index());
            if (verb == null) {
                continue;
            }
            boolean is = !verb.passive() && parsed.token(verb.head()).lemma().equals("be");
            Subject subject = is ? parsed.subjects().grammatical(verb) : null;
            Span phrase = subject == null
                    ? null
                    : pieces.span(pieces.ofToken(subject.first()), pieces.ofToken(subject.end()));
            Entity meant = phrase == null ? null : entities.meantAt(phrase);
            if (meant == null && subject != null) {
                return apposedTo(pieces.ofToken(subject.end()));
            }
            return meant == null || phrase == null ? null : new Holder(meant, phrase, FigureRule.HOLDER_IS_SUBJECT);
        }
        return null;
    }

    /** "Ardent's owner, Bellis, is": who is named behind the comma of a phrase; or null. */
    private @Nullable Holder apposedTo(int comma) {
        int name = comma > 0 && pieces.is(comma, ",") && pieces.tag(comma + 1).isProperNoun() ? comma + 1 : -1;
        int end = name < 0 ? -1 : parsed.phraseEnd(pieces.token(name).index());
        return end < 0 ? null : named(name, pieces.ofToken(end));
    }
}
