package org.broadsheet.figure;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.article.Figure;
import org.broadsheet.article.RuleUse;
import org.broadsheet.confidence.ConfidenceModel;
import org.broadsheet.confidence.FeatureSet;
import org.broadsheet.figure.holder.Surroundings;

/** Counts how far a figure is trusted: that somebody wants it and that its row is without a fault. */
final class FigureConfidence {
    private final String list;
    private final ConfidenceModel model;

    /** @param list the weights */
    FigureConfidence(String list) {
        this.list = list;
        this.model = ConfidenceModel.load(list);
    }

    /** The figures with their confidence, and the rules that gave them with what it was counted from. */
    List<ReadFigure> trusted(List<ReadFigure> figures, Surroundings around) {
        FigureFeatures evidence = new FigureFeatures(around);
        return figures.stream().map(read -> trusted(read, evidence)).toList();
    }

    private ReadFigure trusted(ReadFigure read, FigureFeatures evidence) {
        FeatureSet features = evidence.of(read.figure(), read.why().get(), read.second());
        Figure figure = read.figure().trusted(model.valueOf(features));
        return new ReadFigure(
                figure,
                features,
                () -> {
                    List<RuleUse> uses = new ArrayList<>(read.why().get());
                    uses.add(new RuleUse(
                            "confidence",
                            list + ".tsv",
                            null,
                            model.of(features).toString()));
                    return uses;
                },
                read.candidates(),
                read.second());
    }
}
