package org.broadsheet.annotate;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.article.Article;
import org.broadsheet.article.Span;
import org.broadsheet.words.WordList;

/**
 * Sentences and tokens of a language for which there is no model: numbers are numerals, words and marks are told apart,
 * and nothing else is known of them. Sentences end where ICU ends them, but not behind "5." or an abbreviation of the
 * language's folder. Safe for use by many threads.
 */
public final class PlainAnnotator implements Annotator {
    private static final Pattern TOKEN = Pattern.compile("\\d(?:[\\d.,]*\\d)?|\\p{L}[\\p{L}\\p{M}\\d]*|\\S");
    private static final Pattern NO_END = Pattern.compile("(?:^|[^\\p{L}\\d])(\\d{1,3}|\\p{L}{1,5})\\.\\s*$");

    private final ULocale locale;
    private final Set<String> abbreviations;

    /** @param language ISO 639-1 code of a language with a folder of word lists */
    public PlainAnnotator(String language) {
        this.locale = new ULocale(language);
        this.abbreviations = WordList.of(language, "abbreviations").words();
    }

    @Override
    public AnnotatedArticle annotate(Article article) {
        List<Token> tokens = new ArrayList<>();
        List<Sentence> sentences = new ArrayList<>();
        for (int paragraph = 0; paragraph < article.paragraphs().size(); paragraph++) {
            Span span = article.paragraphs().get(paragraph);
            int from = article.body().from(span);
            String text = article.body().of(span);
            int start = 0;
            for (int end : ends(text)) {
                int first = tokens.size();
                addTokens(text, start, end, from, sentences.size(), tokens);
                if (tokens.size() > first) {
                    sentences.add(new Sentence(sentences.size(), paragraph, first, tokens.size()));
                }
                start = end;
            }
        }
        return new AnnotatedArticle(article, tokens, sentences);
    }

    private List<Integer> ends(String text) {
        BreakIterator breaks = BreakIterator.getSentenceInstance(locale);
        breaks.setText(text);
        List<Integer> ends = new ArrayList<>();
        breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            if (end == text.length() || !goesOn(text.substring(Math.max(0, end - 12), end))) {
                ends.add(end);
            }
        }
        return ends;
    }

    private boolean goesOn(String tail) {
        Matcher last = NO_END.matcher(tail);
        return last.find()
                && (Character.isDigit(last.group(1).charAt(0))
                        || abbreviations.contains(last.group(1).toLowerCase(Locale.ROOT)));
    }

    private static void addTokens(String text, int start, int end, int offset, int sentence, List<Token> tokens) {
        Matcher token = TOKEN.matcher(text).region(start, end);
        while (token.find()) {
            String written = token.group();
            int first = written.codePointAt(0);
            PennTag tag = Character.isDigit(first) ? PennTag.CD : Character.isLetter(first) ? PennTag.FW : PennTag.SYM;
            tokens.add(new Token(
                    tokens.size(),
                    sentence,
                    written,
                    offset + token.start(),
                    offset + token.end(),
                    tag,
                    written,
                    NameTag.NONE));
        }
    }
}
