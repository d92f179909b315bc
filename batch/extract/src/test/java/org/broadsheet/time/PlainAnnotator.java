package org.broadsheet.time;

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

/** Words between blanks, one sentence a paragraph, a few verbs by their spelling: enough for laws, and fast. */
final class PlainAnnotator implements Annotator {
    private static final Pattern WORD = Pattern.compile("\\S+");

    @Override
    public AnnotatedArticle annotate(Article article) {
        List<Token> tokens = new ArrayList<>();
        List<Sentence> sentences = new ArrayList<>();
        Matcher word = WORD.matcher(article.body());
        for (int paragraph = 0; paragraph < article.paragraphs().size(); paragraph++) {
            Span span = article.paragraphs().get(paragraph);
            int first = tokens.size();
            word.region(article.body().from(span), article.body().to(span));
            while (word.find()) {
                tokens.add(new Token(
                        tokens.size(),
                        sentences.size(),
                        word.group(),
                        word.start(),
                        word.end(),
                        tag(word.group()),
                        word.group().toLowerCase(Locale.ROOT),
                        NameTag.NONE));
            }
            sentences.add(new Sentence(sentences.size(), paragraph, first, tokens.size()));
        }
        return new AnnotatedArticle(article, tokens, sentences);
    }

    private static PennTag tag(String word) {
        return switch (word) {
            case "will", "may" -> PennTag.MD;
            case "was", "said" -> PennTag.VBD;
            case "is" -> PennTag.VBZ;
            default -> Character.isDigit(word.charAt(0)) ? PennTag.CD : PennTag.NN;
        };
    }
}
