package org.broadsheet.figure.amount;

import static org.broadsheet.annotate.PennTag.IN;
import static org.broadsheet.annotate.PennTag.VBD;
import static org.broadsheet.annotate.PennTag.VBG;
import static org.broadsheet.annotate.PennTag.VBN;
import static org.broadsheet.annotate.PennTag.VBP;
import static org.broadsheet.annotate.PennTag.WDT;
import static org.broadsheet.annotate.PennTag.WP;

import java.util.List;
import java.util.Set;
import org.broadsheet.annotate.NameTag;
import org.broadsheet.annotate.PennTag;
import org.broadsheet.figure.amount.CountedPhrases.CountedPhrase;
import org.broadsheet.number.Numeral.Form;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/**
 * What a number counts that leaves its noun out, since the sentence told it before: "10 seals on one beach, 51 stranded on
 * another", "two people died and 200 others fell ill", "the number of miners is below 100"; or since only people can do
 * what they do: "about 23,000 die".
 */
final class TakenUpCounts {
    /** As where the noun is told: "12 people". */
    private static final String PEOPLE = "people";

    /** Auxiliaries and adverbs between a number and its verb: "may also have been hurt". */
    private static final int LONGEST_GROUP = 5;
    /** Pieces between "the number of" its noun and the number itself. */
    private static final int LONGEST_CLAUSE = 25;

    private static final Set<String> OF_PEOPLE =
            WordSets.english("figure-contexts").get("done-by-people");
    private static final Set<String> TO_PEOPLE =
            WordSets.english("figure-contexts").get("done-to-people");
    private static final Set<String> OTHERS =
            WordSets.english("figure-contexts").get("others");

    /** Words that bound a number and stand between it and what joins it. */
    private static final Set<String> BOUNDING =
            WordSets.english("figure-contexts").union("bounding-prepositions", "bounding-words");

    private TakenUpCounts() {}

    /** Gives the amounts of a sentence that lack a noun the one they take up. */
    static void handOn(Pieces pieces, List<Amount> amounts) {
        for (int i = 0; i < amounts.size(); i++) {
            Amount amount = amounts.get(i);
            Amount counted = i == 0 ? null : lastCount(amounts, i);
            boolean others = amount.noun() != null && OTHERS.contains(amount.noun());
            String sort = others ? sortOfOthers(pieces, amount, counted) : null;
            if (sort != null) {
                amounts.set(i, amount.counted(sort, amount.end()).by(FigureRule.NOUN_OF_LAST));
            } else if (isBare(pieces, amount) && CastVotes.isOne(pieces, amount)) {
                amounts.set(i, amount.counted(CastVotes.VOTE, amount.end()).by(FigureRule.VOTES_CAST));
            } else if (isBare(pieces, amount)) {
                String noun = nounOf(pieces, amount, counted);
                amounts.set(
                        i,
                        noun == null
                                ? amount
                                : amount.counted(noun, amount.end()).by(FigureRule.NOUN_OF_LAST));
            }
        }
    }

    /** "two people died and 200 others", "met a baker and six others", "Ana Weber and six others": what the others are; or null. */
    private static @Nullable String sortOfOthers(Pieces pieces, Amount amount, @Nullable Amount counted) {
        if (counted != null) {
            return counted.noun();
        }
        int last = amount.first() - 2;
        boolean named = last >= 0
                && pieces.isAny(last + 1, "and", "with")
                && pieces.token(last).name() == NameTag.PERSON;
        if (named || isDoneToPeople(pieces, amount)) {
            return PEOPLE;
        }
        for (int at = amount.first() - 1; at > amount.first() - LONGEST_CLAUSE && at >= 0; at--) {
            if (pieces.isAny(at, "a", "an")) {
                CountedPhrase one = CountedPhrases.at(pieces, at + 1);
                return one == null || one.plural() ? null : one.text();
            }
        }
        return null;
    }

