package org.broadsheet.measure;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.broadsheet.ExtractedArticle;
import org.broadsheet.Extraction;
import org.broadsheet.annotate.Annotator;
import org.broadsheet.article.Article;
import org.broadsheet.article.Figure;
import org.broadsheet.article.Publication;
import org.broadsheet.article.Quote;
import org.broadsheet.article.Span;
import org.broadsheet.measure.GenreScore.FoundFigure;
import org.broadsheet.measure.GenreScore.FoundStatement;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Statements and figures of articles of all kinds against complete truth. */
final class MeasureGenres {
    private MeasureGenres() {}

    /**
     * Prints the table that the corpus's {@code tools/score_genres.py} prints. {@code more} may hold {@code --predictions
     * FILE}, where what was found is written in the form that it reads. A part
     * of the articles ({@code --part}, see {@link CorpusPart}) is held against no floor.
     */
    static Scores run(Path truth, Annotator annotator, List<String> more, PrintStream out) throws IOException {
        Extraction extraction = MeasuredFigures.extraction(annotator);
        CorpusPart part = CorpusPart.of(more);
        GenreScore score = new GenreScore();
        StringBuilder predictions = new StringBuilder();
        for (String line : Files.readAllLines(truth)) {
            JsonNode article = JsonMapper.shared().readTree(line);
            if (!part.holds(article.get("id").asString())) {
                continue;
            }
            String text = article.get("text").asString();
            ExtractedArticle found =
                    extraction.extract(Article.ofPlainText(article.get("id").asString(), text, Publication.UNKNOWN));
            Article read = found.article();
            score.add(
                    article,
                    found.quotes().stream().map(quote -> statement(quote, read)).toList(),
                    found.figures().stream().map(figure -> figure(figure, read)).toList());
            predictions.append(line(article.get("id").asString(), found)).append('\n');
        }
        out.print(score.table());
        int file = more.indexOf("--predictions");
        if (file >= 0) {
            Files.writeString(Path.of(more.get(file + 1)), predictions);
        }
        return part == CorpusPart.ALL ? score.scores() : new Scores();
    }

    private static FoundStatement statement(Quote quote, Article article) {
        Quote.Speaker speaker = quote.speaker();
        return new FoundStatement(
                quote.kind().name(),
                quote.spans().stream().map(span -> range(span, article)).toList(),
                speaker == null ? null : range(speaker.span(), article),
                speaker == null ? null : speaker.name(),
                quote.confidence());
    }

    private static FoundFigure figure(Figure figure, Article article) {
        return new FoundFigure(range(figure.span(), article), figure);
    }

    private static String line(String id, ExtractedArticle found) {
        ObjectNode line = JsonMapper.shared().createObjectNode().put("id", id);
        ArrayNode statements = line.putArray("statements");
        for (Quote quote : found.quotes()) {
            ObjectNode statement =
                    statements.addObject().put("kind", quote.kind().name()).put("confidence", quote.confidence());
            ArrayNode spans = statement.putArray("spans");
            quote.spans().forEach(span -> spans.addArray().add(span.start()).add(span.end()));
            Quote.Speaker speaker = quote.speaker();
            if (speaker != null) {
                statement
                        .putArray("speaker_span")
                        .add(speaker.span().start())
                        .add(speaker.span().end());
                statement.put("speaker_name", speaker.name());
            }
        }
        ArrayNode figures = line.putArray("figures");
        for (Figure figure : found.figures()) {
            Figure.FigureTime time = figure.time();
            figures.addObject()
                    .put("start", figure.span().start())
                    .put("end", figure.span().end())
                    .put("value", figure.value())
                    .put("low", figure.valueLow())
                    .put("high", figure.valueHigh())
                    .put("unit", figure.unit())
                    .put("bound", figure.bound().name())
                    .put("trend", figure.trend().name())
                    .put("subject", figure.subject())
                    .put("holder", figure.holderName())
                    .put("time", time == null ? null : time.text())
                    .put("confidence", figure.confidence());
        }
        return line.toString();
    }

    private static GenreScore.Range range(Span span, Article article) {
        return new GenreScore.Range(article.body().from(span), article.body().to(span));
    }
}
