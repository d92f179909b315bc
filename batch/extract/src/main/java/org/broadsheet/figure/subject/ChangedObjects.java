package org.broadsheet.figure.subject;

import java.util.Set;
import org.broadsheet.figure.amount.Amount;
import org.broadsheet.figure.amount.TrendWords;
import org.broadsheet.figure.subject.Part.Kind;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/** What a verb changes, or puts at a level, that an amount behind its object is told of: "cut the cost of a ride by 5%". */
final class ChangedObjects {
    /** Parts of what is changed: "cut the cost of a ride for those who are old by". */
    private static final int MOST_CHANGED = 8;

    /** Lemmas of verbs that bring their object to a level: "brings the total to 86". */
    private static final Set<String> BRINGING =
            WordSets.english("figure-contexts").get("verbs-of-bringing");

    /** Lemmas of verbs whose object is put at a level: "puts support at 41%". */
    private static final Set<String> SETTING =
            WordSets.english("figure-contexts").get("verbs-of-setting");

    private static final Set<String> RIVALS =
            WordSets.english("figure-contexts").get("verbs-of-rivals");

    private static final Set<String> CARRIERS =
            WordSets.english("figure-contexts").get("carriers-of-numbers");

    private final Pieces pieces;
    private final Parts parts;
    private final TrendWords trends;

    ChangedObjects(Pieces pieces, Parts parts, TrendWords trends) {
        this.pieces = pieces;
        this.parts = parts;
        this.trends = trends;
    }

    /** "cut their chances of falling ill by 80%", "puts support at 41%": the object of a verb of change or setting; or null. */
    @Nullable
    Part of(Amount amount, int before) {
        boolean to = parts.isWord(before, "to");
        boolean level = parts.isWord(before, "at");
        boolean by = parts.isWord(before, "by");
        // "cut the ride from four hours to two", "taking sales past $5m"
        to |= amount.range() && parts.isWord(before, "from") || parts.isWord(before, "past");
        if (!by && !to && !level || by && parts.is(before - 1, Kind.VERB)) {
            // "hit its highest level, having risen by 5%"
            return null;
        }
        for (int at = before - 1; at >= 0 && at > before - MOST_CHANGED; at--) {
            String lemma = parts.lemmaOfVerb(at);
            boolean changes = level ? SETTING.contains(lemma) : to ? isChange(lemma) : isDoneBy(lemma);
            // "pares down its range to 5"
            int object = parts.is(at + 1, Kind.OTHER) ? at + 2 : at + 1;
            if (changes && object < before && parts.is(object, Kind.NOUN)) {
                return wholeObject(object, before);
            }
            if (parts.is(at, Kind.MARK) || parts.is(at, Kind.RELATIVE) || parts.is(at, Kind.AMOUNT)) {
                return null;
            }
        }
        return null;
    }

    /** "the total": a noun that only carries a number. */
    boolean isCarrier(Part noun) {
        return noun.end() - noun.first() <= 2 && CARRIERS.contains(pieces.word(noun.end() - 1));
    }

    /** "valuing it at $5m": the verb that puts what only a pronoun stands for at an amount; or -1. */
    int putAt(int before) {
        boolean it = parts.isWord(before, "at") && parts.is(before - 1, Kind.PRONOUN);
        return it && SETTING.contains(parts.lemmaOfVerb(before - 2)) ? before - 2 : -1;
    }

    /** The object of a verb with what hangs on it by "of" or "for", or what it is a rise in. */
    private Part wholeObject(int object, int before) {
        int first = isRiseIn(object) && parts.is(object + 2, Kind.NOUN) ? object + 2 : object;
        int last = first;
        while (last + 2 < before
                && (parts.isWord(last + 1, "of") || parts.isWord(last + 1, "for"))
                && parts.is(last + 2, Kind.NOUN)) {
            last += 2;
        }
        return new Part(Kind.NOUN, parts.get(first).first(), parts.get(last).end());
    }

    /** "saw an uptick in yields by 5%": a noun of change, whose own noun is behind "in". */
    private boolean isRiseIn(int noun) {
        String head = pieces.token(parts.get(noun).end() - 1).lemma();
        return parts.isWord(noun + 1, "in") && trends.isChange(head);
    }

    private boolean isChange(String lemma) {
        return trends.isChangeVerb(lemma) || BRINGING.contains(lemma);
    }

    /** Whether "by 5%" behind the object of a verb tells of the object: not in "beat Weber by 5%", "outsold it by 5%". */
    private static boolean isDoneBy(String lemma) {
        return !lemma.isEmpty() && !RIVALS.contains(lemma) && !lemma.startsWith("out");
    }
}
