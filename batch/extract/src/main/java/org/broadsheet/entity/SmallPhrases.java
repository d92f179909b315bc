package org.broadsheet.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.Token;

/** Where an article has the words of its names in small letters. */
final class SmallPhrases {
    /** More places of one word tell nothing that these do not. */
    private static final int MOST_PLACES = 100;

    private final AnnotatedArticle article;
    /** Places of the names' last words in small letters. */
    private final Map<String, List<Integer>> lasts = new HashMap<>();

    private SmallPhrases(AnnotatedArticle article) {
        this.article = article;
    }

    static SmallPhrases of(AnnotatedArticle article, List<Name> names) {
        SmallPhrases phrases = new SmallPhrases(article);
        for (Name name : names) {
            if (name.length() > 1) {
                phrases.lasts.putIfAbsent(phrases.last(name), new ArrayList<>(0));
            }
        }
        for (Token token : article.tokens()) {
            List<Integer> places = phrases.lasts.get(token.text());
            if (places != null && places.size() < MOST_PLACES) {
                places.add(token.index());
            }
        }
        return phrases;
    }

    /** Whether a name's words stand together somewhere in small letters but for the first of a sentence. */
    boolean has(Name name) {
        for (int at : lasts.getOrDefault(last(name), List.of())) {
            int from = at - name.length() + 1;
            boolean same = from >= 0;
            for (int i = 0; same && i < name.length() - 1; i++) {
                Token word = article.tokens().get(from + i);
                boolean opens = i == 0 && from == article.sentenceOf(word).first();
                same = (opens || !Names.isCapitalized(word.text()))
                        && word.text()
                                .equalsIgnoreCase(
                                        article.tokens().get(name.first() + i).text());
            }
            if (same) {
                return true;
            }
        }
        return false;
    }

    private String last(Name name) {
        return article.tokens().get(name.end() - 1).text().toLowerCase(Locale.ROOT);
    }
}
