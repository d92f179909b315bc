package org.broadsheet.figure;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.article.Span;
import org.broadsheet.entity.ArticleEntities;
import org.broadsheet.time.TimeReference;
import org.broadsheet.time.TimeReference.Type;

/**
 * What an article knows beyond the sentence of a figure.
 *
 * @param times the times of the whole article, in order
 */
record Surroundings(AnnotatedArticle article, ArticleEntities entities, QuotePlaces quotes, List<TimeReference> times) {

    /** The times that a sentence speaks of, in order. */
    List<TimeReference> timesOf(Atoms atoms) {
        Span sentence = article.span(atoms.sentence().first(), atoms.sentence().end());
        List<TimeReference> found = new ArrayList<>();
        for (int i = firstEndingAfter(sentence.start());
                i < times.size() && times.get(i).span().start() < sentence.end();
                i++) {
            found.add(times.get(i));
        }
        return found;
    }

    private int firstEndingAfter(int start) {
        int low = 0;
        int high = times.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (times.get(middle).span().end() <= start) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Marks the atoms of a sentence that belong to a date or a time of day. */
    void markTimes(Atoms atoms) {
        for (TimeReference time : timesOf(atoms)) {
            if (time.type() == Type.DATE || time.type() == Type.TIME) {
                atoms.markTime(time.span());
            }
        }
    }
}
