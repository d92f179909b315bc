package org.broadsheet.across;

import org.broadsheet.article.Figure.Kind;
import org.broadsheet.article.Figure.Trend;
import org.jspecify.annotations.Nullable;

/** Figures of reports that tell no more than a number in its sentence. */
final class ReportedFigures {
    private ReportedFigures() {}

    static ReportedFigure of(
            String id,
            String article,
            Kind kind,
            ValueInterval values,
            ClaimUnit unit,
            FigurePlace place,
            @Nullable String restates) {
        return ReportedFigure.of(
                id,
                article,
                kind,
                values,
                unit,
                Trend.NONE,
                null,
                null,
                null,
                null,
                null,
                null,
                place,
                restates,
                new Wordings());
    }
}
