package org.broadsheet.entity;

import java.util.Locale;
import java.util.Set;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.words.WordSets;

/** Lists of kinds behind their label, whose items are written as names are: "Key Services: Content Marketing, Travel". */
final class ListedKinds {
    private static final Set<String> LABELS =
            WordSets.english("entity-contexts").get("kind-labels");

    /** Longer beginnings of a line are no label. */
    private static final int LONGEST_LABEL = 4;

    /** Words without a comma between them that are no item but a sentence. */
    private static final int LONGEST_ITEM = 7;

    /** Longer lines are no lists that anyone reads. */
    private static final int LONGEST_LINE = 200;

    private ListedKinds() {}

    /** Whether a token stands in such a list. */
    static boolean holds(AnnotatedArticle article, int at) {
        int first = lineStart(article, at);
        int colon = -1;
        for (int i = first + 1; i < at && i <= first + LONGEST_LABEL && colon < 0; i++) {
            colon = article.tokens().get(i).text().equals(":") ? i : -1;
        }
        if (colon < 0 || !LABELS.contains(article.tokens().get(colon - 1).text().toLowerCase(Locale.ROOT))) {
            return false;
        }
        int commas = 0;
        int item = 0;
        for (int i = colon + 1;
                i < Math.min(article.tokens().size(), first + LONGEST_LINE) && !opensLine(article, i);
                i++) {
            boolean comma = article.tokens().get(i).text().equals(",");
            commas += comma ? 1 : 0;
            item = comma ? 0 : item + 1;
            if (item > LONGEST_ITEM) {
                return false;
            }
        }
        return commas > 0;
    }

    private static int lineStart(AnnotatedArticle article, int at) {
        int first = at;
        while (first > 0 && at - first < LONGEST_LINE && !opensLine(article, first)) {
            first--;
        }
        return first;
    }

    private static boolean opensLine(AnnotatedArticle article, int at) {
        return article.body().opensLine(article.tokens().get(at).from());
    }
}
