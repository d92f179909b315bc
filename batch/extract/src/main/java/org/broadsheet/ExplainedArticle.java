package org.broadsheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.article.Entity;
import org.broadsheet.article.Explained;
import org.broadsheet.article.Figure;
import org.broadsheet.article.Quote;
import org.broadsheet.article.RuleUse;
import org.broadsheet.article.Span;
import org.broadsheet.time.TimeReference;
import org.jspecify.annotations.Nullable;

/**
 * All that is read from one article, with the rules that gave it.
 *
 * @param extracted the same as without explanation
 * @param rules of each entity, quote and figure, by its id; empty where its stage failed
 * @param times every time the text speaks of, in order, each with its rule: those of the figures and the others
 * @param sentences where each stands, ascending
 */
public record ExplainedArticle(
        ExtractedArticle extracted, Map<String, List<RuleUse>> rules, List<TimeReference> times, List<Span> sentences) {
    public ExplainedArticle {
        rules = Map.copyOf(rules);
        times = List.copyOf(times);
        sentences = List.copyOf(sentences);
    }

    static ExplainedArticle of(
            ExtractedArticle extracted,
            List<Explained<Entity>> entities,
            List<Explained<Quote>> quotes,
            List<Explained<Figure>> figures,
            List<TimeReference> times,
            @Nullable AnnotatedArticle annotated) {
        Map<String, List<RuleUse>> rules = new HashMap<>();
        entities.forEach(one -> rules.put(one.row().entityId(), one.uses()));
        quotes.forEach(one -> rules.put(one.row().quoteId(), one.uses()));
        figures.forEach(one -> rules.put(one.row().figureId(), one.uses()));
        List<Span> sentences = new ArrayList<>();
        if (annotated != null) {
            for (Sentence sentence : annotated.sentences()) {
                sentences.add(annotated.span(sentence.first(), sentence.end()));
            }
        }
        return new ExplainedArticle(extracted, rules, times, sentences);
    }

    /** The sentences that a stretch of the text lies in, as one stretch; the stretch itself where none holds it. */
    public Span sentencesOf(Span stretch) {
        int start = stretch.start();
        int end = stretch.end();
        for (Span sentence : sentences) {
            if (sentence.overlaps(stretch)) {
                start = Math.min(start, sentence.start());
                end = Math.max(end, sentence.end());
            }
        }
        return new Span(start, end);
    }

    /** The rules that gave a row of this article. */
    public List<RuleUse> rulesOf(String id) {
        return rules.getOrDefault(id, List.of());
    }
}
