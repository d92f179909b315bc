package org.broadsheet.figure.amount;

import static org.broadsheet.annotate.PennTag.IN;
import static org.broadsheet.annotate.PennTag.JJS;
import static org.broadsheet.annotate.PennTag.POS;
import static org.broadsheet.annotate.PennTag.VBG;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.broadsheet.annotate.PennTag;
import org.broadsheet.number.Numeral.Form;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.words.WordSets;

/** Numbers of a list that a page makes: those of its items and how long it is, which count nothing that there is. */
final class ListLengths {
    /** Letters of a word that titles write with a capital. */
    private static final int LONG_WORD = 4;

    /** The number of a section: "5.2". */
    private static final Pattern SECTION = Pattern.compile("\\d{1,2}\\.\\d{1,2}");

    /** Longer lists are what there is. */
    private static final double LONGEST = 101;

    /** What pages list: "5 trends", "two ways". */
    private static final Set<String> LISTED =
            WordSets.english("figure-contexts").get("nouns-of-lists");

    /** Parts of what a text goes through; more of them than it would name are things that there are. */
    private static final Set<String> PARTS = WordSets.english("figure-contexts").get("nouns-of-parts");

    private static final double MOST_PARTS = 9;

    /** Words for the parts of a matter that a text tells apart: "two main areas". */
    private static final Set<String> MAIN = WordSets.english("figure-contexts").get("words-of-main-parts");

    private static final Set<String> DIVISIONS =
            WordSets.english("figure-contexts").get("nouns-of-divisions");

    private ListLengths() {}

    static boolean isOfList(Pieces pieces, Amount amount) {
        boolean measured = amount.unit() != null || amount.per() != null;
        return isListNumber(pieces, amount.first(), amount.numeral().end())
                || isListTitle(pieces, amount)
                || isHeadOfLine(pieces, amount)
                || !measured && (isLengthOfList(pieces, amount) || isListed(pieces, amount));
    }

    /** "5 key trends for the year", "two ways to leave": how much the text has to say, and no count of what there is. */
    private static boolean isListed(Pieces pieces, Amount amount) {
        String noun = amount.noun();
        Form form = amount.numeral().form();
        if (noun == null || amount.range() || form == Form.FRACTION || form == Form.RATIO) {
            return false;
        }
        String head = noun.substring(noun.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
        boolean best = form == Form.DIGITS && isBest(pieces, amount.numeral().end());
        boolean main = MAIN.contains(pieces.word(amount.numeral().end())) && DIVISIONS.contains(head);
        boolean parts = amount.value() <= MOST_PARTS && (main || PARTS.contains(head));
        return amount.value() < LONGEST && amount.of() == null && (best || parts || LISTED.contains(head));
    }

    /** "the 8 best tents" */
    private static boolean isBest(Pieces pieces, int at) {
        return pieces.tag(at) == JJS || pieces.isAny(at, "best", "top");
    }

    /** "5." and "5)" at the start of an item, "5.2 Arrival" at that of a heading. */
    private static boolean isListNumber(Pieces pieces, int start, int end) {
        if (start != 0 || end != 1 || !pieces.get(0).isNumber()) {
            return false;
        }
        boolean marked = pieces.glued(end) && (pieces.is(end, ".") || pieces.is(end, ")") || pieces.is(end, ":"));
        boolean section = SECTION.matcher(pieces.get(0).text()).matches()
                && pieces.get(1).isCapitalized()
                && pieces.get(1).text().length() > 2
                && !pieces.is(pieces.size() - 1, ".");
        return marked || section;
    }

    /** "6-8 weeks: the first walks": a length of time that heads what is told of it. */
    private static boolean isHeadOfLine(Pieces pieces, Amount amount) {
        return amount.first() == 0 && amount.isLengthOfTime() && pieces.is(amount.end(), ":");
    }

    /** "10 Uses of Rope in Sport", "Here are 4 ways": how long a list is that a page makes. */
    private static boolean isListTitle(Pieces pieces, Amount amount) {
        if (amount.noun() == null
                || amount.unit() != null
                || !pieces.tag(amount.end() - 1).isPluralNoun()) {
            return false;
        }
        int before = amount.first() - 1;
        boolean listed = before == 1 && pieces.is(1, "are") && pieces.isAny(0, "here", "following", "these", "below");
        boolean title = amount.first() == 0
                && pieces.get(0).isNumber()
                && amount.end() < pieces.size()
                && !pieces.is(pieces.size() - 1, ".");
        for (int at = 1; title && at < pieces.size(); at++) {
            boolean small = pieces.get(at).isWord()
                    && pieces.get(at).text().length() >= LONG_WORD
                    && !pieces.get(at).isCapitalized();
            title = !small && !pieces.get(at).isNumber() && !(pieces.tag(at).isVerb() && pieces.tag(at) != VBG);
        }
        return listed || title;
    }

    /**
     * "the top 10 shoe makers", "is among the top three ports", "two of the past nine races": how far a list goes that somebody
     * makes, and no count of what there is. In words it is one: "the top two rowers". Sales "top 40 boats" and go "past 40" ones
     * by a verb or a preposition.
     */
    private static boolean isLengthOfList(Pieces pieces, Amount amount) {
        int before = amount.first() - 1;
        PennTag opener = pieces.is(before - 1, "that") ? PennTag.OTHER : pieces.tag(before - 1);
        boolean given = opener == POS || CountedPhrases.isDeterminer(opener);
        boolean behind = pieces.isAny(before - 2, "of", "among", "to") || opener == POS;
        boolean digits = pieces.get(amount.first()).isNumber();
        boolean top = pieces.is(before, "top") && (given || before == 0 || opener == IN) && (digits || behind);
        return amount.noun() != null && (top || given && pieces.is(before, "past"));
    }
}
