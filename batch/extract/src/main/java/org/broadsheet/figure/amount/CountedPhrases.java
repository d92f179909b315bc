package org.broadsheet.figure.amount;

import static org.broadsheet.annotate.PennTag.CC;
import static org.broadsheet.annotate.PennTag.CD;
import static org.broadsheet.annotate.PennTag.COMMA;
import static org.broadsheet.annotate.PennTag.DT;
import static org.broadsheet.annotate.PennTag.HYPH;
import static org.broadsheet.annotate.PennTag.JJ;
import static org.broadsheet.annotate.PennTag.NN;
import static org.broadsheet.annotate.PennTag.NNS;
import static org.broadsheet.annotate.PennTag.PDT;
import static org.broadsheet.annotate.PennTag.POS;
import static org.broadsheet.annotate.PennTag.PRP_POSSESSIVE;
import static org.broadsheet.annotate.PennTag.RB;
import static org.broadsheet.annotate.PennTag.RBR;
import static org.broadsheet.annotate.PennTag.RBS;
import static org.broadsheet.annotate.PennTag.VBG;
import static org.broadsheet.annotate.PennTag.VBN;
import static org.broadsheet.annotate.PennTag.VBZ;

import java.util.Set;
import org.broadsheet.annotate.PennTag;
import org.broadsheet.annotate.Token;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.words.WordList;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/**
 * Reads what is counted from a place on, or what something is a part of. This asks less than the chunker of
 * {@code syntax}: of 741 phrases behind a number in 779 news texts 675 end where their noun phrase ends, and in 56 the noun
 * phrase holds more than is counted: a time ("500 homes last week"), a second number ("5 year $3 billion deal"), what a
 * unit is a unit of ("31-year old pilot", "91 degrees Kelvin").
 */
public final class CountedPhrases {
    /** Words that say that there are others, not what is counted. */
    private static final Set<String> EMPTY = WordSets.english("figure-contexts").get("saying-others");

    private static final int MAX_TOKENS = 6;
    private static final Set<String> NO_HEADS = WordList.english("weekdays")
            .and(WordList.english("months"))
            .where(2, "name")
            .words(WordSets.english("figure-contexts").get("no-counted-nouns"));

    /**
     * What is counted.
     *
     * @param text as written, its last noun in the singular
     * @param written as written
     * @param first first piece after any determiner
     * @param end the piece after it
     * @param plural whether its last noun is a plural
     * @param proper whether it holds nothing but proper names
     */
    public record CountedPhrase(String text, String written, int first, int end, boolean plural, boolean proper) {}

    private CountedPhrases() {}

    /** The phrase that starts at an piece, without a determiner before it, or null where no noun follows. */
    public static @Nullable CountedPhrase at(Pieces pieces, int first) {
        int start = first;
        while (EMPTY.contains(pieces.get(start).word()) && start < first + 2) {
            start++;
        }
        int noun = CalledByNumber.pastModel(pieces, start);
        CountedPhrase phrase = from(pieces, noun);
        if (noun == start || phrase == null) {
            return phrase;
        }
        return new CountedPhrase(
                pieces.text(start, noun) + " " + phrase.text(),
                pieces.text(start, phrase.end()),
                start,
                phrase.end(),
                phrase.plural(),
                false);
    }

    private static @Nullable CountedPhrase from(Pieces pieces, int first) {
        int end = first;
        int head = -1;
        boolean proper = true;
        boolean several = isSeveral(pieces, first);
        for (int i = first, tokens = 0; i < pieces.size() && tokens < MAX_TOKENS; tokens++) {
            Token token = pieces.token(i);
            int next = pieces.ofToken(token.index() + 1);
            if (isNoun(token, pieces, i) || several && isDisagreeing(token, pieces, i, first)) {
                if (head >= 0
                        && SingularNouns.isPlural(pieces.token(head))
                        && !continuesAfterPlural(token)
                        && !isTied(pieces, first, head)) {
                    break;
                }
                if (head < 0
                        || !token.tag().isProperNoun()
                        || isCapitalized(pieces.token(head))
                        || SingularNouns.isPlural(token)) {
                    proper &= token.tag().isProperNoun();
                    head = i;
                    end = next;
                } else {
                    break;
                }
            } else if (!joins(pieces, first, i, head)) {
                break;
            }
            i = next;
        }
        if (head < 0) {
            return null;
        }
        return new CountedPhrase(
                SingularNouns.of(pieces, first, head),
                pieces.text(first, end),
                first,
                end,
                SingularNouns.isPlural(pieces.token(head)),
                proper);
    }

    private static boolean isNoun(Token token, Pieces pieces, int at) {
        return token.tag().isNoun()
                && pieces.get(at).isWord()
                && token.text().chars().noneMatch(Character::isDigit)
                && !pieces.isTime(at)
                && !NO_HEADS.contains(pieces.get(at).word());
    }

