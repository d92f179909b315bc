package org.broadsheet.syntax;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.broadsheet.annotate.PennTag;
import org.broadsheet.annotate.Token;
import org.broadsheet.words.WordList;
import org.broadsheet.words.WordSets;

/** Tokens with what the rules of syntax ask of them. Immutable. */
final class TaggedWords {
    private static final Set<String> SPANS = WordSets.english("figure-contexts").get("units-of-closed-times");

    private static final Set<String> MONTHS = WordList.english("months").words();

    private final List<Token> tokens;
    private final String[] words;
    private final PennTag[] tags;
    private final QuotedRuns runs;

    TaggedWords(List<Token> tokens, QuotedRuns runs) {
        this.tokens = tokens;
        this.runs = runs;
        this.words = new String[tokens.size()];
        for (int i = 0; i < words.length; i++) {
            words[i] = tokens.get(i).text().toLowerCase(Locale.ROOT).replace('’', '\'');
        }
        this.tags = new PennTag[words.length];
        for (int i = 0; i < words.length; i++) {
            tags[i] = corrected(i);
        }
    }

    /** The tagger's tag, but for titles and dashes, which it takes for other words beside names. */
    private PennTag corrected(int i) {
        PennTag tag = tokens.get(i).tag();
        if (dash(i) && tag.isNoun()) {
            return PennTag.COLON;
        }
        return isTitle(i) ? PennTag.NNP : isEndOfSpan(i) ? PennTag.IN : tag;
    }

    /** "rose in the year ended June 30": what closes a span of time, which is no verb with it as its subject. */
    private boolean isEndOfSpan(int i) {
        return tokens.get(i).tag().isVerb()
                && tokens.get(i).lemma().equals("end")
                && i > 1
                && i + 2 < tokens.size()
                && SPANS.contains(tokens.get(i - 1).lemma())
                && MONTHS.contains(
                        tokens.get(i + 1).text().toLowerCase(Locale.ROOT).replace(".", ""))
                && tokens.get(i + 2).is(PennTag.CD);
    }

    /** "Sen." before a name, which the tagger takes for a verb behind a verb: said Sen. Ana Costa. */
    private boolean isTitle(int i) {
        String text = tokens.get(i).text();
        return tokens.get(i).tag().isVerb()
                && text.length() > 2
                && text.endsWith(".")
                && Character.isUpperCase(text.codePointAt(0))
                && i + 1 < tokens.size()
                && tokens.get(i + 1).tag().isProperNoun();
    }

    int size() {
        return words.length;
    }

    Token token(int i) {
        return tokens.get(i);
    }

    /** In lower case, apostrophes straight; empty before the first token and behind the last. */
    String word(int i) {
        return stands(i) ? words[i] : "";
    }

    boolean is(int i, String word) {
        return word(i).equals(word);
    }

    boolean is(int i, PennTag tag) {
        return tag(i) == tag;
    }

    /** {@link PennTag#OTHER} before the first token and behind the last. */
    PennTag tag(int i) {
        return stands(i) ? tags[i] : PennTag.OTHER;
    }

    private boolean stands(int i) {
        return i >= 0 && i < words.length;
    }

    String lemma(int i) {
        return tokens.get(i).lemma();
    }

    /** Not for a place outside the text, which is asked for beside its first word. */
    boolean comma(int i) {
        return i >= 0 && i < words.length && is(i, ",");
    }

    boolean dash(int i) {
        return is(i, "--") || is(i, "—") || is(i, "–") || is(i, "―");
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
