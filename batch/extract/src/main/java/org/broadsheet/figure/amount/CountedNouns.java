package org.broadsheet.figure.amount;

import static org.broadsheet.annotate.PennTag.CD;
import static org.broadsheet.annotate.PennTag.NN;
import static org.broadsheet.annotate.PennTag.POS;
import static org.broadsheet.annotate.PennTag.VBD;
import static org.broadsheet.annotate.PennTag.VBN;

import java.util.Locale;
import java.util.Set;
import org.broadsheet.figure.amount.CountedPhrases.CountedPhrase;
import org.broadsheet.number.Numeral;
import org.broadsheet.number.Numeral.Form;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.words.WordList;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/** Reads what a number without a unit counts: "24 fighter jets", "two of the senators", "half of voters". */
final class CountedNouns {
    /** Measures of a trade written in capitals are no longer than this: "0.5 WAR". */
    private static final int LONGEST_ACRONYM = 5;

    private static final double PARTITIVE_ONE = 0.3;

    /** Pieces of whoever owns what some are of: "the city council's". */
    private static final int LONGEST_OWNER = 6;

    /** What has a numbered part is no crowd: "a 12 page form", but no "a 787 jet". */
    private static final int MOST_PARTS = 500;

    /** Nouns whose singular counts many: "35,000 staff". */
    private static final Set<String> COLLECTIVES =
            WordSets.english("figure-contexts").get("collectives");

    private static final Set<String> BOUNDING =
            WordSets.english("figure-contexts").union("bounding-prepositions", "bounding-words");

    private static final Set<String> PARTS = WordList.english("counted-parts").words();

    private final UnitNames units;
    private final SizesBeforeNouns sizes;

    CountedNouns(UnitNames units) {
        this.units = units;
        this.sizes = new SizesBeforeNouns(units);
    }

    /** The amount with the noun it counts, or as it is where none follows. */
    Amount counted(Pieces pieces, Amount bare) {
        int at = bare.numeral().end();
        boolean hyphen = pieces.get(at).isDash()
                && pieces.get(at).glued()
                && pieces.get(at + 1).glued();
        if (hyphen) {
            return compound(pieces, bare, at + 1);
        }
        Form form = bare.numeral().form();
        if (form == Form.FRACTION || form == Form.RATIO) {
            return part(pieces, bare);
        }
        if (pieces.is(at, "of")) {
            return partitive(pieces, bare, at);
        }
        if (form == Form.DIGITS && pieces.tag(at) == NN && pieces.tag(at + 1).isNoun() && isPart(pieces, bare, at)) {
            // "a 6 speed gearbox": what is counted is no head of the phrase.
            return bare.counted(pieces.word(at), at + 1).by(FigureRule.COUNTED_PART);
        }
        at = pastPlus(pieces, at);
        CountedPhrase noun = nounFrom(pieces, bare, at);
        if (noun == null || pieces.get(at).isMark() && !pieces.get(at).is("\"")) {
            return bare;
        }
        Amount known = units.head(pieces, bare, noun);
        if (known == null && form == Form.DIGITS && bare.value() != 1 && isOne(noun)) {
            return bare;
        }
        return known != null ? known : bare.counted(noun.text(), noun.end()).by(FigureRule.COUNTED_NOUN);
    }

    private @Nullable CountedPhrase nounFrom(Pieces pieces, Amount bare, int at) {
        CountedPhrase noun = sizes.nounFrom(pieces, at);
        boolean told = bare.numeral().form() != Form.VAGUE;
        return noun == null && told ? behindParticiple(pieces, bare.first(), at) : noun;
    }

    /** "1,500+ boats": past the mark. */
    private static int pastPlus(Pieces pieces, int at) {
        boolean plus = pieces.is(at, "+")
                && pieces.get(at).glued()
                && !pieces.get(at + 1).glued();
        return plus ? at + 1 : at;
    }

    /** Whether a noun means one thing, so that digits of more than one do not count it. */
    private static boolean isOne(CountedPhrase noun) {
        return !noun.plural() && !isCollective(noun) && !isAcronym(noun);
    }

