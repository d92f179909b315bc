package org.broadsheet.entity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.NameTag;
import org.broadsheet.annotate.Token;
import org.broadsheet.article.EntityType;
import org.broadsheet.words.WordList;

/**
 * Abbreviations that stand for things, methods, offices and measures and name no one. They are listed, or the article
 * tells: it writes out the words in brackets beside them ("a plant-based diet (PBD)"), or counts them ("a PBD", "PBDs").
 */
final class PlainAbbreviations {
    /** Longer ones are words in capitals. */
    private static final int LONGEST = 8;

    private static final int LEAST = 2;
    /** Words that are written out for one letter, at most: "value of the last sale (VLS)". */
    private static final int WORDS_A_LETTER = 2;

    /** Fewer letters written out with capitals are a body's or a person's initials as well. */
    private static final int LEAST_OF_CAPITALS = 3;

    private final Set<String> listed = WordList.english("plain-abbreviations").words();
    private final HeadedNames headed;

    PlainAbbreviations(HeadedNames headed) {
        this.headed = headed;
    }

    /** Whether a word is one whatever the article is. */
    boolean isListed(String word) {
        return listed.contains(key(word));
    }

    /** The names of an article but for such abbreviations. */
    List<Name> without(AnnotatedArticle article, List<Name> names) {
        Set<String> bodies = new HashSet<>();
        boolean[] taken = new boolean[article.tokens().size()];
        for (Name name : names) {
            if (name.rule() == EntityRule.ACRONYM_IN_BRACKETS) {
                bodies.add(key(article.tokens().get(name.first()).text()));
            }
            for (int i = name.first(); i < name.end(); i++) {
                taken[i] = taken[i] || name.length() > 1;
            }
        }
        Set<String> told = told(article, taken);
        List<Name> kept = new ArrayList<>();
        for (Name name : names) {
            if (name.known() != null || name.type() == EntityType.EVENT || !isPlain(article, name, bodies, told)) {
                kept.add(name);
            }
        }
        return kept;
    }

    /** Whether a name is one of them, or several and nothing else: "CFOs, CTOs". */
    private boolean isPlain(AnnotatedArticle article, Name name, Set<String> bodies, Set<String> told) {
        for (int i = name.first(); i < name.end(); i++) {
            String word = article.tokens().get(i).text();
            String key = key(word);
            boolean plain = isAbbreviation(key)
                    && !bodies.contains(key)
                    && (listed.contains(key) || told.contains(key) || isPlural(word));
            if (!plain && !NoNames.isMark(article.tokens().get(i))) {
                return false;
            }
        }
        return true;
    }

    /** What the article itself tells to be no one's name. */
    private Set<String> told(AnnotatedArticle article, boolean[] taken) {
        Set<String> told = new HashSet<>();
        List<Token> tokens = article.tokens();
        for (int i = 1; i < tokens.size(); i++) {
            String key = key(tokens.get(i).text());
            if (!isAbbreviation(key)) {
                continue;
            }
            boolean writtenOut = tokens.get(i - 1).text().equals("(")
                    ? !taken[Math.max(0, i - 2)] && isWrittenOutBefore(tokens, i - 1, key)
                    : i + 2 < tokens.size()
                            && tokens.get(i + 1).text().equals("(")
                            && isWrittenOutBehind(tokens, i + 2, key);
            if (writtenOut || isCounted(tokens, i)) {
                told.add(key);
            }
        }
        return told;
    }

    /** "an RTK." but not "an RTK reporter", who may be a broadcaster's. */
    private static boolean isCounted(List<Token> tokens, int at) {
        Token article = tokens.get(at - 1);
        if (!(article.spells("a") || article.spells("an"))
                || article.sentence() != tokens.get(at).sentence()) {
            return false;
        }
        if (at + 1 == tokens.size() || tokens.get(at + 1).sentence() != article.sentence()) {
            return true;
        }
        Token next = tokens.get(at + 1);
        boolean mark =
                NoNames.isMark(next) && !Titles.isHyphen(next) && !next.text().equals("/");
        return mark || next.tag().isVerb() && !Names.isCapitalized(next.text());
    }

    /**
     * Whether the words before an opening bracket have the letters for their initials and one of them is written small, as
     * no body's is, or none is what bodies are called by ("Harbour Safety Code (HSC)").
     */
    private boolean isWrittenOutBefore(List<Token> tokens, int bracket, String letters) {
        int letter = letters.length() - 1;
        boolean small = false;
        boolean body = letters.length() < LEAST_OF_CAPITALS;
        int least = Math.max(0, bracket - letters.length() * WORDS_A_LETTER);
        for (int i = bracket - 1; i >= least && letter >= 0; i--) {
            if (startsWith(tokens.get(i), letters.charAt(letter))) {
                letter--;
                small |= !Names.isCapitalized(tokens.get(i).text());
                body |= isOfBody(tokens.get(i));
            } else if (i == bracket - 1 && letters.length() <= LEAST) {
                // "plant-based diet (PLB)": the last word may be what the abbreviation tells of, but of two letters
                // none.
                return false;
            }
        }
        return letter < 0 && (small || !body);
    }

    /** "council", or what the recognizer or a list takes for part of a name. */
    private boolean isOfBody(Token token) {
        return headed.nounsOf(token.text()) != null || token.name() != NameTag.NONE;
    }

    private boolean isWrittenOutBehind(List<Token> tokens, int from, String letters) {
        int letter = 0;
        boolean capital = false;
        int end = Math.min(tokens.size(), from + letters.length() * WORDS_A_LETTER);
        for (int i = from; i < end && letter < letters.length(); i++) {
            String word = tokens.get(i).text();
            if (word.equals(")") || Names.isCapitalized(word) && isOfBody(tokens.get(i))) {
                return false;
            }
            capital |= Names.isCapitalized(word);
            letter += startsWith(tokens.get(i), letters.charAt(letter)) ? 1 : 0;
        }
        return letter == letters.length() && (!capital || letters.length() >= LEAST_OF_CAPITALS);
    }

    private static boolean startsWith(Token token, char letter) {
        return token.text().toUpperCase(Locale.ROOT).charAt(0) == letter;
    }

    private static boolean isPlural(String word) {
        return word.length() > LEAST && word.endsWith("s") && Names.isAcronym(word.substring(0, word.length() - 1));
    }

    private static boolean isAbbreviation(String key) {
        return key.length() >= LEAST && key.length() <= LONGEST && Names.isAcronym(key);
    }

    /** Without full stops and the s of a plural. */
    private static String key(String word) {
        String plain = word.indexOf('.') < 0 ? word : word.replace(".", "");
        return isPlural(plain) ? plain.substring(0, plain.length() - 1) : plain;
    }
}
