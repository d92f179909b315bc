package org.broadsheet.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.broadsheet.article.Explained;
import org.broadsheet.article.Figure;
import org.broadsheet.article.RuleUse;
import org.broadsheet.confidence.Candidate;
import org.broadsheet.confidence.Considered;
import org.broadsheet.confidence.FeatureSet;
import org.broadsheet.confidence.Weighed;
import org.broadsheet.figure.reader.SecondReading;
import org.jspecify.annotations.Nullable;

/**
 * A figure and what can tell why it is so.
 *
 * @param features what its confidence was counted from; none before it is counted
 * @param why the rules that gave it, told only where they are asked for
 * @param candidates what its parts may be, by the part, told only where they are asked for
 * @param second what the second reader found of it, or null where it did not read it
 */
record ReadFigure(
        Figure figure,
        FeatureSet features,
        Supplier<List<RuleUse>> why,
        Supplier<Map<String, List<Candidate<String>>>> candidates,
        @Nullable SecondReading second) {
    ReadFigure(Figure figure, Supplier<List<RuleUse>> why) {
        this(figure, new FeatureSet(List.of()), why, Map::of, null);
    }

    ReadFigure among(Supplier<Map<String, List<Candidate<String>>>> others) {
        return new ReadFigure(figure, features, why, others, second);
    }

    ReadFigure readAs(SecondReading reading) {
        return new ReadFigure(figure, features, why, candidates, reading);
    }

    /** With a part that another rule gave. */
    ReadFigure with(Figure changed, RuleUse use) {
        return new ReadFigure(
                changed,
                features,
                () -> {
                    List<RuleUse> uses = new ArrayList<>(why.get());
                    uses.removeIf(other -> other.part().equals(use.part()));
                    uses.add(use);
                    return uses;
                },
                candidates,
                second);
    }

    Considered<Figure> considered() {
        return new Considered<>(figure, candidates.get());
    }

    Explained<Figure> explained() {
        return new Explained<>(figure, why.get());
    }

    Weighed<Figure> weighed() {
        return new Weighed<>(figure, features);
    }
}
