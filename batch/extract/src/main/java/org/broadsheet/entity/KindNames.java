package org.broadsheet.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.PennTag;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Token;
import org.broadsheet.article.EntityType;
import org.broadsheet.article.Text;

/**
 * Names that no list and no recognizer knows and of which the text says what they are the name of: "a band called Arden", "tools
 * such as Trelo", "Arden, a nightclub in Porto", "Vexly launched Trelo".
 */
final class KindNames {
    private static final int LONGEST = 5;

    /** Small words within names. */
    private static final Set<String> LINKS = Set.of("of", "the", "in", "for", "to", "a");

    /** Between names as well as within them. */
    private static final Set<String> JOINTS = Set.of("and", "&");

    private static final Set<String> GENITIVE = Set.of("'s", "’s");

    /** Marks within names. */
    private static final String TYING = ".-–_@#/";

    private final AnnotatedArticle article;
    private final NoNames noNames;
    private final Titles titles;
    private final SmallWords small;

    KindNames(AnnotatedArticle article, NoNames noNames, Titles titles, SmallWords small) {
        this.article = article;
        this.noNames = noNames;
        this.titles = titles;
        this.small = small;
    }

    /** The names with such beside them. */
    List<Name> among(List<Name> names) {
        boolean[] taken = new boolean[article.tokens().size()];
        for (Name name : names) {
            for (int i = name.first(); i < name.end(); i++) {
                taken[i] = true;
            }
        }
        NameKinds kinds = new NameKinds(article);
        List<Name> all = new ArrayList<>(names);
        for (Sentence sentence : article.sentences()) {
            if (HeadedNames.isHeadline(article, sentence)) {
                continue;
            }
            for (int at = sentence.first(); at < sentence.end(); at++) {
                int end = at;
                while (end < sentence.end() && isPart(end)) {
                    end++;
                }
                int first = firstOf(at, end, sentence);
                boolean owned = follows(first, GENITIVE, sentence) && !taken[first - 2];
                if (first < end && !owned && !touches(taken, at, end) && !isCut(first, end, sentence)) {
                    add(first, end, sentence, kinds, all);
                }
                at = Math.max(at, end - 1);
            }
        }
        all.sort(Comparator.comparingInt(Name::first));
        return all;
    }

    private void add(int first, int end, Sentence sentence, NameKinds kinds, List<Name> all) {
        Name name = new Name(first, end, EntityType.ORGANIZATION, null, EntityRule.TOLD_KIND);
        boolean cut = follows(first, JOINTS, sentence) && !kinds.isListed(name);
        if (cut || end - first > LONGEST || !isOpen(first, end)) {
            return;
        }
        Set<EntityType> told = kinds.at(name);
        if (told.size() == 1) {
            EntityType kind = told.iterator().next();
            // Whether it is a product all of its places tell.
            all.add(kind == EntityType.PRODUCT ? name : name.as(kind));
        }
    }

    /** Without an article, and without the verb that opens a sentence: "Try Trelo". */
    private int firstOf(int at, int end, Sentence sentence) {
        int first = at;
        while (first < end
                && (article.tokens().get(first).is(PennTag.DT)
                        || opens(first, sentence)
                                && end > first + 1
                                && (article.tokens().get(first).tag().isVerb() || isSmall(first)))) {
            first++;
        }
        return first;
    }

    /** Whether words are but the end or the beginning of a longer name: "Rent the Runway", "Trees of Norbury", "Trelo.js". */
    private boolean isCut(int first, int end, Sentence sentence) {
        boolean tied = isTied(article.tokens().get(first).from() - 1, -1)
                || isTied(article.tokens().get(end - 1).to(), 1);
        boolean goesOn = end + 1 < sentence.end() && article.tokens().get(end).spells("of");
        boolean numbered = first > sentence.first() && isNumber(first - 1) || end < sentence.end() && isNumber(end);
        boolean owner = end + 1 < sentence.end()
                && GENITIVE.contains(article.tokens().get(end).text())
                && isPart(end + 1);
        return tied || goesOn || numbered || owner || follows(first, LINKS, sentence);
    }

    /** Whether a capitalized word and some of these stand before a token. */
    private boolean follows(int at, Set<String> links, Sentence sentence) {
        int link = at - 1;
        while (link > sentence.first()
                && links.contains(article.tokens().get(link).text())) {
            link--;
        }
        return link < at - 1 && link >= sentence.first() && isPart(link);
    }

    private boolean isNumber(int at) {
        return Character.isDigit(article.tokens().get(at).text().charAt(0));
    }

    /** Whether a token opens its sentence or the cell of a table. */
    private boolean opens(int at, Sentence sentence) {
        return at == sentence.first() || article.tokens().get(at - 1).text().equals("|");
    }

    /** Whether a letter or figure stands behind a mark or no mark at a place. */
    private boolean isTied(int at, int step) {
        Text body = article.body();
        if (at < 0 || at >= body.length()) {
            return false;
        }
        int next = at + step;
        boolean within = next >= 0 && next < body.length() && Character.isLetterOrDigit(body.charAt(next));
        return Character.isLetterOrDigit(body.charAt(at)) || TYING.indexOf(body.charAt(at)) >= 0 && within;
    }

    private boolean isPart(int at) {
        Token token = article.tokens().get(at);
        return token.text().chars().anyMatch(Character::isUpperCase)
                && Character.isLetter(token.text().codePointAt(0));
    }

    private static boolean touches(boolean[] taken, int first, int end) {
        for (int i = Math.max(0, first - 1); i < Math.min(taken.length, end + 1); i++) {
            if (taken[i]) {
                return true;
            }
        }
        return false;
    }

    /** Whether words may be a name: none is an office or a people's, and one is not written small. */
    private boolean isOpen(int first, int end) {
        boolean open = false;
        for (int i = first; i < end; i++) {
            Token token = article.tokens().get(i);
            if (noNames.isNoName(token) || titles.isRole(token.text()) || titles.title(token.text()) != null) {
                return false;
            }
            open |= !isSmall(i) && token.tag().isNoun();
        }
        return open;
    }

    private boolean isSmall(int at) {
        return small.has(article.tokens().get(at));
    }
}
