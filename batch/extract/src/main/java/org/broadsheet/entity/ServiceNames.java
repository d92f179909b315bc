package org.broadsheet.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.article.EntityType;
import org.broadsheet.words.WordSets;

/**
 * Names of services that open with their firm's: where the recognizer sees but the firm in "Vexly Live", the name goes on to
 * the words that tell which of its services is meant. In headlines, where every word is capitalized, it does not.
 */
final class ServiceNames {
    private static final Set<String> SERVICES =
            WordSets.english("entity-contexts").get("services-of-firms");

    private ServiceNames() {}

    /** The names, those of firms with the service behind them. */
    static List<Name> whole(AnnotatedArticle article, List<Name> names) {
        boolean[] taken = new boolean[article.tokens().size() + 1];
        for (Name name : names) {
            for (int i = name.first(); i < name.end(); i++) {
                taken[i] = true;
            }
        }
        List<Name> whole = new ArrayList<>();
        for (Name name : names) {
            int end = name.type() == EntityType.ORGANIZATION && name.length() == 1 && !isOfficial(article, name)
                    ? endOf(article, name, taken)
                    : name.end();
            whole.add(
                    end == name.end()
                            ? name
                            : new Name(name.first(), end, name.type(), null, EntityRule.SERVICE_OF_FIRM));
        }
        return whole;
    }

    private static int endOf(AnnotatedArticle article, Name name, boolean[] taken) {
        Sentence sentence = article.sentenceOf(article.tokens().get(name.first()));
        int end = name.end();
        while (end < sentence.end()
                && !taken[end]
                && isService(article.tokens().get(end).text())) {
            end++;
        }
        boolean goesOn = end < sentence.end()
                && Names.isCapitalized(article.tokens().get(end).text());
        return goesOn || taken[end] || HeadedNames.isHeadline(article, sentence) ? name.end() : end;
    }

    /** "the Senate", "the Pentagon": what has an article is no firm that offers services. */
    private static boolean isOfficial(AnnotatedArticle article, Name name) {
        return name.first() > 0 && article.tokens().get(name.first() - 1).spells("the");
    }

    private static boolean isService(String word) {
        return Names.isCapitalized(word) && SERVICES.contains(word.toLowerCase(Locale.ROOT));
    }
}
