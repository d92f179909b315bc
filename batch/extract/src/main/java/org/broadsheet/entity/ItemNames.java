package org.broadsheet.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.PennTag;
import org.broadsheet.annotate.Token;
import org.broadsheet.article.EntityType;

/**
 * Names that head what is told of them: "3. Move Them All" on a line, and the line below opens "Move Them All charges". Of such
 * lists the recognizer sees but a part, since names of firms and wares are made of any words.
 */
final class ItemNames {
    private static final int LONGEST = 5;

    /** Tokens of "12. ". */
    private static final int LONGEST_NUMBER = 3;

    /** A line of fewer words behind the name tells nothing of it. */
    private static final int LEAST_TOLD = 4;

    /** Numbered lines that are names before others are taken for names by them. */
    private static final int LEAST_SIBLINGS = 3;

    /** The share of numbered lines that are names, from where all are. */
    private static final double MOST = 0.6;

    private static final Set<String> GOES_ON = Set.of("'s", "’s", ",", "(");

    private final AnnotatedArticle article;
    private final ItemWords words;
    private final SmallWords small;

    ItemNames(AnnotatedArticle article, ItemWords words, SmallWords small) {
        this.article = article;
        this.words = words;
        this.small = small;
    }

    /** The names with those that head items, which take the place of their parts. */
    List<Name> among(List<Name> names) {
        List<Name> heads = heads(names);
        if (heads.isEmpty()) {
            return names;
        }
        List<Name> all = new ArrayList<>(heads);
        for (Name name : names) {
            if (heads.stream().noneMatch(head -> name.first() < head.end() && head.first() < name.end())) {
                all.add(name);
            }
        }
        all.sort(Comparator.comparingInt(Name::first));
        return all;
    }

    private List<Name> heads(List<Name> names) {
        List<Name> heads = new ArrayList<>();
        int line = 0;
        while (line < article.tokens().size()) {
            int next = nextLine(line);
            int first = behindNumber(line, next);
            if (isHead(first, next)) {
                int told = next + next - first;
                if (!isCovered(first, next, names)) {
                    heads.add(new Name(first, next, EntityType.ORGANIZATION, null, EntityRule.HEAD_OF_ITEM));
                    heads.add(new Name(next, told, EntityType.ORGANIZATION, null, EntityRule.HEAD_OF_ITEM));
                }
            }
            line = next;
        }
        addSiblings(names, heads);
        return heads;
    }

    /** Of numbered lines most of which are names all others are: "2. Heron" between "1. Carry Us Home" and "3. Norvik". */
    private void addSiblings(List<Name> names, List<Name> heads) {
        List<Name> open = new ArrayList<>();
        int titles = 0;
        int named = 0;
        int line = 0;
        while (line < article.tokens().size()) {
            int next = nextLine(line);
            int first = behindNumber(line, next);
            if (isNumber(line) && first > line && isTitle(first, next)) {
                titles++;
                if (isBody(first, next, names) || isBody(first, next, heads)) {
                    named++;
                } else if (!isCovered(first, next, names)) {
                    open.add(new Name(first, next, EntityType.ORGANIZATION, null, EntityRule.HEAD_OF_ITEM));
                }
            }
            line = next;
        }
        if (named >= LEAST_SIBLINGS && named >= MOST * titles) {
            heads.addAll(open);
        }
    }

    private boolean isNumber(int at) {
        return Character.isDigit(article.tokens().get(at).text().charAt(0));
    }

    /** Whether a name covers a line that is such as these are: cities are a list of another kind. */
    private static boolean isBody(int first, int end, List<Name> names) {
        return names.stream()
                .anyMatch(name -> name.first() <= first
                        && name.end() >= end
                        && (name.type() == EntityType.ORGANIZATION || name.type() == EntityType.PRODUCT));
    }

    /** Whether a line may be one name: a few words between capitals, none behind a comma. */
    private boolean isTitle(int first, int end) {
        if (end <= first || end - first > LONGEST) {
            return false;
        }
        return Names.isCapitalized(article.tokens().get(first).text())
                && Names.isCapitalized(article.tokens().get(end - 1).text())
                && !words.isOpener(article.tokens().get(first))
                && article.tokens().subList(first, end).stream()
                        .noneMatch(token -> token.text().equals(","));
    }

    private int nextLine(int line) {
        int next = line + 1;
        while (next < article.tokens().size()
                && !article.body().opensLine(article.tokens().get(next).from())) {
            next++;
        }
        return next;
    }

    private int behindNumber(int line, int end) {
        int first = line;
        while (first < end
                && first - line < LONGEST_NUMBER
                && article.tokens().get(first).text().chars().noneMatch(Character::isLetter)) {
            first++;
        }
        return first;
    }

    /** Whether a line has a few words that open the next, which tells of them. */
    private boolean isHead(int first, int end) {
        int length = end - first;
        int told = end + length;
        if (length < 1
                || length > LONGEST
                || told + LEAST_TOLD > article.tokens().size()) {
            return false;
        }
        boolean open = false;
        for (int i = 0; i < length; i++) {
            Token token = article.tokens().get(first + i);
            if (!token.text().equals(article.tokens().get(end + i).text())) {
                return false;
            }
            open |= words.mayName(token) && !small.has(token);
        }
        return goesOn(told)
                && (open
                        || length > 1
                                && Names.isCapitalized(
                                        article.tokens().get(first).text()))
                && Names.isCapitalized(article.tokens().get(end - 1).text())
                && nextLine(end) > told + LEAST_TOLD
                && !words.isOpener(article.tokens().get(first))
                && !tellsOfMany(told)
                && (!words.isRubric(article.tokens().subList(end, told)) || isWithinSentence(end, told));
    }

    /** Whether the words before a token are a noun in the plural, told of in the plural: "Bakers say". */
    private boolean tellsOfMany(int told) {
        return article.tokens().get(told - 1).tag().isPluralNoun()
                && article.tokens().get(told).is(PennTag.VBP);
    }

    /** Whether words stand elsewhere as they are written here behind a small word, where only names have capitals. */
    private boolean isWithinSentence(int first, int end) {
        int length = end - first;
        for (int at = 1; at + length <= article.tokens().size(); at++) {
            boolean same = true;
            for (int i = 0; i < length && same; i++) {
                same = article.tokens()
                        .get(at + i)
                        .text()
                        .equals(article.tokens().get(first + i).text());
            }
            if (same
                    && Character.isLowerCase(article.tokens().get(at - 1).text().codePointAt(0))) {
                return true;
            }
        }
        return false;
    }

    /** Whether what stands at a token may go on behind a subject; a verb in "s" may be taken for a plural. */
    private boolean goesOn(int at) {
        Token token = article.tokens().get(at);
        boolean verb = token.tag().isVerb()
                || token.tag().isPluralNoun()
                        && !article.tokens().get(at + 1).tag().isVerb();
        return verb && !Names.isCapitalized(token.text()) || GOES_ON.contains(token.text());
    }

    /** Whether a name covers what heads an item, or a person's or one that is known everywhere is part of it. */
    private static boolean isCovered(int first, int end, List<Name> names) {
        return names.stream()
                .anyMatch(name -> name.first() <= first && name.end() >= end
                        || (name.known() != null || name.type() == EntityType.PERSON)
                                && name.first() < end
                                && first < name.end());
    }
}
