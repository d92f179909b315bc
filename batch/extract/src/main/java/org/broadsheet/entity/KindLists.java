package org.broadsheet.entity;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.PennTag;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Token;
import org.broadsheet.article.EntityType;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/**
 * Lists whose items are told to be of one kind, by the patterns of Hearst (1992, "Automatic Acquisition of Hyponyms from Large
 * Text Corpora"): "tools such as Trelo and Norvik", "Trelo, Norvik and other tools", "tools include Trelo", "tools (Trelo, Norvik)".
 */
final class KindLists {
    private static final WordSets WORDS = WordSets.english("name-kinds");

    /** What stands between a noun in the plural and a list of such things; the marks only before two or more. */
    private static final Set<String> LEADS = WORDS.get("list-leads");

    /** Leads that the noun stands directly before. */
    private static final Set<String> CLOSE = WORDS.get("close-leads");

    private static final Set<String> MARKS = Set.of(":", "(");

    private static final Set<String> JOINTS = WORDS.get("list-joints");

    /** Words from a noun to its list: "languages for data and AI like Trelo". */
    private static final int TO_NOUN = 5;

    private static final int LONGEST_LIST = 60;

    /** Small words that an item may have in a row: "Trelo, design tokens and Norvik". */
    private static final int SMALL_WORDS = 2;

    private record Item(int first, int end) {}

    private final AnnotatedArticle article;
    /** By the tokens that items open with and end before: a name may hold an "and". */
    private final Map<Integer, Set<EntityType>> opening = new HashMap<>();

    private final Map<Integer, Set<EntityType>> ending = new HashMap<>();

    KindLists(AnnotatedArticle article) {
        this.article = article;
        for (Sentence sentence : article.sentences()) {
            for (int i = sentence.first() + 1; i + 1 < sentence.end(); i++) {
                see(i, sentence);
            }
        }
    }

    /** What the list in which a name is a whole item tells of it; empty for none, and where an item ends inside the name. */
    Set<EntityType> at(Name name) {
        for (int inside = name.first() + 1; inside < name.end(); inside++) {
            if (ending.containsKey(inside)) {
                return EnumSet.noneOf(EntityType.class);
            }
        }
        Set<EntityType> kinds = EnumSet.noneOf(EntityType.class);
        kinds.addAll(opening.getOrDefault(name.first(), Set.of()));
        kinds.retainAll(ending.getOrDefault(name.end(), Set.of()));
        return kinds;
    }

    private void see(int at, Sentence sentence) {
        String word = word(at);
        if (LEADS.contains(word)) {
            EntityType kind = kindBefore(at, sentence);
            if (kind != null) {
                List<Item> items = itemsFrom(at + 1, sentence);
                if (items.size() > 1 || !MARKS.contains(word)) {
                    items.forEach(item -> add(item, kind));
                }
            }
        } else if (word.equals("other")
                && (word(at - 1).equals("and") || word(at - 1).equals("or"))) {
            EntityType kind = kindBehind(at + 1, sentence);
            if (kind != null) {
                itemsBefore(at - 1, sentence).forEach(item -> add(item, kind));
            }
        }
    }

    private void add(Item item, EntityType kind) {
        opening.computeIfAbsent(item.first(), key -> EnumSet.noneOf(EntityType.class))
                .add(kind);
        ending.computeIfAbsent(item.end(), key -> EnumSet.noneOf(EntityType.class))
                .add(kind);
    }

    /** What the noun before a list tells of its items, or null. */
    private @Nullable EntityType kindBefore(int lead, Sentence sentence) {
        int at = lead - 1;
        if (word(lead).equals("as")) {
            if (!word(at).equals("such")) {
                return null;
            }
            at--;
        }
        if (at > sentence.first() && (word(at).equals(",") || word(at).equals("("))) {
            at--;
        }
        int least = Math.max(sentence.first(), at - TO_NOUN + 1);
        boolean close =
                CLOSE.contains(word(lead)) || !token(Math.max(0, at)).tag().isNoun();
        for (int i = at; i >= least && !token(i).tag().isVerb(); i--) {
            EntityType kind = word(i).endsWith("s") ? KindNouns.kindOf(article, i) : null;
            if (kind != null || close) {
                return kind;
            }
        }
        return null;
    }

    /** What the nouns behind "and other" tell, or null: "and other design tools". */
    private @Nullable EntityType kindBehind(int from, Sentence sentence) {
        int last = from - 1;
        for (int i = from; i < sentence.end() && i - from < TO_NOUN; i++) {
            if (token(i).tag().isPluralNoun()) {
                last = i;
            } else if (!token(i).tag().isNoun() && !token(i).tag().isAdjective()) {
                break;
            }
        }
        return last < from ? null : KindNouns.kindOf(article, last);
    }

    /** The items of the list that opens at a token: words with capitals, with no small word directly behind ("Trelo wool"). */
    private List<Item> itemsFrom(int from, Sentence sentence) {
        List<Item> items = new ArrayList<>();
        int small = 0;
        boolean fresh = true;
        for (int i = from; i < sentence.end() && i < from + LONGEST_LIST; i++) {
            String word = word(i);
            if (hasCapital(i)) {
                int first = i;
                while (i + 1 < sentence.end() && isWithin(i + 1)) {
                    i++;
                }
                if (fresh && !isSmall(i + 1, sentence)) {
                    items.add(new Item(first, i + 1));
                }
                fresh = false;
                small = 0;
            } else if (JOINTS.contains(word)) {
                fresh = true;
                small = 0;
            } else if (token(i).is(PennTag.DT)) {
                fresh &= i == from || JOINTS.contains(word(i - 1));
            } else if (isEnd(i) || ++small > SMALL_WORDS) {
                break;
            }
        }
        return items;
    }

    /** Whether a word goes on behind a list: a verb, a mark, and what tells where or with whom ("Trelo, in the hall"). */
    private boolean isEnd(int at) {
        Token token = token(at);
        return token.tag().isVerb()
                || token.is(PennTag.IN) && !token.spells("of")
                || !Character.isLetter(token.text().charAt(0));
    }

    /** The items of the list that ends before a token. */
    private List<Item> itemsBefore(int to, Sentence sentence) {
        List<Item> items = new ArrayList<>();
        for (int i = to - 1; i >= sentence.first() && to - i < LONGEST_LIST; i--) {
            if (isWithin(i)) {
                int end = i + 1;
                while (i > sentence.first() && isWithin(i - 1)) {
                    i--;
                }
                items.add(new Item(i, end));
            } else if (!JOINTS.contains(word(i)) && !token(i).is(PennTag.DT)) {
                break;
            }
        }
        return items;
    }

    private boolean isSmall(int at, Sentence sentence) {
        return at < sentence.end() && token(at).tag().isNoun() && !isWithin(at);
    }

    private boolean hasCapital(int at) {
        return token(at).text().chars().anyMatch(Character::isUpperCase);
    }

    private boolean isWithin(int at) {
        return hasCapital(at) || Character.isDigit(token(at).text().charAt(0));
    }

    private Token token(int at) {
        return article.tokens().get(at);
    }

    private String word(int at) {
        return token(at).text().toLowerCase(Locale.ROOT);
    }
}
