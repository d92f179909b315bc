package org.broadsheet.figure.subject;

import static org.broadsheet.annotate.PennTag.CD;
import static org.broadsheet.annotate.PennTag.POS;

import java.util.Locale;
import java.util.Set;
import org.broadsheet.figure.amount.Amount;
import org.broadsheet.figure.amount.CountedPhrases;
import org.broadsheet.figure.subject.Part.Kind;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/**
 * What a count measures: the things counted, with their modifiers and what they are of. "The police made 12 arrests"
 * measures arrests, not the police.
 */
final class CountedSubjects {
    /** Pieces behind "of" in which the noun of "192 of the parliament's 300 seats" is sought. */
    private static final int FAR_NOUN = 9;

    /** Nouns that say nothing of what is counted: "five things". */
    private static final Set<String> HOLLOW =
            WordSets.english("figure-contexts").get("hollow-nouns");

    /** Nouns that only carry a number. */
    private static final Set<String> CARRIERS =
            WordSets.english("figure-contexts").get("carriers-of-numbers");

    private static final Set<String> SCORING =
            WordSets.english("figure-contexts").get("verbs-of-scoring");

    private static final Set<String> OTHERS =
            WordSets.english("figure-contexts").get("others");

    private final Pieces pieces;
    private final Parts parts;

    CountedSubjects(Pieces pieces, Parts parts) {
        this.pieces = pieces;
        this.parts = parts;
    }

    /** "scored 24 points": what is scored is counted, though an index or a rate has a unit of that name; or null. */
    @Nullable
    Part scored(Amount amount, int link, @Nullable Part agent) {
        String verb = parts.lemmaOfVerb(link);
        boolean named = agent != null && pieces.tag(agent.end() - 1).isProperNoun();
        boolean points = amount.unit() != null
                && amount.unit().symbol().equals("point")
                && (SCORING.contains(verb) || named && (verb.equals("have") || parts.isWord(link, "with")));
        return points ? new Part(Kind.NOUN, amount.end() - 1, amount.end()) : null;
    }

    /** The things counted as pieces, or null where the amount counts nothing that is named. */
    @Nullable
    Part of(Amount amount, int here) {
        if (amount.unit() != null || amount.per() != null && amount.noun() == null) {
            return null;
        }
        // "the 40 boats Weber built" counts boats; of what is listed, "4 cloves garlic", the second noun tells more.
        boolean whole = amount.first() > 0 && pieces.tag(amount.end() - 1).isPluralNoun();
        boolean before = parts.is(here + 1, Kind.NOUN)
                && !whole
                && !CountedPhrases.isDeterminer(pieces.tag(parts.get(here + 1).first()));
        if (isCompound(amount) || amount.noun() != null && before) {
            // "a six-member crew", "a 400 seat theatre": the crew is what is counted out.
            return null;
        }
        if (amount.noun() == null && amount.of() == null) {
            return partOfNumber(amount);
        }
        int end = Math.min(endOfNoun(amount), pieces.size());
        int first = firstOfNoun(amount, end);
        if (first >= end) {
            Part behind = behindTheNumber(amount);
            return behind == null ? others(amount) : behind;
        }
        return HOLLOW.contains(pieces.word(end - 1)) ? null : new Part(Kind.NOUN, first, withWhole(here, end));
    }

    /** Who owns the things counted, "two of the city's ferries"; or null. */
    @Nullable
    Part owner(Amount amount) {
        int of = amount.numeral().end();
        // "one of the city's ferries" is singled out and told of itself.
        boolean several = pieces.is(of, "of") && !pieces.is(amount.first(), "one");
        for (int at = of + 1; several && at < amount.end(); at++) {
            if (pieces.tag(at) == POS) {
                return new Part(Kind.NOUN, of + 1, at);
            }
        }
        return null;
    }

    /** What the count hangs on: "a survey of 40 firms", "Costa (5 goals)"; or null. */
    @Nullable
    Part hangingOn(int before) {
        boolean hangs = parts.isWord(before, "of") || parts.isWord(before, "on") || parts.isWord(before, "(");
        boolean noun = hangs
                && parts.is(before - 1, Kind.NOUN)
                && !CARRIERS.contains(pieces.word(parts.get(before - 1).end() - 1));
        return noun ? parts.get(before - 1) : null;
    }

    /** "a six-member crew" */
    boolean isCompound(Amount amount) {
        int at = amount.numeral().end();
        return amount.noun() != null
                && pieces.get(at).isDash()
                && pieces.get(at).glued();
    }

