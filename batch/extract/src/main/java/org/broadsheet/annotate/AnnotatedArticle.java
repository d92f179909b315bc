package org.broadsheet.annotate;

import java.util.List;
import org.broadsheet.article.Article;
import org.broadsheet.article.Span;
import org.broadsheet.article.Text;

/**
 * An article with its words.
 *
 * @param article the article
 * @param tokens every token of the body, in order
 * @param sentences every sentence, in order; together they hold every token once
 */
public record AnnotatedArticle(Article article, List<Token> tokens, List<Sentence> sentences) {
    public AnnotatedArticle {
        tokens = List.copyOf(tokens);
        sentences = List.copyOf(sentences);
    }

    /** The body. */
    public Text body() {
        return article.body();
    }

    /** The tokens of a sentence. */
    public List<Token> tokensOf(Sentence sentence) {
        return tokens.subList(sentence.first(), sentence.end());
    }

    /** The sentence a token stands in. */
    public Sentence sentenceOf(Token token) {
        return sentences.get(token.sentence());
    }

    /** From the start of token {@code first} to the end of token {@code end - 1}. */
    public Span span(int first, int end) {
        return body().span(tokens.get(first).from(), tokens.get(end - 1).to());
    }

    /** The text from the start of token {@code first} to the end of token {@code end - 1}. */
    public String text(int first, int end) {
        return body().subSequence(tokens.get(first).from(), tokens.get(end - 1).to())
                .toString();
    }

    /** Index of the first token that ends after a UTF-16 index of the body; the number of tokens where none does. */
    public int tokenAt(int bodyIndex) {
        int low = 0;
        int high = tokens.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tokens.get(middle).to() <= bodyIndex) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
