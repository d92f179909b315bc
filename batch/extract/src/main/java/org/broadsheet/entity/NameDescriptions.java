package org.broadsheet.entity;

import java.util.Locale;
import java.util.Set;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Token;
import org.broadsheet.annotate.WordKinds;
import org.broadsheet.article.Text;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/**
 * Names what a text says that a name is, and how its lines set it out: "Vexly is a platform", "tools such as Vexly", "Vexly, a
 * bakery", "3. Vexly" above a line that opens with it.
 */
final class NameDescriptions {
    private static final WordSets CONTEXTS = WordSets.english("entity-contexts");
    private static final Set<String> FIRMS = CONTEXTS.get("firm-nouns");
    private static final Set<String> BODIES = CONTEXTS.get("body-nouns");
    private static final Set<String> TOOLS = CONTEXTS.get("tools");
    private static final Set<String> WARES = CONTEXTS.get("wares-behind");
    private static final Set<String> SOFTWARE = CONTEXTS.get("software");
    private static final Set<String> ARTICLES = CONTEXTS.get("phrase-openers");
    private static final Set<String> LEADS = Set.of("like", "including", "as", "unlike");
    /** Words that a noun phrase is looked for in. */
    private static final int LONGEST_PHRASE = 8;

    /** Words of a list between what its items are and the name. */
    private static final int LONGEST_LIST = 20;

    /** Characters of "12. ". */
    private static final int LONGEST_NUMBER = 6;

    /** How far behind a name the number of a model stands. */
    private static final int NEAR = 2;

    private final AnnotatedArticle article;
    private final Titles titles;
    private final HeadedNames heads;
    private final WordKinds kinds;

    NameDescriptions(AnnotatedArticle article, Titles titles, HeadedNames heads, WordKinds kinds) {
        this.article = article;
        this.titles = titles;
        this.heads = heads;
        this.kinds = kinds;
    }

    /** Adds what holds of a place of a name. */
    void addTo(Name name, Set<String> signs) {
        Sentence sentence = article.sentenceOf(article.tokens().get(name.first()));
        Token said = behind(name.end(), sentence);
        if (said != null) {
            add("described as ", said, signs);
        }
        Token kind = before(name.first(), sentence);
        if (kind != null) {
            add("among ", kind, signs);
        }
        if (HeadedNames.isHeadline(article, sentence)) {
            signs.add("in a headline");
        }
        addModel(name.end(), sentence, signs);
        addLine(name, signs);
    }

    /** The head of what stands behind "is" or a comma and an article. */
    private @Nullable Token behind(int at, Sentence sentence) {
        if (at + 2 >= sentence.end()) {
            return null;
        }
        Token link = article.tokens().get(at);
        if (!link.text().equals(",") && !link.lemma().equals("be")) {
            return null;
        }
        return ARTICLES.contains(article.tokens().get(at + 1).text().toLowerCase(Locale.ROOT))
                ? head(at + 2, sentence)
                : null;
    }

    /** The last noun of the phrase that opens at a token. */
    private @Nullable Token head(int from, Sentence sentence) {
        Token head = null;
        for (int i = from; i < sentence.end() && i - from < LONGEST_PHRASE; i++) {
            Token token = article.tokens().get(i);
            boolean goesOn = token.tag().isNoun()
                    || head == null && !token.tag().isVerb() && !token.text().equals(",");
            if (!goesOn) {
                break;
            }
            head = token.tag().isNoun() ? token : head;
        }
        return head;
    }

    /** The noun before "such as", "like" or "including" and the names between. */
    private @Nullable Token before(int at, Sentence sentence) {
        for (int i = at - 1; i > sentence.first() && at - i < LONGEST_LIST; i--) {
            Token token = article.tokens().get(i);
            String word = token.text().toLowerCase(Locale.ROOT);
            if (LEADS.contains(word)) {
                int noun = word.equals("as") ? i - 2 : i - 1;
                if (noun > sentence.first() && article.tokens().get(noun).text().equals(",")) {
                    noun--;
                }
                boolean such = !word.equals("as") || article.tokens().get(i - 1).spells("such");
                return such
                                && noun >= sentence.first()
                                && article.tokens().get(noun).tag().isNoun()
                        ? article.tokens().get(noun)
                        : null;
            }
            if (Character.isLetter(word.codePointAt(0))
                    && !Names.isCapitalized(token.text())
                    && !token.spells("and")
                    && !token.spells("or")) {
                return null;
            }
        }
        return null;
    }

    private void add(String place, Token noun, Set<String> signs) {
        String word = noun.text().toLowerCase(Locale.ROOT);
        String lemma = noun.lemma();
        signs.add(place + kind(word, lemma));
        signs.add(place + "noun in " + kinds.cluster(word));
    }

    private String kind(String word, String lemma) {
        if (SOFTWARE.contains(word)) {
            return "software";
        }
        if (FIRMS.contains(lemma) || BODIES.contains(lemma) || heads.nounsOf(lemma) != null) {
            return "body";
        }
        if (titles.isRole(lemma) || titles.title(lemma) != null) {
            return "person";
        }
        if (TOOLS.contains(word)) {
            return "tool";
        }
        return WARES.contains(word) ? "ware" : "other";
    }

    /** "Vexly K2 Pro", "Vexly 6": makers number what they make. */
    private void addModel(int end, Sentence sentence, Set<String> signs) {
        for (int i = end; i < sentence.end() && i < end + NEAR; i++) {
            String word = article.tokens().get(i).text();
            boolean hasDigit = word.chars().anyMatch(Character::isDigit);
            if (hasDigit) {
                signs.add(word.chars().allMatch(Character::isDigit) ? "a number near behind" : "a model near behind");
                return;
            }
            if (!Names.isCapitalized(word)) {
                return;
            }
        }
    }

    /** Whether a name heads a numbered item, and whether the line below a heading speaks of it. */
    private void addLine(Name name, Set<String> signs) {
        Text body = article.body();
        int from = article.tokens().get(name.first()).from();
        int to = article.tokens().get(name.end() - 1).to();
        int line = from;
        while (line > 0 && from - line < LONGEST_NUMBER && body.charAt(line - 1) != '\n') {
            line--;
        }
        boolean opens = line == 0 || body.charAt(line - 1) == '\n';
        boolean numbered = opens && isNumber(body, line, from);
        if (numbered) {
            signs.add("numbered");
        }
        if (opens && (numbered || line == from) && to < body.length() && body.charAt(to) == '\n') {
            int next = to;
            while (next < body.length() && Character.isWhitespace(body.charAt(next))) {
                next++;
            }
            boolean same = next + to - from <= body.length();
            for (int i = 0; same && i < to - from; i++) {
                same = body.charAt(next + i) == body.charAt(from + i);
            }
            signs.add(same ? "heads what tells of it" : "heads a line");
        }
    }

    /** "12. " and "#3 ". */
    private static boolean isNumber(Text body, int from, int to) {
        boolean digit = false;
        for (int i = from; i < to; i++) {
            char c = body.charAt(i);
            digit |= Character.isDigit(c);
            if (!Character.isDigit(c) && ".):#- –".indexOf(c) < 0) {
                return false;
            }
        }
        return digit;
    }
}
