package org.broadsheet.figure;

import java.util.Locale;
import java.util.Set;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.PennTag;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Token;
import org.broadsheet.article.Span;
import org.broadsheet.confidence.FeatureSet;
import org.broadsheet.syntax.Clause;
import org.broadsheet.syntax.ClauseMap;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.syntax.Subject;
import org.broadsheet.syntax.VerbGroup;
import org.broadsheet.words.CueVerbs;
import org.broadsheet.words.WordList;
import org.jspecify.annotations.Nullable;

/**
 * Names what stands around a figure and tells how surely its parts are found, whichever rules found them: the word before
 * it, the verb of its clause with what that is said of, how many names its sentence writes, and how what it measures begins.
 */
final class FigureNeighbours {
    private static final int[] NAMES = {0, 1, 2, 3, 5, 8};

    /** Words between a verb's subject and the figure from which on another is as likely meant. */
    private static final int FAR = 8;

    private static final Set<String> SAYING = CueVerbs.of("say");
    private static final Set<String> CALLINGS = WordList.english("roles").words();
    private static final Set<String> PEOPLE = WordList.english("people").words();

    private final ParsedArticle parsed;
    private final AnnotatedArticle article;
    /** The clauses of the sentence that was asked for last: figures come in the order of the text. */
    private @Nullable ClauseMap clauses;

    private @Nullable Sentence read;

    FigureNeighbours(ParsedArticle parsed) {
        this.parsed = parsed;
        this.article = parsed.article();
    }

    /** @param measured where what it measures stands, or null where nothing tells it */
    void add(FeatureSet.Builder features, Span figure, @Nullable Span measured) {
        int first = first(figure);
        int end = end(figure);
        Sentence sentence = article.sentenceOf(article.tokens().get(first));
        features.add("behind", kind(sentence, first - 1));
        features.addClass("names written in sentence", names(sentence), NAMES);
        addVerb(features, sentence, first, end);
        if (measured != null) {
            features.add("measured begins", kind(sentence, first(measured)));
        }
    }

    /** Runs of words that are written as names, known or not. */
    private int names(Sentence sentence) {
        int runs = 0;
        boolean within = false;
        for (Token token : article.tokensOf(sentence)) {
            boolean name = token.tag().isProperNoun();
            runs += name && !within ? 1 : 0;
            within = name;
        }
        return runs;
    }

    /** The verb of its clause before the figure, else the one behind it, and what that is said of. */
    private void addVerb(FeatureSet.Builder features, Sentence sentence, int first, int end) {
        ClauseMap clauses = clausesOf(sentence);
        Clause own = clauses.at(first);
        VerbGroup verb = null;
        for (int at = first - 1; at >= sentence.first() && verb == null; at--) {
            verb = verbOf(own, clauses, at);
        }
        String place = verb == null ? " behind" : "";
        for (int at = end; at < sentence.end() && verb == null; at++) {
            verb = verbOf(own, clauses, at);
        }
        if (verb == null) {
            features.add("verb", "none");
            return;
        }
        String form = verb.isFinite() ? verb.passive() ? " passive" : "" : " not finite";
        features.add("verb", kind(sentence, verb.head()) + form + place);
        Subject subject = parsed.subjects().bearer(verb);
        features.add("said of", subject == null ? "none" : phrase(subject.first(), subject.end()));
        features.addIf(subject != null && first - subject.end() > FAR, "said of one far away");
    }

    private ClauseMap clausesOf(Sentence sentence) {
        ClauseMap last = clauses;
        if (last == null || !sentence.equals(read)) {
            last = ClauseMap.of(parsed, sentence);
            clauses = last;
            read = sentence;
        }
        return last;
    }

    private @Nullable VerbGroup verbOf(Clause own, ClauseMap clauses, int at) {
        VerbGroup verb = parsed.group(at);
        return verb != null && clauses.at(verb.first()) == own ? verb : null;
    }

    /** What a phrase is by its first word and its head; a pronoun by itself. */
    private String phrase(int first, int end) {
        Token head = article.tokens().get(end - 1);
        PennTag tag = head.tag();
        if (tag.isPersonal()) {
            return folded(head);
        }
        if (tag.isProperNoun() || !tag.isNoun()) {
            return tag.isProperNoun() ? "name" : tag.isWh() ? "relative" : "other";
        }
        Token opening = article.tokens().get(first);
        String kind = isPeople(head) ? "people" : tag.isPluralNoun() ? "things" : "thing";
        boolean determined = opening.tag() == PennTag.DT;
        return (determined ? folded(opening) + " " : opening.tag().isNoun() ? "" : opening.tag() + " ") + kind;
    }

    private static boolean isPeople(Token token) {
        return PEOPLE.contains(token.lemma()) || CALLINGS.contains(token.lemma());
    }

    /** A preposition itself, of other words what kind they are. */
    private String kind(Sentence sentence, int at) {
        if (at < sentence.first() || at >= sentence.end()) {
            return "end";
        }
        Token token = article.tokens().get(at);
        PennTag tag = token.tag();
        if (tag == PennTag.IN || tag == PennTag.TO) {
            return folded(token);
        }
        if (tag.isVerb()) {
            String lemma = token.lemma();
            boolean told = lemma.equals("be") || lemma.equals("have");
            return told ? lemma : SAYING.contains(lemma) ? "say" : "verb";
        }
        if (tag.isProperNoun()) {
            return "name";
        }
        return tag.isNoun() ? "noun" : tag.isAdjective() ? "adjective" : tag.isAdverb() ? "adverb" : tag.toString();
    }

    private static String folded(Token token) {
        return token.text().toLowerCase(Locale.ROOT);
    }

    private int first(Span span) {
        return article.tokenAt(article.body().from(span));
    }

    private int end(Span span) {
        return article.tokenAt(article.body().to(span) - 1) + 1;
    }
}
