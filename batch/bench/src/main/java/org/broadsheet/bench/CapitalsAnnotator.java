package org.broadsheet.bench;

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
 * An annotator without models, which costs next to nothing: a paragraph is a sentence, two capitalized words side by
 * side are a person, "said" is a verb. What surrounds extraction can be measured and killed with it in seconds.
 */
final class CapitalsAnnotator implements Annotator {
    private static final Pattern WORD = Pattern.compile("(?<name>\\p{Lu}\\p{Ll}+)|(?<number>\\p{N}+)|\\p{L}+|\\S");

    @Override
    public AnnotatedArticle annotate(Article article) {
        List<Token> tokens = new ArrayList<>();
        List<Sentence> sentences = new ArrayList<>();
        for (int paragraph = 0; paragraph < article.paragraphs().size(); paragraph++) {
            int first = tokens.size();
            add(tokens, sentences.size(), article, article.paragraphs().get(paragraph));
            if (tokens.size() > first) {
                sentences.add(new Sentence(sentences.size(), paragraph, first, tokens.size()));
            }
        }
        return new AnnotatedArticle(article, tokens, sentences);
    }

    private static void add(List<Token> tokens, int sentence, Article article, Span paragraph) {
        int from = article.body().from(paragraph);
        Matcher word = WORD.matcher(article.body().of(paragraph));
        boolean capitalsBefore = false;
        while (word.find()) {
            boolean capitals = word.group("name") != null;
            if (capitals && capitalsBefore) {
                Token before = tokens.remove(tokens.size() - 1);
                tokens.add(named(before));
            }
            PennTag tag =
                    word.group("number") != null ? PennTag.CD : word.group().equals("said") ? PennTag.VBD : PennTag.NN;
            Token token = new Token(
                    tokens.size(),
                    sentence,
                    word.group(),
                    from + word.start(),
                    from + word.end(),
                    tag,
                    tag == PennTag.VBD ? "say" : word.group().toLowerCase(Locale.ROOT),
                    NameTag.NONE);
            tokens.add(capitals && capitalsBefore ? named(token) : token);
            capitalsBefore = capitals;
        }
    }

    private static Token named(Token token) {
        return new Token(
                token.index(),
                token.sentence(),
                token.text(),
                token.from(),
                token.to(),
                PennTag.NNP,
                token.text(),
                NameTag.PERSON);
    }
}
