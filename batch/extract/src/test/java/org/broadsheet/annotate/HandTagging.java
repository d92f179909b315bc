package org.broadsheet.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.article.Article;
import org.broadsheet.article.Publication;
import org.broadsheet.article.Span;

/**
 * Annotates without models, fast and the same for ever: for laws and hostile input. A token is a run of letters, a number
 * or a mark; a few verbs are known by their spelling, all other words are nouns. Or the tags stand in the text.
 */
public final class HandTagging implements Annotator {
    /** A surrogate without its other half is a mark too. */
    private static final Pattern TOKEN = Pattern.compile("\\p{L}+|[0-9][0-9.,]*|[^\\s]");
    /** As the annotators of the library cut endless sentences. */
    private static final int LONGEST_SENTENCE = 400;

    /** Base forms of the verbs whose forms are not their own. */
    private static final Map<String, String> LEMMAS = Map.ofEntries(
            Map.entry("said", "say"),
            Map.entry("saying", "say"),
            Map.entry("says", "say"),
            Map.entry("has", "have"),
            Map.entry("had", "have"),
            Map.entry("is", "be"),
            Map.entry("are", "be"),
            Map.entry("was", "be"),
            Map.entry("were", "be"),
            Map.entry("been", "be"),
            Map.entry("did", "do"));

    @Override
    public AnnotatedArticle annotate(Article article) {
        Draft draft = new Draft();
        for (int paragraph = 0; paragraph < article.paragraphs().size(); paragraph++) {
            Span span = article.paragraphs().get(paragraph);
            Matcher token = TOKEN.matcher(article.body());
            token.region(article.body().from(span), article.body().to(span));
            while (token.find()) {
                draft.add(token.group(), token.start(), tag(token.group()), NameTag.NONE, paragraph);
            }
            draft.endSentence(paragraph);
        }
        return new AnnotatedArticle(article, draft.tokens, draft.sentences);
    }

    /** Plain text. */
    public static AnnotatedArticle plain(String text) {
        return new HandTagging().annotate(Article.ofPlainText("plain", text, Publication.UNKNOWN));
    }

    /**
     * One paragraph with a sentence a line, its words written as {@code word/TAG} or {@code word/TAG/P} (a person's name)
     * or {@code word/TAG/O} (an organization's); a word without a tag is an opening quote mark.
     */
    public static AnnotatedArticle tagged(String lines) {
        Draft draft = new Draft();
        StringBuilder text = new StringBuilder();
        for (String line : lines.strip().split("\n")) {
            for (String word : line.strip().split(" ")) {
                int slash = word.indexOf('/', 1);
                String[] marks = slash < 0
                        ? new String[] {"``"}
                        : word.substring(slash + 1).split("/");
                String form = slash < 0 ? word : word.substring(0, slash);
                NameTag name =
                        marks.length < 2 ? NameTag.NONE : marks[1].equals("P") ? NameTag.PERSON : NameTag.ORGANIZATION;
                draft.add(form, text.length(), PennTag.of(marks[0]), name, 0);
                text.append(form).append(' ');
            }
            draft.endSentence(0);
        }
        return new AnnotatedArticle(
                Article.ofPlainText("tagged", text.toString(), Publication.UNKNOWN), draft.tokens, draft.sentences);
    }

    private static PennTag tag(String token) {
        return switch (token) {
            case "will", "may" -> PennTag.MD;
            case "was", "said" -> PennTag.VBD;
            case "is" -> PennTag.VBZ;
            default ->
                Character.isDigit(token.charAt(0))
                        ? PennTag.CD
                        : Character.isLetter(token.codePointAt(0)) ? PennTag.NN : PennTag.SYM;
        };
    }

    private static final class Draft {
        private final List<Token> tokens = new ArrayList<>();
        private final List<Sentence> sentences = new ArrayList<>();
        private int first;

        void add(String text, int from, PennTag tag, NameTag name, int paragraph) {
            if (tokens.size() - first == LONGEST_SENTENCE) {
                endSentence(paragraph);
            }
            String plain = tag.isProperNoun() ? text : text.toLowerCase(Locale.ROOT);
            String lemma = LEMMAS.getOrDefault(text, plain);
            tokens.add(new Token(tokens.size(), sentences.size(), text, from, from + text.length(), tag, lemma, name));
        }

        void endSentence(int paragraph) {
            if (tokens.size() > first) {
                sentences.add(new Sentence(sentences.size(), paragraph, first, tokens.size()));
                first = tokens.size();
            }
        }
    }
}
