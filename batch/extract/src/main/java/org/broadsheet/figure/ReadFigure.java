package org.broadsheet.figure;

import java.util.List;
import java.util.function.Supplier;
import org.broadsheet.article.Explained;
import org.broadsheet.article.Figure;
import org.broadsheet.article.RuleUse;

/**
 * A figure and what can tell why it is so.
 *
 * @param why the rules that gave it, told only where they are asked for
 */
record ReadFigure(Figure figure, Supplier<List<RuleUse>> why) {
    Explained<Figure> explained() {
        return new Explained<>(figure, why.get());
    }
}
