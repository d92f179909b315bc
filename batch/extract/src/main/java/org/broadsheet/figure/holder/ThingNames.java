package org.broadsheet.figure.holder;

import static org.broadsheet.annotate.PennTag.DT;
import static org.broadsheet.annotate.PennTag.POS;

import java.util.Locale;
import java.util.Set;
import org.broadsheet.article.EntityType;
import org.broadsheet.article.Span;
import org.broadsheet.figure.amount.FigureRule;
import org.broadsheet.syntax.Piece;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.words.WordList;
import org.jspecify.annotations.Nullable;

/** The names of things in a sentence, as its phrases hold them. */
final class ThingNames {
    /** Before one of many: "a Morning Star". */
    private static final Set<String> INDEFINITE = Set.of("a", "an", "one", "another", "each", "every", "no", "any");

    private static final Set<String> NO_NAMES = WordList.english("not-names").words();

    private final Topics topics;

    ThingNames(Topics topics) {
        this.topics = topics;
    }

    /**
     * "The Ardent X20 kettle": the thing that a phrase begins with the name of, where that is no entity; or null. One word
     * with a capital is the name of a thing only where it is the whole phrase, or is spelled as none else.
     */
    @Nullable
    Holder in(Pieces pieces, int first, int end) {
        int at = pieces.tag(first) == DT ? first + 1 : first;
        if (at == first && isCompound(pieces, first, end)) {
            return new Holder(null, pieces.text(first, end), pieces.span(first, end), FigureRule.HOLDER_NAMES_THING);
        }
        int last = endOfName(pieces, at, end);
        if (last == at
                || INDEFINITE.contains(pieces.word(first))
                || isTied(pieces, last, end)
                || isCutOrSeveral(pieces, last)) {
            return null;
        }
        Span run = pieces.span(at, last);
        String name = pieces.text(at, last);
        boolean whole = at == first && last == end && isTelling(name, pieces.tag(end) == POS);
        boolean telling = last - at > 1 || whole || isSpelledOddly(name);
        boolean none = !telling || NO_NAMES.contains(name.toLowerCase(Locale.ROOT));
        Holder thing = none ? null : topics.named(pieces.from(at), pieces.to(last - 1));
        // "Ana Weber's plan" is another party than she.
        boolean owner =
                thing != null && thing.entity() != null && !thing.isOf(EntityType.EVENT) && pieces.tag(last) == POS;
        return thing == null || owner
                ? null
                : new Holder(thing.entity(), thing.name(), run, FigureRule.HOLDER_NAMES_THING);
    }

    /** "Ardent", and of whom something is, "HDR's": a word that is a whole phrase. */
    private static boolean isTelling(String name, boolean owner) {
        return owner ? name.length() > 1 : name.chars().anyMatch(Character::isLowerCase);
    }

    /** "marlo-dl": a program's name without capitals, that is tagged as one, has a hyphen and stands without an article. */
    private static boolean isCompound(Pieces pieces, int first, int end) {
        for (int at = first; at < end; at++) {
            boolean word = pieces.tag(at).isProperNoun() && !pieces.tag(at).isPluralNoun() && !pieces.capital(at);
            boolean joint =
                    at > first && at + 1 < end && pieces.get(at).isDash() && pieces.glued(at) && pieces.glued(at + 1);
            if (!word && !joint) {
                return false;
            }
        }
        return end - first > 2;
    }

    /** Where the name ends that begins at a piece; there for none. */
    static int endOfName(Pieces pieces, int first, int end) {
        int last = first;
        while (last < end
                && (isOfName(pieces, last)
                        || isNounOfName(pieces, last, end)
                        || last > first && goesOnUnparted(pieces, last))) {
            last++;
        }
        return last;
    }

    /** "IoT market growth": a common noun spelled as a name, before another; "the X-20 cargo boat" is a name by its number. */
    private static boolean isTied(Pieces pieces, int last, int end) {
        return last < end
                && !pieces.get(last - 1).isNumber()
                && !pieces.tag(last - 1).isProperNoun()
                && pieces.tag(last).isNoun();
    }

    /** Whether a name that ends before a piece goes on without a blank, or is that of several. */
    private static boolean isCutOrSeveral(Pieces pieces, int last) {
        boolean cut =
                last < pieces.size() && pieces.get(last).glued() && pieces.tag(last) != POS && !pieces.is(last, ",");
        return cut
                || pieces.tag(last - 1).isPluralNoun() && !pieces.get(last - 1).isNumber();
    }

    /** "NordPass", "GT3": capitals within a word that has small letters or digits too. */
    private static boolean isSpelledOddly(String name) {
        boolean inner = name.chars().skip(1).anyMatch(Character::isUpperCase);
        return inner && name.chars().anyMatch(Character::isLowerCase)
                || name.chars().anyMatch(Character::isDigit);
    }

    /** "X20", "65-G": digits and what follows them without a blank are of the name that they end. */
    private static boolean goesOnUnparted(Pieces pieces, int at) {
        Piece piece = pieces.get(at);
        return piece.glued() && (piece.isNumber() || piece.isDash() || piece.isWord() && pieces.tag(at) != POS);
    }

    /** "the Sunrise X-20": a common noun with a capital inside a sentence, before a word that is spelled as none else. */
    private static boolean isNounOfName(Pieces pieces, int at, int end) {
        return at > 0
                && at + 1 < end
                && pieces.capital(at)
                && pieces.tag(at).isNoun()
                && isOfName(pieces, at + 1)
                && isSpelledOddly(pieces.token(at + 1).text());
    }

    private static boolean isOfName(Pieces pieces, int at) {
        // A word with digits in it is several pieces.
        String text = pieces.token(at).text();
        return pieces.tag(at).isProperNoun()
                || isSpelledOddly(text) && text.chars().anyMatch(Character::isUpperCase);
    }
}
