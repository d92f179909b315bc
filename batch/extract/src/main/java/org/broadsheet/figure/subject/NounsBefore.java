package org.broadsheet.figure.subject;

import static org.broadsheet.annotate.PennTag.JJR;
import static org.broadsheet.annotate.PennTag.POS;
import static org.broadsheet.annotate.PennTag.VBG;

import java.util.Set;
import org.broadsheet.annotate.NameTag;
import org.broadsheet.figure.amount.Amount;
import org.broadsheet.figure.amount.Unit;
import org.broadsheet.figure.subject.Part.Kind;
import org.broadsheet.syntax.Piece;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/** The noun just before an amount that it is given of: "a gain of 2%", "winds with 80 mph", "shares up 3%". */
public final class NounsBefore {
    /** Nouns that only carry a number: what is measured is told elsewhere. */
    private static final Set<String> LIGHT = WordSets.english("figure-contexts").get("carriers-of-numbers");

    /** Verbs that have who gets an amount right behind them. */
    public static final Set<String> GIVING = WordSets.english("figure-contexts").get("verbs-of-giving");

    /** Parts of what is sold. */
    private static final int LONGEST_OBJECT = 12;

    private static final Set<String> DIMENSIONS =
            WordSets.english("figure-contexts").get("dimension-adjectives");

    private static final Set<String> AMOUNTING =
            WordSets.english("figure-contexts").get("verbs-of-amounting");

    private static final Set<String> SCALES =
            WordSets.english("figure-contexts").get("scales");

    /** Lemmas of verbs whose object has a price. */
    private static final Set<String> TRADING =
            WordSets.english("figure-contexts").get("verbs-of-trade");

    /** Prepositions inside what is sold. */
    private static final Set<String> JOINTS =
            WordSets.english("subject-contexts").get("owning-prepositions");

    private final Pieces pieces;
    private final Parts parts;
    private final Clauses clauses;

    NounsBefore(Pieces pieces, Parts parts, Clauses clauses) {
        this.pieces = pieces;
        this.parts = parts;
        this.clauses = clauses;
    }

    /** The noun just before that the amount is given of: "a gain of 2%", "winds with 80 mph", "shares up 3%"; or null. */
    @Nullable
    Part of(Amount amount, int before) {
        Part sold = sold(amount, before);
        if (sold != null) {
            return sold;
        }
        boolean linked = isLinked(amount, before);
        int noun = linked && !parts.is(before, Kind.NOUN) ? before - 1 : before;
        int now = isApposedSize(amount, before) ? before - 1 : nounOfNow(amount);
        if (now >= 0) {
            linked = true;
            noun = now;
        }
        if (!parts.is(noun, Kind.NOUN)
                || !linked && amount.unit() == null && !isScore(amount, noun) && !isScale(amount, noun)) {
            return null;
        }
        Part part = parts.get(noun);
        if (pieces.tag(part.end() - 1) == POS || !linked && isReceiver(amount, noun) || isOfAge(amount, before, part)) {
            return null;
        }
        if (LIGHT.contains(pieces.get(part.end() - 1).word())) {
            return null;
        }
        boolean whole = linked || amount.unit() != null;
        return new Part(Kind.NOUN, whole ? withOwner(noun) : part.first(), part.end());
    }

    /** The start of a noun with those it hangs on, but not "a loss of $5m on revenue", which two amounts are told of. */
    private int withOwner(int noun) {
        int first = clauses.withOwner(noun);
        for (int at = parts.isWord(noun - 1, "per") ? -1 : noun;
                at >= 0 && parts.get(at).end() > first;
                at--) {
            if (parts.is(at, Kind.AMOUNT)) {
                return parts.get(noun).first();
            }
        }
        return first;
    }

    private boolean isLinked(Amount amount, int before) {
        return parts.isWord(before, "of")
                || amount.unit() == null && isComparedBehind(amount)
                || parts.isWord(before, "with")
                || links(amount, before)
                || linksAt(before)
                || isListedBy(before)
                || isAmountingTo(before)
                || isNameAt(amount, before);
    }

