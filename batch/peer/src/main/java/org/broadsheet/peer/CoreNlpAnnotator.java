package org.broadsheet.peer;

import edu.stanford.nlp.ie.AbstractSequenceClassifier;
import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreAnnotations.AnswerAnnotation;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.CoreLabelTokenFactory;
import edu.stanford.nlp.process.Morphology;
import edu.stanford.nlp.process.PTBTokenizer;
import edu.stanford.nlp.process.WordToSentenceProcessor;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.Annotator;
import org.broadsheet.annotate.NameTag;
import org.broadsheet.annotate.PennTag;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Token;
import org.broadsheet.article.Article;
import org.broadsheet.article.Span;

/**
 * Stanford CoreNLP's tokenizer, left-3-words tagger and 3-class CRF name recognizer. The one class that knows CoreNLP,
 * which is under GPL-3.0-or-later. Loading takes seconds and about 250 MB: load once, share among all threads.
 */
public final class CoreNlpAnnotator implements Annotator {
    private static final String TAGGER = "edu/stanford/nlp/models/pos-tagger/english-left3words-distsim.tagger";
    private static final String NAMES = "edu/stanford/nlp/models/ner/english.all.3class.distsim.crf.ser.gz";
    /** Quote marks and dashes stay as written, and a character no rule knows becomes a token of its own. */
    private static final String TOKENIZER = "invertible=false,quotes=not_cp1252,untokenizable=allKeep";
    /** Longer sentences, such as tables without a full stop, are cut: the tagger and the CRF need memory per token. */
    private static final int MAX_SENTENCE_TOKENS = 400;

    private final MaxentTagger tagger;
    private final AbstractSequenceClassifier<CoreLabel> names;

    /**
     * Loads the models from the class path.
     *
     * @throws UncheckedIOException when a model is missing or damaged
     */
    public CoreNlpAnnotator() {
        try {
            tagger = new MaxentTagger(TAGGER);
            names = CRFClassifier.getClassifier(NAMES);
        } catch (IOException e) {
            throw new UncheckedIOException(NAMES, e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(NAMES + " was made by another version of CoreNLP", e);
        }
    }

    @Override
    public AnnotatedArticle annotate(Article article) {
        List<Token> tokens = new ArrayList<>();
        List<Sentence> sentences = new ArrayList<>();
        Morphology morphology = new Morphology();
        String body = article.body().toString();
        for (int paragraph = 0; paragraph < article.paragraphs().size(); paragraph++) {
            Span span = article.paragraphs().get(paragraph);
            int from = article.body().from(span);
            int to = article.body().to(span);
            for (List<CoreLabel> labels : sentencesOf(body.substring(from, to))) {
                tagger.tagCoreLabels(labels);
                // The classifier answers in labels of its own for some sentences and in the given ones for others.
                List<CoreLabel> named = names.classifySentence(labels);
                int first = tokens.size();
                for (int i = 0; i < labels.size(); i++) {
                    CoreLabel label = labels.get(i);
                    int tokenFrom = from + label.beginPosition();
                    int tokenTo = from + label.endPosition();
                    tokens.add(new Token(
                            tokens.size(),
                            sentences.size(),
                            body.substring(tokenFrom, tokenTo),
                            tokenFrom,
                            tokenTo,
                            PennTag.of(label.tag()),
                            morphology.lemma(label.word(), label.tag()),
                            nameTag(named.get(i).get(AnswerAnnotation.class))));
                }
                sentences.add(new Sentence(sentences.size(), paragraph, first, tokens.size()));
            }
        }
        return new AnnotatedArticle(article, tokens, sentences);
    }

    private static List<List<CoreLabel>> sentencesOf(String paragraph) {
        List<CoreLabel> labels =
                new PTBTokenizer<>(new StringReader(paragraph), new CoreLabelTokenFactory(), TOKENIZER).tokenize();
        List<List<CoreLabel>> sentences = new ArrayList<>();
        for (List<CoreLabel> sentence : new WordToSentenceProcessor<CoreLabel>().process(labels)) {
            for (int from = 0; from < sentence.size(); from += MAX_SENTENCE_TOKENS) {
                sentences.add(sentence.subList(from, Math.min(sentence.size(), from + MAX_SENTENCE_TOKENS)));
            }
        }
        return sentences;
    }

    private static NameTag nameTag(String answer) {
        return switch (answer) {
            case "PERSON" -> NameTag.PERSON;
            case "ORGANIZATION" -> NameTag.ORGANIZATION;
            case "LOCATION" -> NameTag.PLACE;
            default -> NameTag.NONE;
        };
    }
}
