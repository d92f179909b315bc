package org.broadsheet.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.broadsheet.annotate.AnnotatedArticle;
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
    private final NoNames noNames;
    /** Words that the text writes small. */
    private final Set<String> small = new HashSet<>();

    private ItemNames(AnnotatedArticle article, NoNames noNames) {
        this.article = article;
        this.noNames = noNames;
        for (Token token : article.tokens()) {
            if (Character.isLowerCase(token.text().codePointAt(0))) {
                small.add(token.text());
            }
        }
    }

    /** The names with those that head items, which take the place of their parts. */
    static List<Name> among(AnnotatedArticle article, List<Name> names, NoNames noNames) {
        List<Name> heads = new ItemNames(article, noNames).heads(names);
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
        for (int next = nextLine(line); next < article.tokens().size(); next = nextLine(line)) {
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
        int named = 0;
        int line = 0;
        for (int next = nextLine(line); next < article.tokens().size(); next = nextLine(line)) {
            int first = behindNumber(line, next);
            if (isNumber(line) && first > line && isTitle(first, next)) {
                if (isCovered(first, next, names) || isCovered(first, next, heads)) {
                    named++;
                } else {
                    open.add(new Name(first, next, EntityType.ORGANIZATION, null, EntityRule.HEAD_OF_ITEM));
                }
            }
            line = next;
        }
        if (named >= LEAST_SIBLINGS && named >= MOST * (named + open.size())) {
            heads.addAll(open);
        }
    }

    private boolean isNumber(int at) {
        return Character.isDigit(article.tokens().get(at).text().charAt(0));
    }

    /** Whether a line may be one name: a few words between capitals, none behind a comma. */
    private boolean isTitle(int first, int end) {
        if (end <= first || end - first > LONGEST) {
            return false;
        }
        return Names.isCapitalized(article.tokens().get(first).text())
                && Names.isCapitalized(article.tokens().get(end - 1).text())
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
            open |= Names.isCapitalized(token.text())
                    && !noNames.isNoName(token)
                    && !small.contains(token.text().toLowerCase(Locale.ROOT));
        }
        return goesOn(told)
                && (open
                        || length > 1
                                && Names.isCapitalized(
                                        article.tokens().get(first).text()))
                && Names.isCapitalized(article.tokens().get(end - 1).text())
                && nextLine(end) > told + LEAST_TOLD;
    }

    /** Whether what stands at a token may go on behind a subject; a verb in "s" may be taken for a plural. */
    private boolean goesOn(int at) {
        Token token = article.tokens().get(at);
        boolean verb = token.tag().isVerb()
                || token.tag().isPluralNoun()
                        && !article.tokens().get(at + 1).tag().isVerb();
        return verb && !Names.isCapitalized(token.text()) || GOES_ON.contains(token.text());
    }

    /** Whether a name covers what heads an item, or one that is known everywhere is part of it. */
    private static boolean isCovered(int first, int end, List<Name> names) {
        return names.stream()
                .anyMatch(name -> name.first() <= first && name.end() >= end
                        || name.known() != null && name.first() < end && first < name.end());
    }
}
