package org.broadsheet.entity;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.NameTag;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Token;
import org.broadsheet.article.EntityType;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/**
 * What an article says that its names are: by the lists of {@link KindLists}, behind "is a" and a comma ("Trelo, a browser"), before a
 * comma ("its browser, Trelo"), behind "called", and by what is done to what is made ("Vexly launched Trelo", "a Trelo plugin").
 */
final class NameKinds {
    private static final WordSets WORDS = WordSets.english("name-kinds");
    private static final Set<String> CALLING = WORDS.get("calling");
    private static final Set<String> PARTS = WORDS.get("parts");
    private static final Set<String> BRINGING_OUT = WORDS.get("bringing-out");
    private static final Set<String> NOT_MADE = WORDS.get("not-made");
    private static final Set<String> TURNED = WORDS.get("turned");
    private static final Set<String> OPENERS =
            WordSets.english("entity-contexts").get("phrase-openers");

    /** Words that a noun phrase is looked for in. */
    private static final int LONGEST_PHRASE = 8;

    private final AnnotatedArticle article;
    private final KindLists lists;
    private final WaresBeside waresBeside;
    private final WareSigns signs;

    NameKinds(AnnotatedArticle article) {
        this.article = article;
        this.lists = new KindLists(article);
        this.waresBeside = new WaresBeside(article);
        this.signs = new WareSigns(article);
    }

    /** What the text says that a name is, by the number of its places where it does. */
    Map<EntityType, Integer> of(Cluster cluster) {
        Map<EntityType, Integer> kinds = new HashMap<>();
        for (Name name : cluster.names) {
            at(name).forEach(kind -> kinds.merge(kind, 1, Integer::sum));
        }
        return kinds;
    }

    /** Whether a name is an item of a list of what a noun tells. */
    boolean isListed(Name name) {
        return !lists.at(name).isEmpty();
    }

    /** What the text says at a place of a name that it is; empty for nothing. */
    Set<EntityType> at(Name name) {
        Set<EntityType> here = EnumSet.noneOf(EntityType.class);
        here.addAll(lists.at(name));
        Sentence sentence = article.sentenceOf(token(name.first()));
        add(behind(name.end(), sentence), here);
        add(before(name.first(), sentence), here);
        add(waresBeside.at(name, sentence), here);
        boolean service = name.rule() == EntityRule.SERVICE_OF_FIRM
                && NameListings.isListed(token(name.first()).text());
        if (service || isMade(name, sentence) || WaresForSale.has(article, name)) {
            here.add(EntityType.PRODUCT);
        }
        return here;
    }

    private static void add(@Nullable EntityType kind, Set<EntityType> kinds) {
        if (kind != null) {
            kinds.add(kind);
        }
    }

    /** "Trelo is a browser", "Trelo, our browser". */
    private @Nullable EntityType behind(int end, Sentence sentence) {
        boolean told = end + 2 < sentence.end()
                && (token(end).text().equals(",") || token(end).lemma().equals("be"))
                && (OPENERS.contains(word(end + 1)) || KindNouns.OWNERS.contains(word(end + 1)));
        return told ? headKind(end + 2, sentence) : null;
    }

    /** What the last noun of the phrase that opens at a token tells. */
    private @Nullable EntityType headKind(int from, Sentence sentence) {
        int head = -1;
        for (int i = from; i < sentence.end() && i - from < LONGEST_PHRASE; i++) {
            Token token = token(i);
            boolean noun = token.tag().isNoun();
            if (!noun && (head >= 0 || token.tag().isVerb() || token.text().equals(","))) {
                break;
            }
            head = noun ? i : head;
        }
        return head < 0 || token(head).tag().isPluralNoun() ? null : KindNouns.kindOfOne(article, head);
    }

    /** "its browser, Trelo", "a browser called Trelo". */
    private @Nullable EntityType before(int first, Sentence sentence) {
        int noun = first - 2;
        if (noun < sentence.first() || Names.isCapitalized(token(noun).text())) {
            return null;
        }
        if (CALLING.contains(word(first - 1))) {
            return KindNouns.kindOfOne(article, noun);
        }
        boolean owned = false;
        for (int i = noun - 1; i >= sentence.first() && noun - i <= KindNouns.TO_OWNER && !owned; i--) {
            if (token(i).tag().isVerb()) {
                break;
            }
            owned = KindNouns.OWNERS.contains(word(i));
        }
        return owned && token(first - 1).text().equals(",") ? KindNouns.kindOfOne(article, noun) : null;
    }

    /**
     * "Amazon launched SQS": whether a firm known everywhere is said to have brought out what letters alone name, and nothing says that
     * it is a body. Names that are words are as often those of daughter firms.
     */
    boolean isListedFirms(Cluster cluster) {
        return Names.isAcronym(cluster.name)
                && cluster.names.stream().anyMatch(this::isOfListedFirm)
                && cluster.names.stream().noneMatch(signs::actsAsBody)
                && !of(cluster).containsKey(EntityType.ORGANIZATION);
    }

    private boolean isOfListedFirm(Name name) {
        Sentence sentence = article.sentenceOf(token(name.first()));
        int last = makerOf(name, sentence);
        int first = last;
        while (first > sentence.first() && token(first - 1).name() == NameTag.ORGANIZATION) {
            first--;
        }
        return last >= 0 && NameListings.isListed(article.text(first, last + 1));
    }

    /** "a Trelo plugin", and "Vexly launched Trelo". */
    private boolean isMade(Name name, Sentence sentence) {
        boolean part = name.end() < sentence.end() && PARTS.contains(word(name.end()));
        return part || makerOf(name, sentence) >= 0;
    }

    /** The last word of the body before the verb in "Vexly launched Trelo", but not "launched Trelo games" or "unveiled Weber as its coach"; or -1. */
    private int makerOf(Name name, Sentence sentence) {
        boolean ends = name.end() == sentence.end();
        if (name.type() == EntityType.PERSON
                || NOT_MADE.contains(word(name.first()))
                || NOT_MADE.contains(word(name.end() - 1))) {
            return -1;
        }
        int verb = name.first() - 1;
        while (verb > sentence.first() && OPENERS.contains(word(verb))) {
            verb--;
        }
        boolean made = verb > sentence.first()
                && token(verb).tag().isVerb()
                && BRINGING_OUT.contains(token(verb).lemma())
                && token(verb - 1).name() == NameTag.ORGANIZATION
                && (ends || !token(name.end()).tag().isNoun() && !TURNED.contains(word(name.end())));
        return made ? verb - 1 : -1;
    }

    private Token token(int at) {
        return article.tokens().get(at);
    }

    private String word(int at) {
        return token(at).text().toLowerCase(Locale.ROOT);
    }
}
