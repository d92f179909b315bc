package org.broadsheet.syntax;

import java.util.List;
import java.util.Locale;
import org.broadsheet.annotate.PennTag;
import org.broadsheet.annotate.Token;

/** Tokens with what the rules of syntax ask of them. Immutable. */
final class TaggedWords {
    private final List<Token> tokens;
    private final String[] words;
    private final QuotedRuns runs;

    TaggedWords(List<Token> tokens, QuotedRuns runs) {
        this.tokens = tokens;
        this.runs = runs;
        this.words = new String[tokens.size()];
        for (int i = 0; i < words.length; i++) {
            words[i] = tokens.get(i).text().toLowerCase(Locale.ROOT).replace('’', '\'');
        }
    }

    int size() {
        return words.length;
    }

    Token token(int i) {
        return tokens.get(i);
    }

    /** In lower case, apostrophes straight. */
    String word(int i) {
        return words[i];
    }

    boolean is(int i, String word) {
        return words[i].equals(word);
    }

    boolean is(int i, PennTag tag) {
        return tokens.get(i).is(tag);
    }

    PennTag tag(int i) {
        return tokens.get(i).tag();
    }

    String lemma(int i) {
        return tokens.get(i).lemma();
    }

    boolean comma(int i) {
        return is(i, ",");
    }

    boolean dash(int i) {
        return is(i, "--") || is(i, "—") || is(i, "–");
    }

    /** Whether a word is a time that stands without a preposition. */
    boolean day(int i) {
        return StandingTimes.isDay(words[i]);
    }

    /** Whether a word is a noun of time, such as "season". */
    boolean timeUnit(int i) {
        return StandingTimes.isUnit(lemma(i));
    }

    QuotedRuns runs() {
        return runs;
    }
}
