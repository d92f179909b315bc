package org.broadsheet.entity;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Token;
import org.broadsheet.words.CueVerbs;
import org.broadsheet.words.WordSets;

/**
 * Names what sets a ware or a work apart from who makes it: "Vexly launched Trelo", "a version of Trelo", "built with Trelo",
 * "Trelo Pro", "Trelo ($40)" are said of what is made, "Vexly's founder", "works at Vexly", "Vexly acquired" of its maker.
 */
final class WareSigns {
    private static final WordSets CONTEXTS = WordSets.english("entity-contexts");
    private static final Set<String> MAKING = CONTEXTS.get("making");
    private static final Set<String> HANDLING = CONTEXTS.get("handling");
    private static final Set<String> ISSUES = CONTEXTS.get("issues");
    private static final Set<String> BUILT = CONTEXTS.get("built");
    private static final Set<String> GRADES = CONTEXTS.get("grades");
    private static final Set<String> HEADS = CONTEXTS.get("ware-heads");
    private static final Set<String> DEALING = CONTEXTS.get("dealing");
    private static final Set<String> SAYING = CueVerbs.of("say");
    private static final Set<String> BELONGINGS = CONTEXTS.get("belongings");
    private static final Set<String> EMPLOYED = CONTEXTS.get("employed");
    private static final Set<String> GENITIVE = Set.of("'s", "’s", "'", "’");
    private static final Set<String> USED_BY = Set.of("on", "with", "in", "by", "using", "for");
    private static final Set<String> ARTICLES = Set.of("the", "a", "an", "its", "their", "our", "new", "your", "my");
    private static final Set<String> AT = Set.of("at", "for", "by", "of");

    private static final Set<String> BODILY = Set.of("has people", "works for it", "deals");

    /** Words between a verb and the name that is its object. */
    private static final int TO_OBJECT = 4;

    /** Words between a name and its price. */
    private static final int TO_PRICE = 3;

    private final AnnotatedArticle article;

    WareSigns(AnnotatedArticle article) {
        this.article = article;
    }

    /** Whether a word alone tells one of several wares of a name. */
    static boolean isGrade(String word) {
        return GRADES.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Whether a place of a name tells of a body: it has people, is worked for, deals or says something. */
    boolean actsAsBody(Name name) {
        Set<String> signs = new HashSet<>();
        addTo(name, signs);
        return signs.stream().anyMatch(BODILY::contains);
    }

    /** Adds what holds of a place of a name. */
    void addTo(Name name, Set<String> signs) {
        Sentence sentence = article.sentenceOf(article.tokens().get(name.first()));
        if (name.length() > 1 && HEADS.contains(word(name.end() - 1))) {
            signs.add("ends as wares do");
        }
        addBefore(name.first(), sentence, signs);
        addBehind(name.end(), sentence, signs);
    }

    private void addBefore(int first, Sentence sentence, Set<String> signs) {
        int at = first - 1;
        if (at < sentence.first()) {
            return;
        }
        if (GENITIVE.contains(word(at))) {
            signs.add("someone's");
        }
        if (NameListings.isListed(article.tokens().get(at).text())) {
            signs.add("behind a brand");
        }
        at -= isArticle(at) ? 1 : 0;
        if (at > sentence.first()) {
            String noun = word(at - 1);
            if (article.tokens().get(at).spells("of") && ISSUES.contains(noun)) {
                signs.add("an issue of it");
            }
            if (USED_BY.contains(word(at)) && BUILT.contains(noun)) {
                signs.add("built with it");
            }
            if (AT.contains(word(at)) && EMPLOYED.contains(noun)) {
                signs.add("works for it");
            }
            if (AT.contains(word(at)) && BELONGINGS.contains(noun)) {
                signs.add("has people");
            }
        }
        addObject(first, sentence, signs);
    }

    /** The verb whose object the name is, with adjectives and an owner between. */
    private void addObject(int first, Sentence sentence, Set<String> signs) {
        for (int i = first - 1; i >= sentence.first() && first - i <= TO_OBJECT; i--) {
            Token token = article.tokens().get(i);
            if (token.tag().isVerb()) {
                if (MAKING.contains(token.lemma())) {
                    signs.add("is made");
                }
                if (HANDLING.contains(token.lemma())) {
                    signs.add("is handled");
                }
                return;
            }
            boolean within = token.tag().isAdjective()
                    || isArticle(i)
                    || GENITIVE.contains(word(i))
                    || Names.isCapitalized(token.text());
            if (!within) {
                return;
            }
        }
    }

    private void addBehind(int end, Sentence sentence, Set<String> signs) {
        if (end >= sentence.end()) {
            return;
        }
        String word = word(end);
        if (isGrade(word) && Names.isCapitalized(article.tokens().get(end).text())) {
            signs.add("of a grade");
        }
        if (Character.isDigit(word.charAt(0)) || word.matches("v?\\d[\\w.]*")) {
            signs.add("numbered behind");
        }
        String lemma = article.tokens().get(end).lemma();
        if (article.tokens().get(end).tag().isVerb() && (DEALING.contains(lemma) || SAYING.contains(lemma))) {
            signs.add("deals");
        }
        boolean genitive = GENITIVE.contains(word) && end + 1 < sentence.end();
        if (BELONGINGS.contains(genitive ? word(end + 1) : word)) {
            signs.add("has people");
        }
        if (word.equals("by")
                && end + 1 < sentence.end()
                && Names.isCapitalized(article.tokens().get(end + 1).text())) {
            signs.add("by someone");
        }
        for (int i = end; i < sentence.end() && i < end + TO_PRICE; i++) {
            if (word(i).startsWith("$")) {
                signs.add("priced");
            }
        }
    }

    private boolean isArticle(int at) {
        return ARTICLES.contains(word(at));
    }

    private String word(int at) {
        return article.tokens().get(at).text().toLowerCase(Locale.ROOT);
    }
}
