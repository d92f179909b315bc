package org.broadsheet.pipeline.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.Annotator;
import org.broadsheet.annotate.NameTag;
import org.broadsheet.annotate.PennTag;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Token;
import org.broadsheet.article.Article;
import org.broadsheet.article.Span;

/**
 * An annotator without models, for tests of what happens around the text library: words and marks, a handful of verbs,
 * and every two capitalized words in a row a person.
 */
final class WordAnnotator implements Annotator {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:[.,]\\p{N}+)*|[^\\s]");
    private static final Pattern NAME = Pattern.compile("\\p{Lu}\\p{Ll}+");

    @Override
    public AnnotatedArticle annotate(Article article) {
        List<Token> tokens = new ArrayList<>();
        List<Sentence> sentences = new ArrayList<>();
        for (int paragraph = 0; paragraph < article.paragraphs().size(); paragraph++) {
            Span span = article.paragraphs().get(paragraph);
            int from = article.body().from(span);
            int first = tokens.size();
            List<int[]> words = new ArrayList<>();
            Matcher word = WORD.matcher(article.body().of(span));
            while (word.find()) {
                words.add(new int[] {from + word.start(), from + word.end()});
            }
            for (int i = 0; i < words.size(); i++) {
                tokens.add(token(article, words, i, tokens.size(), sentences.size()));
            }
            if (tokens.size() > first) {
                sentences.add(new Sentence(sentences.size(), paragraph, first, tokens.size()));
            }
        }
        return new AnnotatedArticle(article, tokens, sentences);
    }

    private static Token token(Article article, List<int[]> words, int i, int index, int sentence) {
        int[] place = words.get(i);
        String text = text(article, place);
        boolean name = isName(article, words, i) && (isName(article, words, i - 1) || isName(article, words, i + 1));
        PennTag tag = name
                ? PennTag.NNP
                : text.equals("said") ? PennTag.VBD : Character.isDigit(text.charAt(0)) ? PennTag.CD : PennTag.NN;
        return new Token(
                index,
                sentence,
                text,
                place[0],
                place[1],
                tag,
                text.equals("said") ? "say" : name ? text : text.toLowerCase(Locale.ROOT),
                name ? NameTag.PERSON : NameTag.NONE);
    }

    private static boolean isName(Article article, List<int[]> words, int i) {
        return i >= 0
                && i < words.size()
                && NAME.matcher(text(article, words.get(i))).matches();
    }

    private static String text(Article article, int[] place) {
        return article.body().toString().substring(place[0], place[1]);
    }
}
