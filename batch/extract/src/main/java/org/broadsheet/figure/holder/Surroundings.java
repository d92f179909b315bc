package org.broadsheet.figure.holder;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.article.Span;
import org.broadsheet.entity.ArticleEntities;
import org.broadsheet.figure.table.Tables;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.time.TimeReference;
import org.broadsheet.time.TimeReference.Type;

/**
 * What an article knows beyond the sentence of a figure.
 *
 * @param times the times of the whole article, in order
 * @param tables the tables of its body
 * @param topics what its headings and heads of tables name
 * @param sections what the parts of a page are about
 */
public record Surroundings(
        ParsedArticle parsed,
        ArticleEntities entities,
        QuotePlaces quotes,
        List<TimeReference> times,
        Tables tables,
        Topics topics,
        Sections sections) {

    public AnnotatedArticle article() {
        return parsed.article();
    }

    /** The times that a sentence speaks of, in order. */
    public List<TimeReference> timesOf(Pieces pieces) {
        return timesIn(
                article().span(pieces.sentence().first(), pieces.sentence().end()));
    }

    /** The times that a stretch of the body speaks of, in order. */
    public List<TimeReference> timesIn(Span stretch) {
        List<TimeReference> found = new ArrayList<>();
        for (int i = firstEndingAfter(stretch.start());
                i < times.size() && times.get(i).span().start() < stretch.end();
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

    /** A sentence with the pieces marked that belong to a date or a time of day. */
    public Pieces withTimes(Pieces pieces) {
        return pieces.withTimes(timesOf(pieces).stream()
                .filter(time -> time.type() == Type.DATE || time.type() == Type.TIME)
                .map(TimeReference::span)
                .toList());
    }
}
