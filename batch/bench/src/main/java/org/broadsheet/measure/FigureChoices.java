package org.broadsheet.measure;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.broadsheet.annotate.Annotator;
import org.broadsheet.article.Article;
import org.broadsheet.article.Figure;
import org.broadsheet.confidence.Candidate;
import org.broadsheet.confidence.Considered;
import org.broadsheet.confidence.FeatureSet;
import org.broadsheet.measure.FigureTruth.Wanted;
import org.jspecify.annotations.Nullable;

/** The choices that figures are made by, held against the truth of those that somebody wants. */
public final class FigureChoices {
    private FigureChoices() {}

    /** What a row tells of a part of it, and when that is right. */
    private interface Held {
        boolean isRight(@Nullable String told, Figure figure, FigureTruth truth, Article article);
    }

    /** The choices of what is measured. */
    public static List<JudgedChoice> subjects(Path corpus, List<FigureTruth> truths, Annotator annotator)
            throws IOException {
        return of(corpus, truths, annotator, "subject", Figure::subject, FigureFaults::sameSubject);
    }

    private static List<JudgedChoice> of(
            Path corpus,
            List<FigureTruth> truths,
            Annotator annotator,
            String part,
            Function<Figure, @Nullable String> told,
            Held held)
            throws IOException {
        Map<String, List<FigureTruth>> byDocument = truths.stream()
                .collect(Collectors.groupingBy(FigureTruth::document, LinkedHashMap::new, Collectors.toList()));
        FigureTexts texts = new FigureTexts(corpus);
        FigureAnalysis analysis = new FigureAnalysis(annotator);
        List<JudgedChoice> judged = new ArrayList<>();
        for (Map.Entry<String, List<FigureTruth>> document : byDocument.entrySet()) {
            Article article = texts.of(document.getKey());
            if (article == null) {
                continue;
            }
            Set<FigureTruth> used = new HashSet<>();
            for (Considered<Figure> one : analysis.consider(analysis.stages(article))) {
                FigureTruth right = document.getValue().stream()
                        .filter(any -> one.row().span().overlaps(any.number()) && used.add(any))
                        .findFirst()
                        .orElse(null);
                List<Candidate<String>> candidates = one.of(part);
                if (right != null && right.wanted() != Wanted.NO && !candidates.isEmpty()) {
                    judged.add(judged(right, candidates, one.row(), told.apply(one.row()), held, article));
                }
            }
        }
        return judged;
    }

    private static JudgedChoice judged(
            FigureTruth truth,
            List<Candidate<String>> candidates,
            Figure figure,
            @Nullable String told,
            Held held,
            Article article) {
        List<@Nullable String> names = new ArrayList<>();
        List<FeatureSet> features = new ArrayList<>();
        List<Boolean> verdicts = new ArrayList<>();
        for (Candidate<String> candidate : candidates) {
            names.add(candidate.value());
            features.add(candidate.features());
            verdicts.add(held.isRight(candidate.value(), figure, truth, article));
        }
        return new JudgedChoice(
                truth.document(),
                truth.number().start() + "-" + truth.number().end(),
                told,
                held.isRight(told, figure, truth, article),
                names,
                features,
                verdicts);
    }
}