    /** "won 1,340 pledged seats", not "160 suffered injuries": the plural behind a participle in an object, or null. */
    private static @Nullable CountedPhrase behindParticiple(Pieces pieces, int first, int at) {
        boolean participle = pieces.tag(at) == VBN || pieces.tag(at) == VBD;
        int before = first - 1;
        while (BOUNDING.contains(pieces.word(before))) {
            before--;
        }
        participle &= pieces.tag(before).isVerb() || pieces.is(before, "with") || pieces.is(before, "of");
        CountedPhrase noun = participle && pieces.tag(at + 1).isNoun() ? CountedPhrases.at(pieces, at + 1) : null;
        return noun == null || !noun.plural()
                ? null
                : new CountedPhrase(
                        pieces.word(at) + " " + noun.text(),
                        pieces.text(at, noun.end()),
                        at,
                        noun.end(),
                        noun.plural(),
                        false);
    }

    /**
     * Whether a singular noun behind a number says how many of it one thing has: by its name, or because an article shows
     * that the thing is one, so that the number must count something else ("a 14 gauge needle").
     */
    private static boolean isPart(Pieces pieces, Amount bare, int at) {
        int article = bare.first() - 1;
        while (pieces.tag(article).isAdjective() || pieces.tag(article) == VBN) {
            article--;
        }
        boolean one = pieces.is(article, "a") || pieces.is(article, "an");
        return PARTS.contains(pieces.word(at))
                || one
                        && bare.value() > 1
                        && bare.value() < MOST_PARTS
                        && !pieces.get(at).isCapitalized()
                        && pieces.tag(at + 1) == NN
                        && !pieces.get(at + 1).isCapitalized();
    }

    /** "0.5 WAR": measures of a trade are written in capitals and take no plural. */
    private static boolean isAcronym(CountedPhrase noun) {
        String text = noun.text();
        return text.length() >= 2
                && text.length() <= LONGEST_ACRONYM
                && text.chars().allMatch(Character::isUpperCase);
    }

    private static boolean isCollective(CountedPhrase noun) {
        String text = noun.text();
        return COLLECTIVES.contains(text.substring(text.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT));
    }

    /** "the injured", "the missing": an adjective that stands for those who are so. */
    private static boolean isCollective(Pieces pieces, int at) {
        return COLLECTIVES.contains(pieces.word(at)) && !pieces.tag(at + 1).isNoun();
    }

    /** "a two-door car": the noun right after the hyphen is what is counted. */
    private static Amount compound(Pieces pieces, Amount bare, int at) {
        boolean noun = pieces.tag(at).isNoun() && pieces.get(at).isWord();
        return noun ? bare.counted(pieces.get(at).word(), at + 1).by(FigureRule.COUNTED_IN_COMPOUND) : bare;
    }

    /** "half of voters", "half the flats", "one-third interest". */
    private static Amount part(Pieces pieces, Amount bare) {
        int at = bare.numeral().end();
        boolean of = pieces.is(at, "of");
        if (isHalfOfOne(pieces, bare)) {
            CountedPhrase one = CountedPhrases.at(pieces, CountedPhrases.isDeterminer(pieces.tag(at)) ? at + 1 : at);
            if (one != null && !one.plural()) {
                return new Amount(
                        bare.first(),
                        one.end(),
                        Numeral.of(bare.numeral().end(), bare.value(), Form.WORDS),
                        bare.value(),
                        null,
                        one.text(),
                        null,
                        null,
                        bare.confidence(),
                        false,
                        new Trail(FigureRule.HALF_OF_ONE, bare.trail()));
            }
        }
        CountedPhrase whole = of
                        || CountedPhrases.isDeterminer(pieces.tag(at))
                        || bare.numeral().form() == Form.RATIO
                ? CountedPhrases.whole(pieces, of ? at + 1 : at)
                : CountedPhrases.at(pieces, at);
        return whole == null ? bare : bare.partOf(whole.written(), whole.end()).by(FigureRule.SHARE_OF_WHOLE);
    }

