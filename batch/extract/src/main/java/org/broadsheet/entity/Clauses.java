package org.broadsheet.entity;

import java.util.Set;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Token;

/** What a phrase does in its sentence, as far as words and tags beside it tell. */
final class Clauses {
    private static final int LONGEST_INSERTION = 24;
    private static final Set<String> SPEECH = WordList.words("speech-verbs.txt");

    private Clauses() {}

    /** Whether the phrase [first, end) is followed by its verb, also past an insertion between commas, or inverted. */
    static boolean isSubject(AnnotatedArticle article, int first, int end) {
        return verbOf(article, first, end) >= 0;
    }

    /** Whether the verb of the phrase is one of speech. */
    static boolean isSpeaker(AnnotatedArticle article, int first, int end) {
        int verb = verbOf(article, first, end);
        return verb >= 0 && SPEECH.contains(article.tokens().get(verb).lemma());
    }

    /** Index of the token that is the phrase's verb, or -1. */
    static int verbOf(AnnotatedArticle article, int first, int end) {
        Sentence sentence = article.sentenceOf(article.tokens().get(first));
        if (first > sentence.first()) {
            Token before = article.tokens().get(first - 1);
            if (before.is("VBD") || before.is("VBZ")) {
                // "said Rutte": only verbs of speech turn around in news.
                if (SPEECH.contains(before.lemma()) && !isObjectAfter(article, sentence, first - 1)) {
                    return first - 1;
                }
            }
        }
        int at = end;
        if (at < sentence.end() && article.tokens().get(at).text().equals(",")) {
            int close = at + 1;
            while (close < sentence.end()
                    && close - at < LONGEST_INSERTION
                    && !article.tokens().get(close).text().equals(",")) {
                close++;
            }
            if (close >= sentence.end() || close - at >= LONGEST_INSERTION) {
                return -1;
            }
            at = close + 1;
        }
        while (at < sentence.end() && article.tokens().get(at).is("RB")) {
            at++;
        }
        if (at >= sentence.end()) {
            return -1;
        }
        Token next = article.tokens().get(at);
        if (next.is("MD") || next.is("VBP") || next.is("VBZ") || next.is("VBD")) {
            return mainVerb(article, sentence, at);
        }
        return -1;
    }

    /** Past auxiliaries: "has also told". */
    private static int mainVerb(AnnotatedArticle article, Sentence sentence, int verb) {
        int main = verb;
        for (int at = verb + 1; at < sentence.end() && at - verb <= 4; at++) {
            Token token = article.tokens().get(at);
            boolean auxiliary = Set.of("have", "be", "do")
                            .contains(article.tokens().get(main).lemma())
                    || article.tokens().get(main).is("MD");
            if (!auxiliary) {
                break;
            }
            if (token.is("VB")) {
                main = at;
            } else if (!token.is("RB")) {
                break;
            }
        }
        return main;
    }

    /** Whether a speech verb has its subject before it, so that what follows is spoken to: "he told Rutte". */
    private static boolean isObjectAfter(AnnotatedArticle article, Sentence sentence, int verb) {
        if (verb == sentence.first()) {
            return false;
        }
        Token before = article.tokens().get(verb - 1);
        return before.is("NN")
                || before.is("PRP")
                || before.is("RB")
                || before.is("MD")
                || before.is("VB")
                || before.is("WP")
                || before.is("WDT");
    }
}
