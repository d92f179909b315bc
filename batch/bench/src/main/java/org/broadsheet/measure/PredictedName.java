package org.broadsheet.measure;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.NameTag;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.article.EntityType;
import org.broadsheet.article.Mention.Form;
import org.broadsheet.article.Span;
import org.broadsheet.entity.ArticleEntities;

/** A mention as an answer to be scored. */
record PredictedName(Span span, EntityType type, String entity, Form form) {
    /** The same as a name of another entity. */
    PredictedName of(String other) {
        return new PredictedName(span, type, other, form);
    }

    static List<PredictedName> ofEntities(ArticleEntities entities) {
        return entities.places().stream()
                .map(place -> new PredictedName(
                        place.mention().span(),
                        place.entity().type(),
                        place.entity().type() + ":" + place.entity().name(),
                        place.mention().form()))
                .toList();
    }

    /** The recognizer's runs as they come. */
    static List<PredictedName> ofRuns(AnnotatedArticle article) {
        List<PredictedName> runs = new ArrayList<>();
        for (Sentence sentence : article.sentences()) {
            int at = sentence.first();
            while (at < sentence.end()) {
                NameTag tag = article.tokens().get(at).name();
                int end = at + 1;
                while (end < sentence.end() && article.tokens().get(end).name() == tag) {
                    end++;
                }
                if (tag != NameTag.NONE) {
                    runs.add(new PredictedName(
                            article.span(at, end), EntityType.valueOf(tag.name()), article.text(at, end), Form.NAME));
                }
                at = end;
            }
        }
        return runs;
    }
}
