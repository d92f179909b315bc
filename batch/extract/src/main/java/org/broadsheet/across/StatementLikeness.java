package org.broadsheet.across;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * How clearly two quotes of one story are one statement: one person on one occasion, contents that overlap. Two cuts of a
 * sentence are, other words for it, and direct speech retold; the next sentence of a speech is not.
 */
public final class StatementLikeness {
    /** How much of the words' and the letters' likeness counts: the shorter in the longer, and the longer in the shorter. */
    private static final double SHORTER_WORDS = .2;

    private static final double LONGER_WORDS = .2;
    private static final double SHORTER_LETTERS = .3;
    private static final double BOTH_LETTERS = .3;

    /** Likeness from which two quotes are one. One speaker says few things in a story; two may say like things. */
    private static final double OF_ONE_SPEAKER = .12;

    private static final double OF_OPEN_SPEAKER = .2;
    private static final double OF_TWO_SPEAKERS = .35;
    /** Less than a word of some rarity says nothing. */
    private static final double LEAST_WEIGHT = 1;

    private static final int SHORTEST_CUT = 12;
    private static final double CUT = .9;
    private static final int SHORTEST_NAME = 3;

    private StatementLikeness() {}

    /** How the speakers of two quotes stand to each other. */
    public enum Speakers {
        SAME,
        /** One of them at least is told by no name. */
        OPEN,
        DIFFERENT
    }

    /**
     * How like two wordings are, 0 to 1: the same words, or others of the same meaning, the one in the other. 0 where one of
     * them says next to nothing and the words are not the same. The arguments' order does not matter.
     */
    public static double of(Wording one, Wording other) {
        boolean ordered = one.weight() <= other.weight();
        Wording shorter = ordered ? one : other;
        Wording longer = ordered ? other : one;
        double letters = shorter.sharedRuns(longer);
        if (shorter.weight() < LEAST_WEIGHT && !isCutOf(shorter, longer)) {
            return letters == 1 ? 1 : 0;
        }
        return SHORTER_WORDS * shorter.coveredBy(longer)
                + LONGER_WORDS * longer.coveredBy(shorter)
                + SHORTER_LETTERS * shorter.runsIn(longer)
                + BOTH_LETTERS * letters;
    }

    /** Whether nearly all of a text of some length stands in another. */
    static boolean isCutOf(Wording shorter, Wording longer) {
        return shorter.length() >= SHORTEST_CUT && shorter.runsIn(longer) >= CUT;
    }

    /** The likeness from which two quotes are one, by who said them. */
    public static double asked(Speakers speakers) {
        return switch (speakers) {
            case SAME -> OF_ONE_SPEAKER;
            case OPEN -> OF_OPEN_SPEAKER;
            case DIFFERENT -> OF_TWO_SPEAKERS;
        };
    }

    /** How the speakers of two quotes stand to each other. */
    public static Speakers speakers(ReportedStatement one, ReportedStatement other) {
        if (one.speakerId() != null && one.speakerId().equals(other.speakerId())) {
            return Speakers.SAME;
        }
        String mine = one.speaker();
        String others = other.speaker();
        if (mine == null || others == null || !isName(mine) || !isName(others)) {
            return Speakers.OPEN;
        }
        return sharesName(mine, others) ? Speakers.SAME : Speakers.DIFFERENT;
    }

    /** Whether a speaker is told by a name, and not by a word such as "he" or "the official". */
    private static boolean isName(String speaker) {
        return words(speaker).stream()
                .anyMatch(word -> word.length() > SHORTEST_NAME - 1 && Character.isUpperCase(word.codePointAt(0)));
    }

    /** Whether the last word of one name is a word of the other. */
    private static boolean sharesName(String one, String other) {
        List<String> mine = words(one.toLowerCase(Locale.ROOT));
        List<String> others = words(other.toLowerCase(Locale.ROOT));
        return mine.contains(others.get(others.size() - 1)) || others.contains(mine.get(mine.size() - 1));
    }

    private static List<String> words(String name) {
        return Arrays.asList(name.trim().split("[\\s-]+", -1));
    }
}
