package org.broadsheet.measure;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.broadsheet.annotate.Annotator;
import org.broadsheet.article.Quote;
import org.broadsheet.confidence.Weighed;
import org.broadsheet.entity.EntityExtractor;
import org.broadsheet.measure.AttributionScore.Verdict;
import org.broadsheet.quote.QuoteExtractor;
import org.broadsheet.syntax.ParsedArticle;

/** Quotes held against annotated attributions: right are those with the words and the speaker, as {@link AttributionScore} counts. */
public final class JudgedQuotes {
    private JudgedQuotes() {}

    /** The quotes of every document of a folder of attributions. */
    public static List<JudgedRow> of(Path folder, Annotator annotator) throws IOException {
        EntityExtractor entities = new EntityExtractor();
        QuoteExtractor quotes = new QuoteExtractor();
        List<JudgedRow> rows = new ArrayList<>();
        for (AttributedDocument document : AttributedDocument.in(folder)) {
            ParsedArticle parsed = ParsedArticle.of(annotator.annotate(document.article()));
            List<Weighed<Quote>> found = quotes.weigh(parsed, entities.extract(parsed));
            boolean[] right = new boolean[found.size()];
            List<Verdict> verdicts = new AttributionScore()
                    .add(
                            document,
                            found.stream()
                                    .map(quote -> MeasureQuotes.marked(
                                            quote.row(), parsed.article().article()))
                                    .toList());
            for (Verdict verdict : verdicts) {
                right[verdict.found()] = verdict.joint();
            }
            for (int i = 0; i < right.length; i++) {
                rows.add(new JudgedRow(
                        document.name(),
                        found.get(i).features(),
                        right[i],
                        found.get(i).row().confidence()));
            }
        }
        return rows;
    }
}
