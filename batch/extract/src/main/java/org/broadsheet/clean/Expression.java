package org.broadsheet.clean;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A regular expression of many branches that is tried only where the three characters there can begin a match, which is at
 * hardly any place of a text. Whether they can is asked of the expression itself, once: where it fails on them
 * without having come to their end, nothing that begins with them matches ({@link Matcher#hitEnd}). Safe for use by many
 * threads at once.
 *
 * <p>The expression may look ahead and may forbid what stands before it, but may not ask for it.
 */
final class Expression {
    /** Beginnings with other than ASCII characters are too many to be kept, and too few in most texts to count. */
    private static final int CHARACTERS = 128;

    /** Small letters and the blank are told apart by their last five bits. */
    private static final int LETTERS = 32;

    private static final int CAN = 1;
    private static final int CANNOT = 2;

    private final Pattern pattern;
    private final boolean wholeWords;
    /** What is known of two characters, by the first and then the second; 0 where they have not been asked for. */
    private final byte[] twos = new byte[CHARACTERS * CHARACTERS];
    /** The same of two and a small letter or a blank; four are kept in one place. */
    private final byte[] threes = new byte[CHARACTERS * CHARACTERS * LETTERS / 4];

    private Expression(Pattern pattern, boolean wholeWords) {
        if (pattern.pattern().contains("(?<=")) {
            throw new IllegalArgumentException(pattern + ": asks for what stands before it");
        }
        this.pattern = pattern;
        this.wholeWords = wholeWords;
    }

    static Expression of(Pattern pattern) {
        return new Expression(pattern, false);
    }

    /** An expression for words that no letter or digit stands before or behind. */
    static Expression ofWords(String words) {
        return new Expression(Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + words + ")(?![\\p{L}\\p{N}])"), true);
    }

    /** Whether the whole of a text matches. */
    boolean matches(String text) {
        return mayBegin(text, 0) && pattern.matcher(text).matches();
    }

    /** Whether a match is found anywhere in a text. */
    boolean isIn(String text) {
        return count(text, 1) > 0;
    }

    /** Matches in a text, one behind the other; no more than {@code most} are looked for. */
    int count(String text, int most) {
        Matcher matcher = null;
        int count = 0;
        for (int at = 0; at < text.length() && count < most; at++) {
            if (wholeWords && at > 0 && isAsciiWord(text.charAt(at - 1)) || !mayBegin(text, at)) {
                continue;
            }
            if (matcher == null) {
                matcher = pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
            }
            if (matcher.region(at, text.length()).lookingAt()) {
                count++;
                at = Math.max(at, matcher.end() - 1);
            }
        }
        return count;
    }

    private static boolean isAsciiWord(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }

    private boolean mayBegin(String text, int at) {
        if (at + 1 >= text.length() || text.charAt(at) >= CHARACTERS || text.charAt(at + 1) >= CHARACTERS) {
            return true;
        }
        int two = text.charAt(at) * CHARACTERS + text.charAt(at + 1);
        // Threads that ask at once write the same answer.
        if (twos[two] == 0) {
            twos[two] = (byte) asked(text.substring(at, at + 2));
        }
        if (twos[two] == CANNOT || at + 2 >= text.length()) {
            return twos[two] == CAN;
        }
        char third = text.charAt(at + 2);
        return third != ' ' && (third < 'a' || third > 'z') || mayBegin(text, at, two * LETTERS + third % LETTERS);
    }

    private boolean mayBegin(String text, int at, int three) {
        int shift = three % 4 * 2;
        int known = threes[three / 4] >>> shift & (CAN | CANNOT);
        if (known == 0) {
            known = asked(text.substring(at, at + 3));
            // What another thread puts there meanwhile may be lost, and is then asked for again.
            threes[three / 4] |= (byte) (known << shift);
        }
        return known == CAN;
    }

    private int asked(String beginning) {
        Matcher matcher = pattern.matcher(beginning);
        return matcher.lookingAt() || matcher.hitEnd() ? CAN : CANNOT;
    }
}
