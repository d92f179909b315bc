package org.broadsheet.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.NameTag;
import org.broadsheet.annotate.PennTag;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Token;
import org.broadsheet.article.Article;
import org.broadsheet.article.Publication;
import org.broadsheet.syntax.Pieces;

/** Annotates without models: a token a word or mark, every word a noun, every number a number. */
public final class PlainWords {
    private static final Pattern TOKEN = Pattern.compile("\\p{L}+|[0-9][0-9.,]*|[^\\s]");
    private static final int SENTENCE = 400;

    private PlainWords() {}

    public static AnnotatedArticle annotate(String text) {
        Article article = Article.ofPlainText("words", text, Publication.UNKNOWN);
        List<Token> tokens = new ArrayList<>();
        List<Sentence> sentences = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            String word = matcher.group();
            boolean digits = Character.isDigit(word.charAt(0));
            boolean letters = Character.isLetter(word.charAt(0));
            PennTag tag = digits ? PennTag.CD : letters ? PennTag.NN : PennTag.SYM;
            int sentence = tokens.size() / SENTENCE;
            tokens.add(new Token(
                    tokens.size(),
                    sentence,
                    word,
                    matcher.start(),
                    matcher.end(),
                    tag,
                    word.toLowerCase(Locale.ROOT),
                    NameTag.NONE));
        }
        for (int first = 0; first < tokens.size(); first += SENTENCE) {
            sentences.add(new Sentence(sentences.size(), 0, first, Math.min(tokens.size(), first + SENTENCE)));
        }
        return new AnnotatedArticle(article, tokens, sentences);
    }

    public static Pieces pieces(String sentence) {
        AnnotatedArticle article = annotate(sentence);
        return Pieces.withWholeNumbers(article, article.sentences().get(0));
    }
}
