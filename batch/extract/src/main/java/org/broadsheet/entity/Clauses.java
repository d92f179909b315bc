package org.broadsheet.entity;

import static org.broadsheet.annotate.PennTag.DT;
import static org.broadsheet.annotate.PennTag.MD;
import static org.broadsheet.annotate.PennTag.VBD;
import static org.broadsheet.annotate.PennTag.VBP;
import static org.broadsheet.annotate.PennTag.VBZ;
import static org.broadsheet.annotate.PennTag.WDT;

import java.util.Set;
import java.util.stream.Collectors;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Token;
import org.broadsheet.words.WordList;

/** What a phrase does in its sentence, as far as words and tags beside it tell. */
final class Clauses {
    private static final int LONGEST_INSERTION = 24;
    private static final Set<String> EMPTY_VERBS =
            Set.of("seem", "appear", "rain", "snow", "turn", "happen", "matter", "take", "depend", "come", "follow");
    private static final Set<String> SPEECH = WordList.english("cues").rows().stream()
            .filter(row -> row.cell(1).equals("v") && row.parts(3).contains("quote"))
            .map(row -> row.cell(0))
            .collect(Collectors.toUnmodifiableSet());

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
            if (before.is(VBD) || before.is(VBZ)) {
                // "said Rutte": only verbs of speech turn around in news.
                if (SPEECH.contains(before.lemma()) && !isObjectAfter(article, sentence, first - 1)) {
                    return first - 1;
                }
            }
        }
        int at = pastInsertions(article, sentence, end);
        if (at >= sentence.end()) {
            return -1;
        }
        Token next = article.tokens().get(at);
        if (next.is(MD) || next.is(VBP) || next.is(VBZ) || next.is(VBD)) {
            return mainVerb(article, sentence, at);
        }
        return -1;
    }

    /** Past what may stand between a subject and its verb: "of Oslo", "(D-Maine)", ", the party's leader,", "also". */
    private static int pastInsertions(AnnotatedArticle article, Sentence sentence, int from) {
        int at = from;
        boolean moved = true;
        while (moved && at < sentence.end()) {
            moved = false;
            Token token = article.tokens().get(at);
            int close = -1;
            if (token.text().equals(",")) {
                close = find(article, sentence, at + 1, ",");
            } else if (token.text().equals("(")) {
                close = find(article, sentence, at + 1, ")");
            } else if (token.tag().isAdverb()) {
                close = at;
            } else if (token.text().equals("of") || token.text().equals("from")) {
                close = phraseEnd(article, sentence, at);
            }
            if (close >= at) {
                at = close + 1;
                moved = true;
            }
        }
        return at;
    }

    private static int find(AnnotatedArticle article, Sentence sentence, int from, String mark) {
        int limit = Math.min(sentence.end(), from + LONGEST_INSERTION);
        for (int at = from; at < limit; at++) {
            if (article.tokens().get(at).text().equals(mark)) {
                return at;
            }
        }
        return -1;
    }

    /** Last token of "of the Oslo council", or -1 where no noun follows. */
    private static int phraseEnd(AnnotatedArticle article, Sentence sentence, int link) {
        int at = link + 1;
        int limit = Math.min(sentence.end(), link + 6);
        while (at < limit
                && (article.tokens().get(at).tag().isNoun()
                        || article.tokens().get(at).is(DT)
                        || article.tokens().get(at).tag().isAdjective())) {
            at++;
        }
        return at - 1 > link ? at - 1 : -1;
    }

    /** "It is clear that", "it seems", "it rained": an "it" that means nothing before it. */
    static boolean isEmptyIt(AnnotatedArticle article, Token pronoun) {
        if (!pronoun.spells("it")) {
            return false;
        }
        Sentence sentence = article.sentenceOf(pronoun);
        int at = pronoun.index() + 1;
        while (at < sentence.end()
                && (article.tokens().get(at).tag().isAdverb()
                        || article.tokens().get(at).is(MD))) {
            at++;
        }
        if (at >= sentence.end()) {
            return true;
        }
        Token verb = article.tokens().get(at);
        if (EMPTY_VERBS.contains(verb.lemma())) {
            return true;
        }
        // "it is important", "it was not until": only "it is an alliance" and "it is building" speak of a thing.
        return verb.lemma().equals("be")
                && at + 1 < sentence.end()
                && !article.tokens().get(at + 1).tag().isVerb()
                && !Set.of("a", "an", "the")
                        .contains(article.tokens().get(at + 1).text());
    }

    /** Past auxiliaries: "has also told". */
    private static int mainVerb(AnnotatedArticle article, Sentence sentence, int verb) {
        int main = verb;
        for (int at = verb + 1; at < sentence.end() && at - verb <= 4; at++) {
            Token token = article.tokens().get(at);
            boolean auxiliary = Set.of("have", "be", "do")
                            .contains(article.tokens().get(main).lemma())
                    || article.tokens().get(main).is(MD);
            if (!auxiliary) {
                break;
            }
            if (token.tag().isVerb()) {
                main = at;
            } else if (!token.tag().isAdverb()) {
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
        return before.tag().isNoun()
                || before.tag().isPersonal()
                || before.tag().isAdverb()
                || before.is(MD)
                || before.tag().isVerb()
                || before.tag().isWhPronoun()
                || before.is(WDT);
    }
}
