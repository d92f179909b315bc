package org.broadsheet.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.broadsheet.annotate.Annotator;
import org.broadsheet.article.Article;
import org.broadsheet.article.Figure;
import org.broadsheet.article.Publication;
import org.broadsheet.confidence.Weighed;
import org.broadsheet.entity.ArticleEntities;
import org.broadsheet.entity.EntityExtractor;
import org.broadsheet.figure.FigureExtractor;
import org.broadsheet.measure.FigureScore.Tag;
import org.broadsheet.measure.GenreScore.FoundFigure;
import org.broadsheet.measure.GenreScore.Range;
import org.broadsheet.quote.QuoteExtractor;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.time.TimeTagger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Figures of what is not held out of the corpus, held against the truth. */
public final class JudgedFigures {
    private final Annotator annotator;
    private final EntityExtractor entities = new EntityExtractor();
    private final QuoteExtractor quotes = new QuoteExtractor();
    private final FigureExtractor figures = new FigureExtractor();
    private final TimeTagger times = new TimeTagger();

    public JudgedFigures(Annotator annotator) {
        this.annotator = annotator;
    }

    /** Those of articles of all kinds: right are those that are owed, with their value, unit and bound. */
    public List<JudgedRow> genres(Path truths) throws IOException {
        List<JudgedRow> rows = new ArrayList<>();
        for (String line : Files.readAllLines(truths)) {
            JsonNode truth = JsonMapper.shared().readTree(line);
            String id = truth.get("id").asString();
            if (CorpusPart.TUNED.holds(id)) {
                add(truth, id, rows);
            }
        }
        return rows;
    }

    private void add(JsonNode truth, String id, List<JudgedRow> rows) {
        String text = truth.get("text").asString();
        List<JsonNode> owed = new ArrayList<>();
        truth.get("figures").forEach(owed::add);
        ParsedArticle parsed = parsed(id, text);
        ArticleEntities named = entities.extract(parsed);
        List<Weighed<Figure>> found = figures.weigh(parsed, times.tag(parsed), named, quotes.extract(parsed, named));
        Article article = parsed.article().article();
        List<FoundFigure> places = new ArrayList<>();
        for (Weighed<Figure> one : found) {
            Range range = new Range(
                    article.body().from(one.row().span()),
                    article.body().to(one.row().span()));
            places.add(new FoundFigure(range, one.row()));
        }
        boolean[] right = GenreFigures.owedAndRight(text, owed, places);
        for (int i = 0; i < right.length; i++) {
            rows.add(row(id, found.get(i), right[i]));
        }
    }

    /** Those of a set of sentences: right are those whose value and unit stand in it. */
    public List<JudgedRow> sentences(Path file) throws IOException {
        DatasetUnits units = new DatasetUnits();
        List<JudgedRow> rows = new ArrayList<>();
        for (FigureSet.Example example :
                FigureSet.read(file).part(CorpusPart.TUNED).examples()) {
            ParsedArticle parsed = parsed("sentence", example.text());
            List<Tag> owed = new ArrayList<>(example.owed());
            for (Weighed<Figure> found :
                    figures.weigh(parsed, times.tag(parsed), ArticleEntities.of(List.of()), List.of())) {
                Tag tag = units.tag(found.row(), "");
                boolean same = found.row().kind() != Figure.Kind.RANK
                        && owed.removeIf(one ->
                                FigureScore.sameValue(one, tag) && one.unit().equalsIgnoreCase(tag.unit()));
                rows.add(row(example.text(), found, same));
            }
        }
        return rows;
    }

    private ParsedArticle parsed(String id, String text) {
        return ParsedArticle.of(annotator.annotate(Article.ofPlainText(id, text, Publication.UNKNOWN)));
    }

    private static JudgedRow row(String document, Weighed<Figure> found, boolean right) {
        return new JudgedRow(document, found.features(), right, found.row().confidence());
    }
}
