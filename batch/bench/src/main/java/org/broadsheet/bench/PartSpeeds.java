package org.broadsheet.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.Lemmatizer;
import org.broadsheet.annotate.Lexicon;
import org.broadsheet.annotate.NameRecognizer;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Splitter;
import org.broadsheet.annotate.Tagger;
import org.broadsheet.annotate.Token;
import org.broadsheet.article.Article;
import org.broadsheet.article.Span;
import org.jspecify.annotations.Nullable;

/**
 * CPU seconds of each part of our annotator, each by itself over the words of some articles, one thread, after others for
 * warming up. Tagger and name finder look their words up anew, so that the parts are together more than the whole.
 *
 * @param seconds by part
 * @param tokens tokens in the articles
 */
record PartSpeeds(Map<String, Double> seconds, long tokens) {
    private static final int WARM_UP_ROUNDS = 2;

    /** @param models the folder of the models, or null for those of the application */
    static PartSpeeds of(List<AnnotatedArticle> warmUp, List<AnnotatedArticle> measured, @Nullable Path models) {
        Lexicon lexicon = Lexicon.load(models);
        Parts parts = new Parts(
                new Splitter(),
                Tagger.load(models, lexicon),
                NameRecognizer.load(models, lexicon),
                Lemmatizer.load(models));
        for (int round = 0; round < WARM_UP_ROUNDS; round++) {
            run(parts, warmUp);
        }
        return new PartSpeeds(
                run(parts, measured),
                measured.stream().mapToLong(article -> article.tokens().size()).sum());
    }

    private record Parts(Splitter splitter, Tagger tagger, NameRecognizer names, Lemmatizer lemmatizer) {}

    private static Map<String, Double> run(Parts parts, List<AnnotatedArticle> articles) {
        List<List<List<String>>> words =
                articles.stream().map(PartSpeeds::words).toList();
        List<String> paragraphs = articles.stream()
                .flatMap(article -> paragraphs(article.article()).stream())
                .toList();
        Map<String, Double> seconds = new LinkedHashMap<>();
        StageShares.timed(
                seconds,
                "splitter",
                () -> paragraphs.stream()
                        .mapToInt(text -> parts.splitter.split(text).size())
                        .sum());
        StageShares.timed(
                seconds,
                "tagger",
                () -> words.stream()
                        .flatMap(List::stream)
                        .mapToInt(sentence -> parts.tagger.tag(sentence).size())
                        .sum());
        StageShares.timed(
                seconds,
                "name finder",
                () -> words.stream()
                        .mapToInt(document -> parts.names.find(document).size())
                        .sum());
        StageShares.timed(
                seconds,
                "lemmatizer",
                () -> articles.stream()
                        .flatMap(article -> article.tokens().stream())
                        .mapToInt(token -> parts.lemmatizer
                                .lemma(token.text(), token.tag())
                                .length())
                        .sum());
        return seconds;
    }

    private static List<String> paragraphs(Article article) {
        List<String> paragraphs = new ArrayList<>();
        for (Span span : article.paragraphs()) {
            paragraphs.add(article.body()
                    .subSequence(article.body().from(span), article.body().to(span))
                    .toString());
        }
        return paragraphs;
    }

    private static List<List<String>> words(AnnotatedArticle article) {
        List<List<String>> sentences = new ArrayList<>();
        for (Sentence sentence : article.sentences()) {
            sentences.add(article.tokensOf(sentence).stream().map(Token::text).toList());
        }
        return sentences;
    }

    void print() {
        System.out.printf("%-12s %8s %16s%n", "part", "CPU s", "tokens/CPU s");
        seconds.forEach((part, took) -> System.out.printf("%-12s %8.2f %,16.0f%n", part, took, tokens / took));
    }
}
