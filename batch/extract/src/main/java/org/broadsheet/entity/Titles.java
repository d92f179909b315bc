package org.broadsheet.entity;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.Token;
import org.broadsheet.words.WordList;
import org.jspecify.annotations.Nullable;

/** Forms of address before a name, and the words for offices and callings. Immutable. */
final class Titles {
    private static final int LONGEST_OFFICE = 3;

    /** A form of address: the role it stands for (empty where none), whose it is, and whether it stays in the name. */
    record Title(String role, Gender gender, boolean kept) {}

    /**
     * An office in the text.
     *
     * @param first index of its first token
     * @param word what it is found by: lower case, its words joined by hyphens
     */
    record Office(int first, String word) {}

    private final Map<String, Title> titles = new HashMap<>();
    private final Map<String, Gender> roles = new HashMap<>();
    private final Map<String, String> sameOffice = new HashMap<>();

    private Titles() {}

    static Titles load() {
        Titles titles = new Titles();
        for (WordList.Row row : WordList.english("titles").rows()) {
            titles.titles.put(
                    row.cell(0),
                    new Title(
                            row.cell(1),
                            Gender.ofLetter(row.cell(2)),
                            row.cell(3).equals("kept")));
        }
        WordList.english("roles").rows().forEach(titles::addRole);
        return titles;
    }

    private void addRole(WordList.Row row) {
        roles.put(row.cell(0), Gender.ofLetter(row.cell(1)));
        if (!row.cell(2).isEmpty()) {
            sameOffice.put(row.cell(0), row.cell(2));
        }
    }

    /** The form of address a word is, or null. */
    @Nullable
    Title title(String word) {
        return titles.get(word.toLowerCase(Locale.ROOT));
    }

    /** Whether a word names an office or calling. */
    boolean isRole(String word) {
        return roles.containsKey(word.toLowerCase(Locale.ROOT));
    }

    /** Whose an office is by its very word ("chairwoman"). */
    Gender genderOfRole(String word) {
        return roles.getOrDefault(word.toLowerCase(Locale.ROOT), Gender.UNKNOWN);
    }

    /** The office that ends with a token, the longest one, or null. It starts no earlier than {@code from}. */
    @Nullable
    Office officeEnding(AnnotatedArticle article, int last, int from) {
        Office best = null;
        String word = article.tokens().get(last).text().toLowerCase(Locale.ROOT);
        int first = last;
        for (int words = 1; words <= LONGEST_OFFICE; words++) {
            if (roles.containsKey(word)) {
                best = new Office(first, sameOffice.getOrDefault(word, word));
            }
            int before = first - 1;
            if (before >= from && isHyphen(article.tokens().get(before))) {
                before--;
            }
            if (before < from) {
                break;
            }
            first = before;
            word = article.tokens().get(first).text().toLowerCase(Locale.ROOT) + "-" + word;
        }
        return best;
    }

    static boolean isHyphen(Token token) {
        return token.text().equals("-") || token.text().equals("‑");
    }
}
