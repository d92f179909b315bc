package org.broadsheet.entity;

import static org.broadsheet.annotate.PennTag.DT;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Token;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/** What the text around the name of a body calls it: "the start-up Trelliq", "Trelliq, a Boston start-up", "Trelliq is a start-up". */
final class CalledNouns {
    private static final WordSets CONTEXTS = WordSets.english("entity-contexts");
    /** Kinds of firm, each of which is "the company", too. */
    private static final Set<String> FIRMS = CONTEXTS.get("firm-nouns");
    /** Kinds of other bodies. */
    private static final Set<String> BODIES = CONTEXTS.get("body-nouns");

    private static final Set<String> VENUES = CONTEXTS.get("venues");

    private static final Set<String> ANY_FIRM = Set.of("company", "firm", "business");

    private static final int MAX_WORDS = 6;

    private CalledNouns() {}

    /** Whether a word calls any firm, whatever it does: "the company". */
    static boolean isAnyFirm(String noun) {
        return ANY_FIRM.contains(noun);
    }

    /** The nouns, lower case; none where the text calls it nothing beside the name. */
    static Set<String> of(AnnotatedArticle article, Name name) {
        Set<String> nouns = new LinkedHashSet<>();
        Sentence sentence = article.sentenceOf(article.tokens().get(name.first()));
        if (name.first() > sentence.first()) {
            add(nouns, article.tokens().get(name.first() - 1));
        }
        Token behind = behind(article, name, sentence);
        if (behind != null) {
            add(nouns, behind);
        }
        return nouns;
    }

    /** Whether a noun in small letters calls a body; of what may be a place one that is none to go to. */
    static boolean isBody(Token token, boolean place) {
        String word = token.text();
        boolean called = isAnyFirm(word) || FIRMS.contains(word) || BODIES.contains(word);
        return called && token.tag().isNoun() && !(place && VENUES.contains(word));
    }

    /** Whether what is told behind a name calls a body: "Trelliq, a Boston start-up". */
    static boolean isBodyBehind(AnnotatedArticle article, Name name, boolean place) {
        Token behind = behind(article, name, article.sentenceOf(article.tokens().get(name.first())));
        return behind != null && isBody(behind, place);
    }

    /** The last noun of what a name is told to be behind a comma or "is", or null. */
    private static @Nullable Token behind(AnnotatedArticle article, Name name, Sentence sentence) {
        int at = name.end();
        boolean setOff = at < sentence.end()
                && (article.tokens().get(at).text().equals(",")
                        || article.tokens().get(at).lemma().equals("be"));
        if (setOff && at + 1 < sentence.end() && article.tokens().get(at + 1).is(DT)) {
            int end = at + 2;
            while (end < sentence.end()
                    && end - at <= MAX_WORDS
                    && RolePhrases.isNounPart(article.tokens().get(end))) {
                end++;
            }
            // "Trelliq, the union said": a subject behind a comma is another.
            boolean another =
                    end < sentence.end() && article.tokens().get(end).tag().isVerb();
            return end > at + 2 && !another ? article.tokens().get(end - 1) : null;
        }
        return null;
    }

    private static void add(Set<String> nouns, Token token) {
        String word = token.text().toLowerCase(Locale.ROOT);
        if (!token.tag().isNoun() || !token.text().equals(word)) {
            return;
        }
        if (FIRMS.contains(word) || isAnyFirm(word)) {
            nouns.add(word);
            nouns.addAll(ANY_FIRM);
        } else if (BODIES.contains(word)) {
            nouns.add(word);
        }
    }
}