    /** "half a page", "a half turn": half of one thing that can be counted, no share. */
    private static boolean isHalfOfOne(Pieces pieces, Amount bare) {
        int at = bare.numeral().end();
        return (pieces.is(bare.first(), "half") || pieces.is(bare.first(), "a") && pieces.is(at - 1, "half"))
                && (pieces.is(at, "a")
                        || pieces.is(at, "an")
                        || (pieces.is(bare.first() - 1, "a") || pieces.is(bare.first(), "a"))
                                && pieces.tag(at).isNoun());
    }

    /** The number that tells of how many some are: by itself, after a determiner or an owner; 0 for none. */
    private static int totalAfter(Pieces pieces, int at, boolean numberFirst) {
        if (pieces.tag(at) == CD && !isYear(pieces, at)) {
            // "three of 12 jurors"
            return numberFirst && !pieces.get(at + 1).isDash() ? at : 0;
        }
        if (CountedPhrases.isDeterminer(pieces.tag(at))) {
            // "nine of the 12", "nine of their last 12"
            int number = pieces.tag(at + 1).isAdjective() ? at + 2 : at + 1;
            if (pieces.tag(number) == CD) {
                return numberFirst ? number : 0;
            }
        }
        for (int i = at; i < at + LONGEST_OWNER; i++) {
            if (pieces.tag(i) == POS) {
                int number = pieces.ofToken(pieces.token(i).index() + 1);
                return pieces.tag(number) == CD && !isYear(pieces, number) ? number : 0;
            }
            if (!pieces.tag(i).isNoun()
                    && !pieces.tag(i).isAdjective()
                    && !CountedPhrases.isDeterminer(pieces.tag(i))) {
                return 0;
            }
        }
        return 0;
    }

    private static boolean isYear(Pieces pieces, int number) {
        return pieces.get(number).isNumber() && pieces.get(number).text().length() == 4;
    }

    /** "two of the ministers", "tens of thousands of students", "one of the best schools". */
    private Amount partitive(Pieces pieces, Amount bare, int of) {
        Amount money = bare.numeral().form() == Form.VAGUE ? units.money().vagueMoney(pieces, bare, of + 1) : null;
        if (money != null) {
            return money;
        }
        if (pieces.isAny(of + 1, "those", "these") && (pieces.tag(of + 2) == VBD || pieces.tag(of + 2) == VBN)) {
            // "five of those were hurt": of what was counted before.
            return bare;
        }
        CountedPhrase noun = CountedPhrases.whole(pieces, of + 1);
        int total = totalAfter(pieces, of + 1, noun == null);
        if (total > 0) {
            // "44 of the 50 delegates", "44 of the council's 50 seats"
            boolean tied =
                    pieces.get(total + 1).isDash() && pieces.get(total + 1).glued();
            // "five of the three-ton satellites": the second number is a size.
            noun = CountedPhrases.at(pieces, tied ? total + 3 : total + 1);
            return noun == null || !noun.plural()
                    ? bare
                    : bare.counted(noun.text(), bare.numeral().end()).by(FigureRule.SOME_OF_A_NUMBER);
        }
        if (noun == null && CountedPhrases.isDeterminer(pieces.tag(of + 1)) && isCollective(pieces, of + 2)) {
            // "four of the dead were bakers"
            return bare.counted(pieces.word(of + 2), of + 3).by(FigureRule.SOME_OF_MANY);
        }
        if (noun == null || !noun.plural() && bare.numeral().form() != Form.VAGUE && bare.value() < 1e5) {
            return bare;
        }
        Amount known = bare.isVague() ? units.head(pieces, bare, noun) : null;
        if (known != null) {
            return known;
        }
        boolean one = bare.value() == 1;
        return bare.counted(noun.text(), noun.end())
                .trusted(one ? PARTITIVE_ONE : bare.confidence())
                .by(FigureRule.SOME_OF_MANY);
    }
}