    /** "Ardent X2 ($399)", "Ardent (ARD +2%)": whether a price or a change in brackets stands right behind a name. */
    boolean isBracketedBehindName(Amount amount) {
        Unit unit = amount.unit();
        int at = amount.first() - 1;
        at = pieces.get(at).isDash() || pieces.is(at, "+") ? at - 1 : at;
        boolean ticker = pieces.tag(at).isProperNoun() && pieces.is(at - 1, "(");
        int bracket = ticker ? at - 1 : at;
        boolean told =
                unit != null && (unit.isMoney() || ticker && unit.symbol().equals("%"));
        int name = bracket - 1;
        if (name < 0 || !told || !pieces.is(bracket, "(")) {
            return false;
        }
        boolean model = pieces.text(name, bracket).chars().anyMatch(Character::isDigit)
                && pieces.tag(name - 1).isProperNoun();
        return model || pieces.tag(name).isProperNoun() || isModelThroughout(bracket);
    }

    /** "Corvel MM 550-X (": whether all that stands before a bracket is the name of a model. */
    private boolean isModelThroughout(int bracket) {
        boolean digits = false;
        for (int at = 0; at < bracket; at++) {
            Piece piece = pieces.get(at);
            digits |= piece.isNumber();
            if (!piece.isCapitalized() && !piece.isNumber() && !piece.isDash() && !piece.glued()) {
                return false;
            }
        }
        return digits;
    }

    /** "Accuracy 9.3", "rating 4.85 / 5": a decimal behind a noun at the end of its line is a score, and numbers nothing. */
    private boolean isScore(Amount amount, int noun) {
        int last = parts.get(noun).end() - 1;
        return amount.isBare()
                && amount.isDecimal(pieces)
                && last == amount.first() - 1
                && pieces.tag(last).isNoun()
                && !pieces.tag(last).isProperNoun()
                && !pieces.tag(last).isPluralNoun()
                && (amount.end() >= pieces.size() || pieces.is(amount.end(), "/"));
    }

    /** "a tremor of magnitude 4.7" */
    private boolean isScale(Amount amount, int noun) {
        return amount.isBare() && SCALES.contains(pieces.word(parts.get(noun).end() - 1));
    }

    /** "makes the car 3,000 or 4,000 cheaper" */
    private boolean isComparedBehind(Amount amount) {
        int at = amount.end();
        if (pieces.is(at, "or") && parts.is(parts.startingAt(at) + 1, Kind.AMOUNT)) {
            at = parts.get(parts.startingAt(at) + 1).end();
        }
        return pieces.tag(at) == JJR && pieces.is(at + 1, "than");
    }

    /** "sold the old house by the lake for $5m", "took a stake in a yard for $5m": the whole object of a verb of trade. */
    private @Nullable Part sold(Amount amount, int before) {
        boolean price = parts.isWord(before, "for")
                && amount.unit() != null
                && amount.unit().isMoney();
        if (!price || !parts.is(before - 1, Kind.NOUN)) {
            return null;
        }
        int at = before - 1;
        while (at > before - LONGEST_OBJECT && !parts.is(at, Kind.VERB)) {
            boolean joint = parts.is(at, Kind.PREPOSITION)
                    && JOINTS.contains(pieces.word(parts.get(at).first()));
            if (!joint && !parts.is(at, Kind.NOUN) && !parts.is(at, Kind.AMOUNT) && !parts.is(at, Kind.PRONOUN)) {
                return null;
            }
            at--;
        }
        boolean trade = at < before - 2 && TRADING.contains(parts.lemmaOfVerb(at));
        boolean quantity = parts.is(at + 1, Kind.AMOUNT) && parts.isWord(at + 2, "of");
        return trade
                ? new Part(
                        Kind.NOUN,
                        parts.get(quantity ? at + 2 : at).end(),
                        parts.get(before - 1).end())
                : null;
    }

