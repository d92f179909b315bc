package org.broadsheet.measure;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.broadsheet.annotate.Annotator;
import org.broadsheet.article.Article;
import org.broadsheet.article.EntityType;
import org.broadsheet.article.Span;
import org.broadsheet.confidence.FeatureSet;
import org.broadsheet.entity.EntityCandidate;
import org.broadsheet.entity.EntityExtractor;
import org.broadsheet.syntax.ParsedArticle;
import org.jspecify.annotations.Nullable;

/** Names of the corpus' web pages and news that a reader judged: whether each is whole, and what it is the name of. */
public final class JudgedNames {
    private static final int AROUND = 80;

    private JudgedNames() {}

    /**
     * A judged name.
     *
     * @param news whether it stands in the attributions, else in a page
     * @param known whether lists know it
     * @param features what holds of it, by the type that it may be taken for
     * @param type what it was found as
     * @param right what a reader says it is, see {@link NameLabel#type}
     * @param service whether a product is right as well, see {@link NameLabel#service}
     */
    public record JudgedName(
            String document,
            boolean news,
            boolean known,
            Map<EntityType, FeatureSet> features,
            EntityType type,
            @Nullable EntityType right,
            boolean service) {}

    /** The names that labels tell of, as far as they are still found. */
    public static List<JudgedName> of(Path corpus, List<NameLabel> labels, Annotator annotator) throws IOException {
        Map<String, List<NameLabel>> byDocument = labels.stream()
                .collect(Collectors.groupingBy(NameLabel::document, LinkedHashMap::new, Collectors.toList()));
        EntityExtractor extractor = new EntityExtractor();
        List<JudgedName> judged = new ArrayList<>();
        for (AttributedDocument document : AttributedDocument.in(corpus.resolve("attributions/train"))) {
            List<NameLabel> here = byDocument.getOrDefault(NameLabel.document(document.name()), List.of());
            if (!here.isEmpty()) {
                add(here, true, candidates(document.article(), annotator, extractor), judged);
            }
        }
        for (TruthPage page : TruthPage.all(corpus.resolve("pages"))) {
            List<NameLabel> here = byDocument.getOrDefault(page.id(), List.of());
            Article article = here.isEmpty() ? null : CleanedPage.clean(page.raw());
            if (article != null) {
                add(here, false, candidates(article, annotator, extractor), judged);
            }
        }
        return judged;
    }

    /**
     * The names of {@code attributions/train} and of pages that are not held out, as lines to be judged: what
     * {@link NameLabel#parse} reads with {@code none} for a type, then the type found, whether lists know it, the name and the text around
     * its first place, for the reader alone.
     */
    public static List<String> sheet(Path corpus, Annotator annotator) throws IOException {
        EntityExtractor extractor = new EntityExtractor();
        List<String> lines = new ArrayList<>();
        for (AttributedDocument document : AttributedDocument.in(corpus.resolve("attributions/train"))) {
            addLines(NameLabel.document(document.name()), document.article(), annotator, extractor, lines);
        }
        for (TruthPage page : TruthPage.all(corpus.resolve("pages"))) {
            Article article = page.isHeldOut() ? null : CleanedPage.clean(page.raw());
            if (article != null) {
                addLines(page.id(), article, annotator, extractor, lines);
            }
        }
        return lines;
    }

    private static void addLines(
            String document, Article article, Annotator annotator, EntityExtractor extractor, List<String> lines) {
        for (EntityCandidate candidate : candidates(article, annotator, extractor)) {
            Span around = new Span(
                    Math.max(0, candidate.first().start() - AROUND),
                    Math.min(article.body().codePointCount(), candidate.first().end() + AROUND));
            lines.add(String.join(
                    "\t",
                    NameLabel.of(document, candidate, null).toString(),
                    candidate.type().name(),
                    candidate.open() ? "open" : "known",
                    candidate.name(),
                    article.body().of(around).replaceAll("[\\n\\r\\t]+", " | ")));
        }
    }

    private static void add(
            List<NameLabel> labels, boolean news, List<EntityCandidate> candidates, List<JudgedName> judged) {
        for (NameLabel label : labels) {
            for (EntityCandidate candidate : candidates) {
                if (label.tells(candidate)) {
                    judged.add(new JudgedName(
                            label.document(),
                            news,
                            !candidate.open(),
                            candidate.features(),
                            candidate.type(),
                            label.type(),
                            label.service()));
                    break;
                }
            }
        }
    }

    private static List<EntityCandidate> candidates(Article article, Annotator annotator, EntityExtractor extractor) {
        return extractor.candidates(ParsedArticle.of(annotator.annotate(article)));
    }
}
