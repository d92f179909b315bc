package org.broadsheet.entity;

import static org.broadsheet.annotate.PennTag.CD;
import static org.broadsheet.annotate.PennTag.VBZ;

import java.util.Locale;
import java.util.Set;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Token;
import org.broadsheet.article.EntityType;
import org.broadsheet.words.WordSets;

/**
 * Wares by their price or weight: "the Trelo Glide costs $40". An article stands before no firm or person of two words, and
 * neither has a price.
 */
final class WaresForSale {
    private static final Set<String> ARTICLES = Set.of("the", "a", "an");
    private static final Set<String> CURRENCIES = Set.of("$", "£", "€");
    private static final Set<String> PRICED = WordSets.english("name-kinds").get("priced");

    /** Words behind the verb that an amount stands among. */
    private static final int TO_AMOUNT = 3;

    private WaresForSale() {}

    /** Whether the words beside a name tell so. */
    static boolean has(AnnotatedArticle article, Name name) {
        Sentence sentence = article.sentenceOf(article.tokens().get(name.first()));
        int behind = name.end();
        boolean told = name.length() > 1
                && name.type() != EntityType.PLACE
                && name.first() > sentence.first()
                && ARTICLES.contains(
                        article.tokens().get(name.first() - 1).text().toLowerCase(Locale.ROOT))
                && !BodySpans.isBuilding(article, name.first(), behind);
        return told
                && behind < sentence.end()
                && article.tokens().get(behind).is(VBZ)
                && PRICED.contains(article.tokens().get(behind).lemma())
                && isAmount(article, behind + 1, sentence);
    }

    /** "$40", "from $40", "for $40" */
    private static boolean isAmount(AnnotatedArticle article, int at, Sentence sentence) {
        return article.tokens().subList(at, Math.min(sentence.end(), at + TO_AMOUNT)).stream()
                .anyMatch(WaresForSale::isAmount);
    }

    private static boolean isAmount(Token token) {
        return token.is(CD) || CURRENCIES.contains(token.text());
    }
}