    /** "cost the city $5m": who pays or gets it is not what is measured. */
    private boolean isReceiver(Amount amount, int noun) {
        return amount.unit() != null && amount.unit().isMoney() && GIVING.contains(parts.lemmaOfVerb(noun - 1));
    }

    /** "Ana (10 months)": an age measures nothing but whose it is. */
    private boolean isOfAge(Amount amount, int before, Part noun) {
        return amount.unit() != null
                && amount.unit().isLengthOfTime()
                && parts.isWord(before, "(")
                && pieces.token(noun.end() - 1).name() == NameTag.PERSON;
    }

    /** "the tower, 310 meters tall,": a size behind a comma, told of the noun before it. */
    private boolean isApposedSize(Amount amount, int before) {
        return amount.unit() != null && parts.isWord(before, ",") && DIMENSIONS.contains(pieces.word(amount.end()));
    }

    /** "the fare, now $3 an hour,": the noun before a comma and "now"; or -1. */
    private int nounOfNow(Amount amount) {
        int now = parts.startingAt(amount.first()) - 1;
        boolean told = (parts.isWord(now, "now") || parts.isWord(now, "currently")) && parts.isWord(now - 1, ",");
        return told ? now - 2 : -1;
    }

    /** "sold the house for $5m", "revenue from 2 to 3 million", "the lake (13 km)". */
    private boolean links(Amount amount, int before) {
        boolean sold = parts.isWord(before, "for")
                && amount.unit() != null
                && amount.unit().isMoney()
                && parts.is(before - 2, Kind.VERB);
        return sold
                || parts.isWord(before, "from") && amount.range()
                || parts.isWord(before, "(") && parts.is(before - 1, Kind.NOUN);
    }

    /** "followed by Weber at 17 percent, Pereira at 13 percent", ", and Premium at $80": a name right before "at" has it. */
    private boolean isNameAt(Amount amount, int before) {
        boolean listed = parts.isWord(before - 2, ",")
                || parts.is(before - 2, Kind.CONJUNCTION)
                || parts.isWord(before - 2, "with");
        return amount.unit() != null
                && (amount.unit().symbol().equals("%") || amount.unit().isMoney() && listed)
                && parts.isWord(before, "at")
                && parts.is(before - 1, Kind.NOUN)
                && (pieces.tag(parts.get(before - 1).end() - 1).isProperNoun()
                        || listed && pieces.get(parts.get(before - 1).first()).isCapitalized());
    }

    /** "cut waste by 70% and water use by 50%" */
    private boolean isListedBy(int before) {
        if (!parts.isWord(before, "by") || !parts.is(before - 1, Kind.NOUN)) {
            return false;
        }
        int at = before - 2;
        while (parts.is(at, Kind.CONJUNCTION) || parts.isWord(at, ",")) {
            at--;
        }
        return at < before - 2 && parts.is(at, Kind.AMOUNT);
    }

    /** "fines totalling $5m were": a participle of how much the noun before it is. */
    private boolean isAmountingTo(int before) {
        return parts.is(before, Kind.VERB)
                && pieces.tag(parts.get(before).end() - 1) == VBG
                && AMOUNTING.contains(parts.lemmaOfVerb(before));
    }

    /** "with shares at 5", "raised its forecast to 3%": the noun before "at" or "to". */
    private boolean linksAt(int before) {
        boolean to = parts.isWord(before, "to");
        boolean object = to
                && parts.is(before - 2, Kind.VERB)
                && !pieces.token(parts.get(before - 2).end() - 1).lemma().equals("be");
        boolean at = parts.isWord(before, "at");
        // "showed its rating at 13%"
        boolean shown = at && parts.is(before - 2, Kind.VERB);
        return (to || at) && (parts.isWord(before - 2, "with") || before == 1 || object || shown);
    }
}