    /** "the number of cases rose by 15 to 300": the change and the level count the same. */
    private static boolean isLevelOf(Pieces pieces, Amount counted, Amount amount) {
        return counted.end() == amount.first() - 1 && pieces.is(counted.end(), "to");
    }

    private static @Nullable String nounOf(Pieces pieces, Amount amount, @Nullable Amount counted) {
        if (counted != null
                && (goesOn(pieces, amount)
                        || isLevelOf(pieces, counted, amount)
                        || isOfWhich(pieces, beforeBound(pieces, amount))
                        || HadCounts.isOne(
                                pieces, counted, beforeBound(pieces, counted), amount, beforeBound(pieces, amount))
                        || GoingCounts.isOne(pieces, counted, amount, beforeBound(pieces, amount))
                        || GoingCounts.isOfAnother(pieces, counted, amount, beforeBound(pieces, amount)))) {
            return counted.noun();
        }
        if (counted != null && isMore(pieces, counted, amount)) {
            return counted.noun();
        }
        if (counted != null && isOfThem(pieces, amount.end())) {
            return sortOfThem(pieces, amount.end() + 2, counted);
        }
        String numbered = numbered(pieces, amount);
        numbered = numbered == null ? OpeningWholes.sort(pieces, amount, beforeBound(pieces, amount)) : numbered;
        if (numbered != null) {
            return numbered;
        }
        return isDoneByPeople(pieces, amount.end()) || isDoneToPeople(pieces, amount) ? PEOPLE : null;
    }

    /** "has 40 bakers there and expects 12 more": of people too, unless something was done to them. */
    private static boolean isMore(Pieces pieces, Amount counted, Amount amount) {
        int end = pieces.is(amount.end(), "more") ? amount.end() + 1 : amount.end();
        boolean more = end > amount.end() || pieces.isAny(amount.first() - 1, "another", "further");
        boolean done = isDoneToPeople(pieces, amount)
                || SingledOut.isPerson(pieces, counted)
                        && TO_PEOPLE.contains(
                                pieces.token(beforeBound(pieces, counted)).lemma());
        return more && !done && ElidedCounts.isOne(pieces, amount) && amount.first() - counted.end() < LONGEST_CLAUSE;
    }

    /** "killed 12", "infected nearly 40,000 worldwide": the object of what is done to people alone. */
    private static boolean isDoneToPeople(Pieces pieces, Amount amount) {
        int at = amount.first() - 1;
        while (at > amount.first() - LONGEST_GROUP
                && (pieces.tag(at).isAdverb()
                        || pieces.tag(at) == PennTag.JJR
                        || pieces.tag(at) == PennTag.DT
                        || pieces.isAny(at, "at", "least", "about", "around", "than", "some", "over"))) {
            at--;
        }
        PennTag behind = pieces.tag(pieces.is(amount.end(), "more") ? amount.end() + 1 : amount.end());
        return pieces.tag(at).isVerb()
                && TO_PEOPLE.contains(pieces.token(at).lemma())
                && !behind.isNoun()
                && !behind.isAdjective();
    }

    /** "11 of them", "two of whom": some of what was counted before. */
    static boolean isOfThem(Pieces pieces, int at) {
        return pieces.is(at, "of") && pieces.isAny(at + 1, "them", "whom", "which", "those", "these");
    }

    /** "58 patients, 11 of them children": what some of them are, or else what they all are. */
    private static @Nullable String sortOfThem(Pieces pieces, int at, Amount counted) {
        if (pieces.isAny(at - 1, "those", "these")) {
            return counted.noun();
        }
        boolean being = pieces.tag(at).isVerb() && pieces.token(at).lemma().equals("be");
        CountedPhrase sort = CountedPhrases.at(pieces, being ? at + 1 : at);
        return sort != null && sort.plural() ? sort.text() : counted.noun();
    }

    /** "40 tanks, of which at least 12 sank" */
    private static boolean isOfWhich(Pieces pieces, int before) {
        return pieces.isAny(before, "which", "whom") && pieces.is(before - 1, "of");
    }

