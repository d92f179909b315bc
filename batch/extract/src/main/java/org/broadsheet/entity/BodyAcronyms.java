package org.broadsheet.entity;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.Token;

/** Acronyms of an article's names: set in parentheses behind what they stand for or made of its initials. */
final class BodyAcronyms {
    /** Two initials are those of too many names. */
    private static final int LEAST_INITIALS = 3;

    private final AnnotatedArticle article;
    private final Function<Name, String> keys;

    private BodyAcronyms(AnnotatedArticle article, Function<Name, String> keys) {
        this.article = article;
        this.keys = keys;
    }

    /** Keys of acronyms to the keys of what they stand for. */
    static Map<String, String> of(AnnotatedArticle article, List<Name> things, Function<Name, String> keys) {
        return new BodyAcronyms(article, keys).among(things);
    }

    private Map<String, String> among(List<Name> things) {
        Map<String, String> aliases = new HashMap<>();
        Map<String, Name> byInitials = new HashMap<>();
        for (Name name : things) {
            String initials = initials(name);
            if (initials.length() >= LEAST_INITIALS && name.known() == null) {
                byInitials.putIfAbsent(name.type() + ":" + initials, name);
            }
        }
        for (int i = 0; i < things.size(); i++) {
            Name name = things.get(i);
            if (name.known() != null || name.length() > 1) {
                continue;
            }
            String word = article.tokens().get(name.first()).text().replace(".", "");
            if (!Names.isAcronym(word)) {
                continue;
            }
            Name before = i == 0 ? null : things.get(i - 1);
            boolean told = before != null && inParenthesesAfter(name, before) && !isOfSeveral(things, word, before);
            Name meant = told ? before : byInitials.get(name.type() + ":" + word);
            if (meant != null && meant.length() > 1) {
                aliases.put(keys.apply(name), keys.apply(meant));
            }
        }
        return aliases;
    }

    /** "Arden (SMB), Weber (SMB)": what stands behind several names is no short form of one. */
    private boolean isOfSeveral(List<Name> things, String word, Name before) {
        for (int i = 1; i < things.size(); i++) {
            Name other = things.get(i - 1);
            if (inParenthesesAfter(things.get(i), other)
                    && article.tokens().get(things.get(i).first()).text().equals(word)
                    && !keys.apply(other).equals(keys.apply(before))) {
                return true;
            }
        }
        return false;
    }

    private boolean inParenthesesAfter(Name acronym, Name before) {
        return acronym.type() == before.type()
                && acronym.first() == before.end() + 1
                && isBracket(article.tokens().get(before.end()));
    }

    private static boolean isBracket(Token token) {
        return token.text().equals("(");
    }

    private String initials(Name name) {
        StringBuilder initials = new StringBuilder();
        for (int i = name.first(); i < name.end(); i++) {
            String word = article.tokens().get(i).text();
            if (!ThingClusters.SMALL_WORDS.contains(word.toLowerCase(Locale.ROOT))
                    && Character.isLetter(word.codePointAt(0))) {
                initials.appendCodePoint(Character.toUpperCase(word.codePointAt(0)));
            }
        }
        return initials.toString();
    }
}
