package org.broadsheet.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.Token;
import org.broadsheet.article.EntityType;

/**
 * Ordinary words that are written as names are in headings and lists: "Industries: Health, Real Estate". An article that
 * has each of a name's words in small letters, too, means the words.
 */
final class PlainWords {
    private final HeadedNames heads;
    private final GivenNames givenNames;

    PlainWords(HeadedNames heads, GivenNames givenNames) {
        this.heads = heads;
        this.givenNames = givenNames;
    }

    /** The names of an article but for such words. */
    List<Name> without(AnnotatedArticle article, List<Name> names) {
        Map<String, Integer> small = new HashMap<>();
        Map<String, Integer> capital = new HashMap<>();
        for (Name name : names) {
            for (int i = name.first(); i < name.end(); i++) {
                String key = article.tokens().get(i).text().toLowerCase(Locale.ROOT);
                small.put(key, 0);
                capital.put(key, 0);
            }
        }
        for (Token token : article.tokens()) {
            String word = token.text();
            boolean capitalized = Names.isCapitalized(word);
            String key = capitalized ? word.toLowerCase(Locale.ROOT) : word;
            (capitalized ? capital : small).computeIfPresent(key, (told, times) -> times + 1);
        }
        SmallPhrases phrases = SmallPhrases.of(article, names);
        boolean guide = ReaderAddress.isIn(article);
        PluralKinds manyOfKind = new PluralKinds(article, heads);
        List<Name> kept = new ArrayList<>();
        for (Name name : names) {
            boolean open = name.known() == null;
            boolean shown = name.rule() == EntityRule.RECOGNIZED_RUN || name.rule() == EntityRule.SPEAKING_BODY;
            boolean plain = open && shown && isPlain(article, name, small, capital);
            boolean kind = open
                    && name.type() == EntityType.ORGANIZATION
                    && (name.length() > 1 && isWrittenSmall(article, name, phrases, guide)
                            || ListedKinds.holds(article, name.first())
                            || manyOfKind.has(name));
            if (!plain && !kind) {
                kept.add(name);
            }
        }
        return kept;
    }

    /** "Customer Service" where there is "customer service", too; what may be a body's name only where no one reports. */
    private boolean isWrittenSmall(AnnotatedArticle article, Name name, SmallPhrases phrases, boolean guide) {
        String last = article.tokens().get(name.end() - 1).text();
        boolean body = heads.isLegalForm(last) || heads.nounsOf(last) != null && !guide;
        return !body && phrases.has(name);
    }

    private boolean isPlain(
            AnnotatedArticle article, Name name, Map<String, Integer> small, Map<String, Integer> capital) {
        if (name.type() == EntityType.PLACE
                || name.type() == EntityType.PERSON
                        && (name.length() > 1
                                || givenNames.isGiven(
                                        article.tokens().get(name.first()).text()))
                || heads.nounsOf(article.tokens().get(name.end() - 1).text()) != null) {
            return false;
        }
        int words = 0;
        for (int i = name.first(); i < name.end(); i++) {
            String word = article.tokens().get(i).text();
            String key = word.toLowerCase(Locale.ROOT);
            int times = small.getOrDefault(key, 0);
            if (Names.isCapitalized(word)) {
                words++;
                // One word alone may be a name as well: "Target", who set a target.
                int least = name.length() == 1 ? 2 * capital.getOrDefault(key, 0) : 1;
                if (Names.isAcronym(word) || times < least) {
                    return false;
                }
            } else if (article.tokens().get(i).tag().isNoun()) {
                // "Time magazine"
                return false;
            }
        }
        return words > 0;
    }
}
