package org.broadsheet.across;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.broadsheet.ExtractedArticle;
import org.broadsheet.Extraction;
import org.broadsheet.article.Article;
import org.broadsheet.article.Figure;
import org.broadsheet.article.Publication;
import org.broadsheet.article.PublishedBasis;
import org.broadsheet.article.Quote;
import org.broadsheet.golden.GoldenCases;
import org.broadsheet.golden.GoldenCases.Case;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What belongs together in reports of one event, a paragraph a report: {@code golden/across}. */
class AcrossGoldenTest {
    private static final LocalDate DAY = LocalDate.of(2027, 5, 4);
    private static final Publication PUBLISHED = new Publication(null, DAY, PublishedBasis.METADATA);

    private final Extraction extraction = Extraction.load();

    @TestFactory
    Stream<DynamicTest> reportsGiveWhatBelongsTogether() throws IOException {
        return GoldenCases.tests("across", 20, PUBLISHED, this::found);
    }

    private List<String> found(Case one) {
        List<ExtractedArticle> reports = one.article()
                .body()
                .toString()
                .lines()
                .filter(line -> !line.isBlank())
                .map(line -> extraction.extract(Article.ofPlainText(one.title() + line, line, PUBLISHED)))
                .toList();
        List<String> lines = new ArrayList<>();
        lines.addAll(claims(reports));
        lines.addAll(statements(reports));
        return lines;
    }

    private static List<String> claims(List<ExtractedArticle> reports) {
        List<ReportedFigure> figures = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        Wordings wordings = new Wordings();
        for (ExtractedArticle report : reports) {
            for (Figure figure : report.figures()) {
                figures.add(reported(report.article(), figure, "f%03d".formatted(texts.size()), wordings));
                texts.add(figure.text());
            }
        }
        List<List<ReportedFigure>> claims = ClaimGroups.of(figures);
        List<String> lines = new ArrayList<>();
        for (List<ReportedFigure> claim : claims) {
            if (claim.size() > 1) {
                lines.add("one claim | " + told(claim, texts));
            }
        }
        for (ClaimConflict conflict : ClaimConflict.among(claims)) {
            lines.add("conflict | " + told(claims.get(conflict.one()), texts) + " | "
                    + told(claims.get(conflict.other()), texts));
        }
        return lines;
    }

    private static String told(List<ReportedFigure> claim, List<String> texts) {
        return claim.stream()
                .map(figure -> texts.get(Integer.parseInt(figure.figureId().substring(1))))
                .collect(Collectors.joining(" = "));
    }

    private static ReportedFigure reported(Article article, Figure figure, String id, Wordings wordings) {
        ClaimUnit unit = ClaimUnit.of(figure.unit(), figure.kind());
        Figure.@Nullable FigureTime time = figure.time();
        return ReportedFigure.of(
                id,
                article.articleId(),
                figure.kind(),
                ValueInterval.of(figure.value(), figure.valueLow(), figure.valueHigh(), figure.bound(), unit),
                unit,
                figure.trend(),
                figure.unitOf(),
                figure.subject(),
                null,
                figure.holderEntityId(),
                time == null ? null : time.from(),
                time == null ? null : time.to(),
                FigurePlace.of(
                        article.body().toString(),
                        figure.span().start(),
                        figure.span().end()),
                null,
                wordings);
    }

    private static List<String> statements(List<ExtractedArticle> reports) {
        List<ReportedStatement> quotes = new ArrayList<>();
        for (ExtractedArticle report : reports) {
            for (Quote quote : report.quotes()) {
                Quote.@Nullable Speaker speaker = quote.speaker();
                quotes.add(new ReportedStatement(
                        "q%03d".formatted(quotes.size()),
                        report.article().articleId(),
                        quote.kind(),
                        quote.text(),
                        speaker == null ? null : speaker.entityId(),
                        speaker == null ? null : speaker.name() == null ? speaker.text() : speaker.name(),
                        Wording.of(quote.text())));
            }
        }
        return StatementGroups.of(quotes).stream()
                .filter(group -> group.size() > 1)
                .map(group -> "one statement | "
                        + group.stream().map(ReportedStatement::text).collect(Collectors.joining(" = ")))
                .toList();
    }
}