    private int endOfNoun(Amount amount) {
        int end = amount.end();
        // "300 animals each year": what it is given for each of is no part of what is counted.
        if (amount.per() != null) {
            int at = amount.numeral().end();
            while (at < end && !pieces.tag(at).isNoun() && !isCounted(amount, at)) {
                at++;
            }
            if (isCounted(amount, at) && !pieces.tag(at).isNoun()) {
                return at + 1;
            }
            while (at < end && (pieces.tag(at).isNoun() || pieces.get(at).isDash())) {
                at++;
            }
            return at;
        }
        return end;
    }

    /** "600 breaks a year": the noun counted, also where the tagger took it for a verb. */
    private boolean isCounted(Amount amount, int at) {
        String noun = amount.noun();
        return noun != null
                && pieces.get(at).isWord()
                && pieces.word(at).startsWith(noun.toLowerCase(Locale.ROOT))
                && pieces.word(at).length() > 2;
    }

    /** Where what is counted begins: past sizes and models before it, "three million 330ml cans". */
    private int firstOfNoun(Amount amount, int end) {
        int first = amount.numeral().end();
        for (int at = end - 1; at > first && pieces.is(first, "of"); at--) {
            if (pieces.tag(at) == POS) {
                // "two of the city's ferries"
                return at + 1;
            }
        }
        if (amount.noun() != null) {
            String noun = amount.noun().toLowerCase(Locale.ROOT);
            for (int at = amount.first(); at < end - 1; at++) {
                if (pieces.get(at).isWord() && beginsWith(noun, pieces.word(at)) && pieces.tag(at) != CD) {
                    return at;
                }
            }
            boolean told = noun.charAt(0) == pieces.get(end - 1).word().charAt(0) && end - 1 >= amount.first();
            return told ? end - 1 : end;
        }
        while (first < end
                && (pieces.is(first, "of")
                        || pieces.get(first).isMark()
                        || CountedPhrases.isDeterminer(pieces.tag(first)))) {
            first++;
        }
        return first;
    }

    /** Whether a word is the first of a noun: "police" of "police car", but not "of" of "officer". */
    private static boolean beginsWith(String noun, String word) {
        return noun.startsWith(word)
                && (noun.length() == word.length() || !Character.isLetter(noun.charAt(word.length())));
    }

    /** "half of the 7,500 soldiers": a share of what another number counts. */
    private @Nullable Part partOfNumber(Amount amount) {
        int at = amount.end();
        if (!pieces.is(at, "of")) {
            return null;
        }
        at++;
        while (CountedPhrases.isDeterminer(pieces.tag(at))) {
            at++;
        }
        CountedPhrases.CountedPhrase phrase = pieces.tag(at) == CD ? CountedPhrases.at(pieces, at + 1) : null;
        return phrase == null ? null : new Part(Kind.NOUN, phrase.first(), phrase.end());
    }

    /** "met a baker and six others". */
    private @Nullable Part others(Amount amount) {
        int at = amount.numeral().end();
        return OTHERS.contains(pieces.word(at)) ? new Part(Kind.NOUN, at, at + 1) : null;
    }

    /** "44 of the 50 delegates", "5 of the three-ton boats": the noun stands behind another number. */
    private @Nullable Part behindTheNumber(Amount amount) {
        int of = amount.numeral().end();
        if (amount.noun() == null || !pieces.is(of, "of")) {
            return null;
        }
        String noun = amount.noun().toLowerCase(Locale.ROOT);
        String stem = noun.substring(0, Math.max(1, noun.length() - 1));
        for (int at = of + 1; at < Math.min(pieces.size(), of + FAR_NOUN); at++) {
            boolean whole = pieces.word(at).startsWith(stem);
            if (pieces.tag(at).isNoun() && (whole || noun.startsWith(pieces.word(at) + " "))) {
                CountedPhrases.CountedPhrase phrase = CountedPhrases.at(pieces, at);
                return phrase == null ? null : new Part(Kind.NOUN, phrase.first(), phrase.end());
            }
        }
        return null;
    }

    /** "main advantages of coffee", not "groups of ten". */
    private int withWhole(int here, int end) {
        boolean of = parts.isWord(here + 1, "of")
                && parts.is(here + 2, Kind.NOUN)
                && parts.get(here + 1).first() == end
                && pieces.tag(parts.get(here + 2).first()) != POS;
        return of ? parts.get(here + 2).end() : end;
    }
}