    /** The last amount before that counts things of one noun, or null. */
    private static @Nullable Amount lastCount(List<Amount> amounts, int at) {
        for (int i = at - 1; i >= 0; i--) {
            Amount before = amounts.get(i);
            boolean several = before.value() > 1 && !before.isVague();
            if (several && before.noun() != null && before.unit() == null && before.of() == null) {
                return before;
            }
        }
        return null;
    }

    private static boolean isBare(Pieces pieces, Amount amount) {
        Form form = amount.numeral().form();
        boolean plain = form == Form.DIGITS || form == Form.MIXED || form == Form.WORDS || amount.isVague();
        boolean year =
                form == Form.DIGITS && pieces.get(amount.first()).text().length() == 4 && !amount.isDecimal(pieces);
        return plain
                && !year
                && amount.value() > 1
                && !amount.hasUnit()
                && amount.per() == null
                && !pieces.isTime(amount.first())
                && !pieces.get(amount.end()).isDash()
                && !pieces.get(amount.end()).isNumber();
    }

    /** ", 51 stranded on", "and 95,800 who have": after a joint, with what is told of them behind. */
    private static boolean goesOn(Pieces pieces, Amount amount) {
        int before = beforeBound(pieces, amount);
        // "and over 40 were hurt", but not "In both, at least 40 were hurt"
        before = pieces.isAny(before, "and", "but", ";") ? before : amount.first() - 1;
        boolean joined = pieces.isAny(before, ",", "and", "but", ";");
        PennTag behind = pieces.tag(amount.end());
        // "Of the 40 boats at sea, 12 remain"
        boolean told = behind == VBN
                || behind == VBG
                || behind == VBD
                || behind == WP
                || behind == WDT
                || behind == VBP && pieces.is(0, "of");
        return joined && told && pieces.get(amount.end()).isWord();
    }

    private static int beforeBound(Pieces pieces, Amount amount) {
        int before = amount.first() - 1;
        while (BOUNDING.contains(pieces.word(before))) {
            before--;
        }
        return before;
    }

    /** "the number of miners killed is less than 100": the noun that the subject of a number counts, or null. */
    private static @Nullable String numbered(Pieces pieces, Amount amount) {
        for (int at = amount.first() - 1; at > amount.first() - LONGEST_CLAUSE && at >= 0; at--) {
            if (pieces.is(at, "number") && pieces.is(at + 1, "of") && pieces.is(at - 1, "the")) {
                CountedPhrase noun = CountedPhrases.at(pieces, at + 2);
                boolean is = isVerbOfBeing(pieces, amount.first());
                return noun != null && noun.plural() && is ? noun.text() : null;
            }
        }
        return null;
    }

    /** A form of "be" or a verb of change before the number, with bounds and prepositions between. */
    private static boolean isVerbOfBeing(Pieces pieces, int first) {
        int at = first - 1;
        while (at > first - LONGEST_GROUP
                && (pieces.tag(at) == IN
                        || pieces.tag(at) == PennTag.TO
                        || pieces.tag(at) == PennTag.JJR
                        || pieces.tag(at) == PennTag.DT
                        || pieces.tag(at).isAdverb())) {
            at--;
        }
        return pieces.tag(at).isVerb() || pieces.is(at, "'s") || pieces.is(at, "s");
    }

    private static boolean isDoneByPeople(Pieces pieces, int end) {
        for (int at = end; at < end + LONGEST_GROUP; at++) {
            PennTag tag = pieces.tag(at);
            boolean verb = tag.isVerb()
                    || tag.isAdjective()
                    || at == end && !pieces.tag(at + 1).isNoun();
            // "with 12 still missing"
            if (verb && (OF_PEOPLE.contains(pieces.token(at).lemma()) || OF_PEOPLE.contains(pieces.word(at)))) {
                return true;
            }
            if (!tag.isVerb() && !tag.isAdverb() && tag != PennTag.MD) {
                return false;
            }
        }
        return false;
    }
}
