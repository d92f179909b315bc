package org.broadsheet.annotate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.broadsheet.article.Article;
import org.broadsheet.article.Span;
import org.jspecify.annotations.Nullable;

/**
 * The annotator of this project: {@link Splitter}, {@link Tagger}, {@link Lemmatizer} and {@link NameRecognizer} one
 * after the other. Time and memory grow linearly with the text, whatever the text is. Loading takes a few tenths of a
 * second: load once, share among all threads.
 */
public final class PerceptronAnnotator implements Annotator {
    /** Longer sentences, such as tables without a full stop, are cut: later stages look at whole sentences. */
    private static final int MAX_SENTENCE_TOKENS = 400;

    private final Splitter splitter = new Splitter();
    private final WordForms forms;
    private final Tagger tagger;
    private final NameRecognizer names;
    private final Lemmatizer lemmatizer;

    private PerceptronAnnotator(WordForms forms, Tagger tagger, NameRecognizer names, Lemmatizer lemmatizer) {
        this.forms = forms;
        this.tagger = tagger;
        this.names = names;
        this.lemmatizer = lemmatizer;
    }

    /**
     * Loads the models that come with the library.
     *
     * @throws java.io.UncheckedIOException naming the file, when one is missing or damaged
     */
    public static PerceptronAnnotator load() {
        return read(null);
    }

    /**
     * Loads the models of a folder, such as a trainer writes.
     *
     * @throws java.io.UncheckedIOException naming the file, when one is missing or damaged
     */
    public static PerceptronAnnotator load(Path folder) {
        return read(folder);
    }

    private static PerceptronAnnotator read(@Nullable Path folder) {
        WordForms forms = new WordForms(folder == null ? Lexicon.shared() : Lexicon.load(folder));
        return new PerceptronAnnotator(
                forms, Tagger.load(folder, forms), NameRecognizer.load(folder, forms), Lemmatizer.load(folder));
    }

    @Override
    public AnnotatedArticle annotate(Article article) {
        List<Token> tokens = new ArrayList<>();
        List<Sentence> sentences = new ArrayList<>();
        List<WordForm[]> words = new ArrayList<>();
        List<Place> places = places(article, words);
        byte[][] labels = names.find(NameDocument.of(words));
        Features features = tagger.newFeatures();
        for (int s = 0; s < places.size(); s++) {
            Place place = places.get(s);
            PennTag[] tags = tagger.tag(words.get(s), features);
            CurlyGenitives.mend(words.get(s), tags, place.split, place.first);
            int first = tokens.size();
            for (int i = 0; i < tags.length; i++) {
                String text = words.get(s)[i].text;
                tokens.add(new Token(
                        tokens.size(),
                        s,
                        text,
                        place.offset + place.split.from(place.first + i),
                        place.offset + place.split.to(place.first + i),
                        tags[i],
                        lemmatizer.lemma(text, tags[i]),
                        NameLabels.TYPES[NameLabels.type(labels[s][i])]));
            }
            sentences.add(new Sentence(s, place.paragraph, first, tokens.size()));
        }
        return new AnnotatedArticle(article, tokens, sentences);
    }

    /**
     * Where a sentence stands.
     *
     * @param paragraph number of its paragraph
     * @param offset UTF-16 index into the body at which the paragraph starts
     * @param split the paragraph's tokens
     * @param first number of the sentence's first token among them
     */
    private record Place(int paragraph, int offset, Split split, int first) {}

    /** The places of all sentences, in order; their words are added to {@code words}. */
    private List<Place> places(Article article, List<WordForm[]> words) {
        List<Place> places = new ArrayList<>();
        String body = article.body().toString();
        for (int paragraph = 0; paragraph < article.paragraphs().size(); paragraph++) {
            Span span = article.paragraphs().get(paragraph);
            int offset = article.body().from(span);
            String text = body.substring(offset, article.body().to(span));
            Split split = splitter.split(text);
            int first = 0;
            for (int i = 0; i < split.size(); i++) {
                if (split.endsSentence(i) || i + 1 - first == MAX_SENTENCE_TOKENS) {
                    places.add(new Place(paragraph, offset, split, first));
                    words.add(wordsOf(text, split, first, i + 1));
                    first = i + 1;
                }
            }
        }
        return places;
    }

    private WordForm[] wordsOf(String text, Split split, int first, int end) {
        WordForm[] sentence = new WordForm[end - first];
        for (int i = first; i < end; i++) {
            sentence[i - first] = forms.of(text.substring(split.from(i), split.to(i)));
        }
        return sentence;
    }
}
