package org.broadsheet.figure;

import java.util.List;
import java.util.function.Supplier;
import org.broadsheet.article.Explained;
import org.broadsheet.article.Figure;
import org.broadsheet.article.RuleUse;
import org.broadsheet.confidence.FeatureSet;
import org.broadsheet.confidence.Weighed;

/**
 * A figure and what can tell why it is so.
 *
 * @param features what its confidence was counted from; none before it is counted
 * @param why the rules that gave it, told only where they are asked for
 */
record ReadFigure(Figure figure, FeatureSet features, Supplier<List<RuleUse>> why) {
    ReadFigure(Figure figure, Supplier<List<RuleUse>> why) {
        this(figure, new FeatureSet(List.of()), why);
    }

    Explained<Figure> explained() {
        return new Explained<>(figure, why.get());
    }

    Weighed<Figure> weighed() {
        return new Weighed<>(figure, features);
    }
}