    private static boolean isCapitalized(Token token) {
        return Character.isUpperCase(token.text().codePointAt(0));
    }

    /** Whether a number of more than one stands before the phrase, and is not the end of a name: "Flight 12 leaves". */
    private static boolean isSeveral(Pieces pieces, int first) {
        boolean number = pieces.get(first - 1).isNumber() || pieces.tag(first - 1) == CD;
        return number
                && !pieces.is(first - 1, "1")
                && !pieces.is(first - 1, "one")
                && !pieces.tag(first - 2).isNoun()
                && !isSizeOfOne(pieces, first - 1);
    }

    /** "A family of four needs": a number behind "of" and one group, of which the verb is. */
    private static boolean isSizeOfOne(Pieces pieces, int number) {
        return pieces.is(number - 1, "of")
                && pieces.tag(number - 2) == NN
                && pieces.isAny(number - 3, "a", "our", "my", "the");
    }

    /**
     * A form in "-s" that the tagger took for a verb, which a number of more than one would not agree with: "75 water-main
     * breaks", "600 breaks a year".
     */
    private static boolean isDisagreeing(Token token, Pieces pieces, int at, int first) {
        return token.tag() == VBZ
                && pieces.get(at).isWord()
                && !pieces.get(at).isCapitalized()
                && token.text().endsWith("s")
                && token.text().length() > 3
                && (at == first
                        || pieces.tag(at - 1) == NN
                        || pieces.tag(at - 1).isAdjective());
    }

    /** "four plain-clothes officers": a plural behind a hyphen modifies what follows. */
    private static boolean isTied(Pieces pieces, int first, int head) {
        return head - 1 > first && pieces.get(head - 1).isDash() && pieces.glued(head - 1) && pieces.glued(head);
    }

    /** "sales channels", "arms exports": a plural may modify a plural. */
    private static boolean continuesAfterPlural(Token token) {
        return SingularNouns.isPlural(token);
    }

    private static boolean joins(Pieces pieces, int first, int at, int head) {
        return head < 0 ? modifies(pieces, first, at) : goesOn(pieces, first, at, pieces.token(head));
    }

    private static boolean goesOn(Pieces pieces, int first, int at, Token head) {
        Token token = pieces.token(at);
        // "40 state nominating contests", "40 smoke related deaths": a participle within what is counted.
        boolean participle = (token.is(VBG) || token.is(VBN))
                && pieces.tag(at + 1) == NNS
                && pieces.get(at).isWord();
        if (participle && (token.is(VBG) && head.is(NN) || token.spells("related"))) {
            return true;
        }
        boolean name = isCapitalized(head) && !SingularNouns.isPlural(head);
        if (token.is(JJ) && isCapitalized(head)) {
            return name && pieces.tag(at + 1).isNoun();
        }
        if (token.is(CC) && (name || head.is(NN))) {
            return JoinedNouns.are(pieces, first, at, name);
        }
        boolean tied = pieces.get(at - 1).isDash() && pieces.glued(at - 1) && pieces.glued(at);
        return tied && pieces.get(at).isWord() || token.is(HYPH) && pieces.glued(at) && pieces.glued(at + 1);
    }

    private static boolean modifies(Pieces pieces, int first, int at) {
        PennTag tag = pieces.tag(at);
        PennTag next = pieces.tag(at + 1);
        return switch (tag) {
            case RB -> next.isAdjective() || next == VBN;
            case CC, COMMA ->
                pieces.tag(at - 1).isAdjective()
                        && (next.isAdjective() || tag == CC && JoinedNouns.are(pieces, first, at, false));
            case JJ, JJR, JJS, VBN, VBG, HYPH, RBS, RBR -> true;
            default -> false;
        };
    }

    /** The phrase after "of", with a determiner or possessive between skipped, or null. */
    public static @Nullable CountedPhrase whole(Pieces pieces, int first) {
        int at = first;
        for (int i = 0; i < 3 && isDeterminer(pieces.tag(at)); i++) {
            at++;
        }
        CountedPhrase phrase = at(pieces, at);
        if (phrase == null) {
            return null;
        }
        // "of the company's revenue": the last noun of the possessive chain is what is parted.
        int end = phrase.end();
        if (pieces.tag(end) == POS) {
            int beyond = pieces.ofToken(pieces.token(end).index() + 1);
            CountedPhrase owned = at(pieces, beyond);
            return owned == null ? phrase : owned;
        }
        return phrase;
    }

    public static boolean isDeterminer(PennTag tag) {
        return tag == DT || tag == PRP_POSSESSIVE || tag == PDT;
    }
}
