package org.broadsheet.annotate;

import java.util.Locale;

/**
 * A word as the models see it: hashes of its spelling, shape, ends, and what the lexicon knows of it. Curly quote marks
 * count as straight ones, and of a number counts the shape alone. Immutable.
 */
public final class WordForm {
    /** Before the first and behind the last word of a sentence. */
    static final WordForm NONE = new WordForm("\u0001", "\u0001", Lexicon.Word.UNKNOWN);

    private static final int ENDS = 4;
    private static final int SHAPE_START = 6;

    final String text;
    /** Says where tables of the latest words keep it. */
    final int hash;

    final long exact;
    final long lower;
    /** Kinds of the first six and last two chars; and the same with every run of one kind as one. */
    final long shape;

    final long shortShape;
    /** The first one to four chars in lower case; the last ones; fewer for shorter words. */
    final long[] prefixes;

    final long[] suffixes;
    final int coarse;
    final int middle;
    final int fine;
    final long[] marks;
    final int traits;
    final int inflections;
    final boolean capitalized;
    /** Two letters or more, all of them capital. */
    final boolean allCapital;

    final boolean letters;
    /** What it joins inside a name: 0 nothing, 1 "and", 2 "of" and its like, 3 a comma, 4 a hyphen or possessive. */
    final int link;

    WordForm(String text, String lowerCase, Lexicon.Word known) {
        this.text = text;
        this.hash = text.hashCode();
        String written = straight(text);
        String lowered = straight(lowerCase);
        boolean anyLetter = false;
        boolean onlyLetters = true;
        boolean onlyCapitals = true;
        StringBuilder start = new StringBuilder();
        StringBuilder runs = new StringBuilder();
        char last = 0;
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            char kind = kind(c);
            anyLetter |= kind == 'X' || kind == 'x';
            onlyLetters &= kind == 'X' || kind == 'x';
            onlyCapitals &= kind == 'X';
            if (i < SHAPE_START || i >= written.length() - 2) {
                start.append(kind);
            }
            if (kind != last && runs.length() < 24) {
                runs.append(kind);
            }
            last = kind;
        }
        boolean number = !anyLetter && runs.indexOf("d") >= 0;
        exact = Hash.of(number ? runs : written);
        lower = Hash.of(number ? runs : lowered);
        shape = Hash.of(start);
        shortShape = Hash.of(runs);
        int ends = Math.min(ENDS, lowered.length());
        prefixes = new long[ends];
        suffixes = new long[ends];
        for (int i = 1; i <= ends; i++) {
            prefixes[i - 1] = Hash.of(lowered, 0, i, 3);
            suffixes[i - 1] = Hash.of(lowered, lowered.length() - i, lowered.length(), 5);
        }
        coarse = known.coarse();
        middle = known.middle();
        fine = known.fine();
        marks = known.marks().hashes();
        traits = known.marks().traits();
        inflections = known.marks().inflections();
        capitalized = !written.isEmpty() && Character.isUpperCase(written.codePointAt(0));
        allCapital = onlyCapitals && written.length() > 1;
        link = link(lowered);
        letters = onlyLetters && !written.isEmpty();
    }

    /** The word as written. */
    public String text() {
        return text;
    }

    /** Whether the lists know it as a form of this kind, see {@link MarkSet#form}. */
    boolean mayBe(char form) {
        return (inflections & MarkSet.form(form)) != 0;
    }

    boolean has(int trait) {
        return (traits & trait) != 0;
    }

    /** The hash of the last chars in lower case, so many or as many as there are. */
    long suffix(int length) {
        return suffixes.length == 0 ? 0 : suffixes[Math.min(length, suffixes.length) - 1];
    }

    long prefix(int length) {
        return prefixes.length == 0 ? 0 : prefixes[Math.min(length, prefixes.length) - 1];
    }

    private static int link(String word) {
        return switch (word) {
            case "and", "&" -> 1;
            case "of", "for", "the", "de", "del", "di", "du", "la", "al", "von", "van", "on", "in" -> 2;
            case "," -> 3;
            case "-", "'s", "'" -> 4;
            default -> 0;
        };
    }

    private static char kind(char c) {
        return Character.isUpperCase(c)
                ? 'X'
                : Character.isLowerCase(c) ? 'x' : Character.isDigit(c) ? 'd' : Character.isLetter(c) ? 'l' : c;
    }

    private static String straight(String text) {
        return switch (text) {
            case "“", "„" -> "``";
            case "”" -> "''";
            default -> text.replace('’', '\'').replace('‘', '`');
        };
    }

    static String lowerCase(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
