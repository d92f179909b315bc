package org.broadsheet.entity;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.article.EntityType;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/** What a thing is that a noun is said of: "browser" of a product, "charity" of a body. */
final class KindNouns {
    private static final WordSets WORDS = WordSets.english("name-kinds");
    private static final Map<EntityType, Set<String>> NOUNS = nouns();
    private static final Set<String> GOODS = WORDS.get("goods");
    private static final Set<String> DEVICES = WORDS.get("devices");
    private static final Set<String> CODES = WORDS.get("codes");
    static final Set<String> OWNERS = Set.of("'s", "’s", "its", "our", "my", "his", "her", "their");

    /** Words between a noun and whose it is. */
    static final int TO_OWNER = 5;

    private static Map<EntityType, Set<String>> nouns() {
        Map<EntityType, Set<String>> nouns = new EnumMap<>(EntityType.class);
        for (EntityType type :
                EnumSet.of(EntityType.PRODUCT, EntityType.ORGANIZATION, EntityType.PERSON, EntityType.PLACE)) {
            nouns.put(type, WORDS.get(type.name().toLowerCase(Locale.ROOT)));
        }
        return nouns;
    }

    /** What a thing is that the noun at a token is said of, or null. */
    static @Nullable EntityType kindOf(AnnotatedArticle article, int at) {
        if (!article.tokens().get(at).tag().isNoun()) {
            return null;
        }
        if (isDevice(article, at) || isOfSort(article, at, "language", CODES)) {
            return EntityType.PRODUCT;
        }
        for (Map.Entry<EntityType, Set<String>> kind : NOUNS.entrySet()) {
            if (isOf(kind.getValue(), article, at)) {
                return kind.getKey();
            }
        }
        return null;
    }

    /** The same of a noun that one thing alone is called. */
    static @Nullable EntityType kindOfOne(AnnotatedArticle article, int at) {
        return article.tokens().get(at).tag().isNoun() && isOf(GOODS, article, at)
                ? EntityType.PRODUCT
                : kindOf(article, at);
    }

    private static boolean isOf(Set<String> nouns, AnnotatedArticle article, int at) {
        String word = compound(article, at);
        String one = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
        return nouns.contains(one) || nouns.contains(article.tokens().get(at).lemma());
    }

    /** Whether an assistant is none of flesh and blood: "voice assistant". */
    static boolean isDevice(AnnotatedArticle article, int at) {
        return isOfSort(article, at, "assistant", DEVICES);
    }

    private static boolean isOfSort(AnnotatedArticle article, int at, String noun, Set<String> sorts) {
        return at > 0
                && article.tokens().get(at).lemma().equals(noun)
                && sorts.contains(article.tokens().get(at - 1).text().toLowerCase(Locale.ROOT));
    }

    /** "add-ons", which is three tokens. */
    private static String compound(AnnotatedArticle article, int at) {
        String word = article.tokens().get(at).text().toLowerCase(Locale.ROOT);
        boolean tied = at > 1
                && Titles.isHyphen(article.tokens().get(at - 1))
                && article.tokens().get(at - 1).to() == article.tokens().get(at).from();
        return tied ? article.tokens().get(at - 2).text().toLowerCase(Locale.ROOT) + "-" + word : word;
    }
}
