package org.broadsheet.entity;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.Token;
import org.broadsheet.article.EntityType;
import org.broadsheet.words.WordSets;

/** What the lists that an article's names stand in, and the words before these, tell of them. */
final class NameLists {
    /** What firms make and are, before "such as Vexly". */
    private static final Set<String> TOOLS = WordSets.english("entity-contexts").get("tools");
    /** What software is called, which no company is. */
    private static final Set<String> SOFTWARE =
            WordSets.english("entity-contexts").get("software");
    /** Words between what software is called and "like": "languages for data and AI, like". */
    private static final int NOUN_BACK = 5;

    private final AnnotatedArticle article;
    private final Set<String> tools = new HashSet<>();
    private final Set<String> software = new HashSet<>();
    private final Map<String, Set<EntityType>> besides = new HashMap<>();

    private NameLists(AnnotatedArticle article) {
        this.article = article;
    }

    static NameLists of(AnnotatedArticle article, List<Name> names) {
        NameLists lists = new NameLists(article);
        lists.seeLists(names);
        return lists;
    }

    /** Whether a name is called software, which is neither person nor body. */
    boolean isSoftware(Name name) {
        return name.known() == null && software.contains(written(name));
    }

    /** Whether a name that nothing else tells of is a firm's, or a thing of a firm's. */
    boolean isFirm(Name name) {
        Set<EntityType> beside = besides.getOrDefault(written(name), Set.of());
        return tools.contains(written(name))
                || beside.contains(EntityType.ORGANIZATION) && !beside.contains(name.type());
    }

    private String written(Name name) {
        return Names.folded(article.text(name.first(), name.end()));
    }

    /**
     * What stands in one list is of one kind: "Arden, Vexly and NATO". Two are no list: "Harlow University, Norbury", "Weber
     * and the union".
     */
    private void seeLists(List<Name> names) {
        for (int i = 0; i < names.size(); i++) {
            if (i > 0 && isListed(names, i)) {
                boolean list = i > 1 && isListed(names, i - 1) || i + 1 < names.size() && isListed(names, i + 1);
                if (list) {
                    see(names.get(i), names.get(i - 1));
                    see(names.get(i - 1), names.get(i));
                }
            }
            int before = names.get(i).first() - 1;
            if (isCalled(before, TOOLS, 1)) {
                tools.add(written(names.get(i)));
            }
            boolean goesOn = i > 0 && isListed(names, i) && software.contains(written(names.get(i - 1)));
            if (goesOn || isCalled(before, SOFTWARE, NOUN_BACK)) {
                software.add(written(names.get(i)));
            }
        }
    }

    private void see(Name name, Name beside) {
        besides.computeIfAbsent(written(name), key -> EnumSet.noneOf(EntityType.class))
                .add(beside.type());
    }

    /** Whether nothing but commas and "and" stand between a name and the one before. */
    private boolean isListed(List<Name> names, int at) {
        int from = names.get(at - 1).end();
        int to = names.get(at).first();
        boolean listed = to > from && to - from <= 2;
        for (int i = from; listed && i < to; i++) {
            Token token = article.tokens().get(i);
            listed = token.text().equals(",") || isJoint(token);
        }
        return listed;
    }

    private static boolean isJoint(Token token) {
        return token.spells("and") || token.spells("or");
    }

    /**
     * "platforms such as Vexly", "tools like Vexly", "languages for data, like Vexly".
     *
     * @param nouns what it may be called
     * @param back how many words before "like" the noun may stand
     */
    private boolean isCalled(int at, Set<String> nouns, int back) {
        int like = at;
        if (like > 1
                && article.tokens().get(like).spells("as")
                && article.tokens().get(like - 1).spells("such")) {
            like--;
        } else if (like < 1
                || !(article.tokens().get(like).spells("like")
                        || article.tokens().get(like).spells("including"))) {
            return false;
        }
        Token noun = article.tokens().get(like - 1);
        if (noun.text().equals(",") && like > 1) {
            noun = article.tokens().get(like - 2);
        }
        for (int i = noun.index(); i > Math.max(-1, noun.index() - back); i--) {
            Token one = article.tokens().get(i);
            if (one.sentence() == noun.sentence() && nouns.contains(one.text().toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }
}
