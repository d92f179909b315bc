package org.broadsheet.time;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Token;

/**
 * A sentence cut finer than its tokens: runs of letters, runs of digits and single marks, so that "mid-1996", "5pm" and
 * "17.10.2024" are read alike however the tokenizer cuts them. Places beyond the ends hold the empty word.
 */
final class Line {
    /** Longer words tell no time; they are not copied. */
    private static final int MAX_WORD = 24;
    /** More digits than any number of a time has. */
    private static final int MAX_DIGITS = 9;

    private final AnnotatedArticle article;
    private final Sentence sentence;
    private final int start;
    private int size;
    private String[] words = new String[32];
    private int[] from = new int[33];
    private int[] to = new int[33];
    private int[] tokens = new int[33];

    Line(AnnotatedArticle article, Sentence sentence) {
        this.article = article;
        this.sentence = sentence;
        List<Token> all = article.tokens();
        this.start = all.get(sentence.first()).from();
        cut(all, all.get(sentence.end() - 1).to());
    }

    private void cut(List<Token> all, int end) {
        CharSequence body = article.body();
        int token = sentence.first();
        int at = start;
        while (at < end) {
            char c = body.charAt(at);
            if (Character.isWhitespace(c) || c == '\u00a0') {
                at++;
                continue;
            }
            int stop = at + 1;
            if (isDigit(c)) {
                while (stop < end && isDigit(body.charAt(stop))) {
                    stop++;
                }
            } else if (Character.isLetter(c)) {
                while (stop < end && Character.isLetter(body.charAt(stop))) {
                    stop++;
                }
            }
            while (token < sentence.end() - 1 && all.get(token).to() <= at) {
                token++;
            }
            add(at, stop, token, body);
            at = stop;
        }
    }

    private void add(int wordFrom, int wordTo, int token, CharSequence body) {
        if (size == words.length) {
            words = Arrays.copyOf(words, 2 * size);
            from = Arrays.copyOf(from, 2 * size);
            to = Arrays.copyOf(to, 2 * size);
            tokens = Arrays.copyOf(tokens, 2 * size);
        }
        words[size] = wordTo - wordFrom > MAX_WORD
                ? "?"
                : body.subSequence(wordFrom, wordTo).toString().toLowerCase(Locale.ROOT);
        from[size] = wordFrom;
        to[size] = wordTo;
        tokens[size] = token;
        size++;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    int size() {
        return size;
    }

    /** The word in lower case; typographic apostrophes and dashes as their plain marks; empty beyond the ends. */
    String word(int i) {
        if (i < 0 || i >= size) {
            return "";
        }
        return switch (words[i]) {
            case "\u2019", "\u2018" -> "'";
            case "\u2013", "\u2014", "\u2010", "\u2011" -> "-";
            default -> words[i];
        };
    }

    boolean is(int i, String word) {
        return word(i).equals(word);
    }

    boolean isIn(int i, Set<String> choices) {
        return choices.contains(word(i));
    }

    boolean isAny(int i, String... choices) {
        String word = word(i);
        for (String choice : choices) {
            if (choice.equals(word)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is written with a capital. */
    boolean capital(int i) {
        return i >= 0 && i < size && Character.isUpperCase(article.body().charAt(from[i]));
    }

    /** Whether no blank parts it from the word before. */
    boolean glued(int i) {
        return i > 0 && i < size && from[i] == to[i - 1];
    }

    boolean digits(int i) {
        return i >= 0 && i < size && isDigit(words[i].charAt(0));
    }

    /** Number of digits of a run of digits. */
    int width(int i) {
        return digits(i) ? words[i].length() : 0;
    }

    /** Value of a run of digits, or -1 where it is no such run or too long. */
    int number(int i) {
        return digits(i) && words[i].length() <= MAX_DIGITS ? Integer.parseInt(words[i]) : -1;
    }

    /** UTF-16 index of the body. */
    int from(int i) {
        return from[i];
    }

    /** UTF-16 index of the body after the word. */
    int to(int i) {
        return to[i];
    }

    /** The token that holds it, or that of the nearest end. */
    Token token(int i) {
        int index = i < 0 ? sentence.first() : i >= size ? sentence.end() - 1 : tokens[i];
        return article.tokens().get(index);
    }

    Sentence sentence() {
        return sentence;
    }

    AnnotatedArticle article() {
        return article;
    }

    /** Place after a full stop that is part of an abbreviation at {@code i - 1}: glued, and not the sentence's last. */
    int afterDot(int i) {
        return is(i, ".") && glued(i) && (i + 1 < size) ? i + 1 : i;
    }

    /** Place after a hyphen, glued or not. */
    int afterHyphen(int i) {
        return is(i, "-") ? i + 1 : i;
    }
}
