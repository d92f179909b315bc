package org.broadsheet.entity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Token;
import org.broadsheet.article.EntityType;
import org.broadsheet.words.WordSets;

/**
 * Places that are but a part of a longer name: "Norbury" of "the Norbury Open", "Reform Norbury" and "the Treaty of Norbury". Of such a
 * name no one speaks of the place; what a word for places heads is the place as a whole: "the Port of Norbury".
 */
final class CutPlaces {
    private static final WordSets WORDS = WordSets.english("entity-contexts");
    private static final Set<String> HEADS = WORDS.get("place-heads");
    private static final Set<String> DOUBTED_HEADS = WORDS.get("doubted-place-heads");
    private static final Set<String> SEATS = WORDS.get("seats-of-places");
    private static final Set<String> DISASTERS = WORDS.get("disasters");

    private final AnnotatedArticle article;
    private final NoNames noNames;
    private final Titles titles;
    private final HeadedNames heads;
    private final Set<Integer> taken = new HashSet<>();

    private CutPlaces(AnnotatedArticle article, NoNames noNames, Titles titles, HeadedNames heads) {
        this.article = article;
        this.noNames = noNames;
        this.titles = titles;
        this.heads = heads;
    }

    /** The names without such places, those that are whole by what heads them in their stead. */
    static List<Name> without(
            AnnotatedArticle article, List<Name> names, NoNames noNames, Titles titles, HeadedNames heads) {
        CutPlaces cut = new CutPlaces(article, noNames, titles, heads);
        for (Name name : names) {
            for (int i = name.first(); i < name.end(); i++) {
                cut.taken.add(i);
            }
        }
        List<Name> kept = new ArrayList<>();
        for (Name name : names) {
            Sentence sentence = article.sentenceOf(article.tokens().get(name.first()));
            boolean open = name.type() == EntityType.PLACE && !HeadedNames.isHeadline(article, sentence);
            if (open && cut.isHeaded(name, sentence)) {
                int head = name.first() - 2;
                String word = cut.word(head);
                if (HEADS.contains(word) && (name.known() != null || !DOUBTED_HEADS.contains(word))) {
                    kept.add(new Name(head, name.end(), EntityType.PLACE, null, EntityRule.PLACE_BY_KIND));
                }
            } else if (!open || !cut.goesOn(name, sentence)) {
                kept.add(name);
            }
        }
        return kept;
    }

    /** "the Treaty of Norbury": a capitalized noun with an article, which is no office's, before "of". */
    private boolean isHeaded(Name name, Sentence sentence) {
        int head = name.first() - 2;
        return head > sentence.first()
                && !SEATS.contains(word(head))
                && article.tokens().get(head + 1).text().equals("of")
                && (article.tokens().get(head - 1).spells("the")
                        || article.tokens().get(head - 1).spells("a") && DOUBTED_HEADS.contains(word(head)))
                && (isPart(head) || name.known() == null && DOUBTED_HEADS.contains(word(head)) && isCapitalized(head));
    }

    /** "the Norbury Open": capitalized nouns behind, none of them an office, that close no body's name. */
    private boolean goesOn(Name name, Sentence sentence) {
        int end = name.end();
        while (end < sentence.end() && isNext(end)) {
            if (!isPart(end)) {
                return false;
            }
            end++;
        }
        return end > name.end()
                && !DISASTERS.contains(word(end - 1))
                && heads.nounsOf(article.tokens().get(end - 1).text()) == null
                && (end == sentence.end() || !taken.contains(end));
    }

    private boolean isNext(int at) {
        String between = article.body()
                .subSequence(
                        article.tokens().get(at - 1).to(),
                        article.tokens().get(at).from())
                .toString();
        return between.equals(" ")
                && Names.isCapitalized(article.tokens().get(at).text())
                && !taken.contains(at);
    }

    private boolean isCapitalized(int at) {
        return Names.isCapitalized(article.tokens().get(at).text());
    }

    private String word(int at) {
        return article.tokens().get(at).text().toLowerCase(Locale.ROOT);
    }

    private boolean isPart(int at) {
        Token token = article.tokens().get(at);
        return Names.isCapitalized(token.text())
                && token.tag().isProperNoun()
                && !token.tag().isPluralNoun()
                && !taken.contains(at)
                && !noNames.isNoName(token)
                && titles.title(token.text()) == null
                && !titles.isRole(token.text());
    }
}
