package org.broadsheet.time;

import java.util.List;
import org.broadsheet.syntax.Pieces;
import org.jspecify.annotations.Nullable;

/** The beginning, middle or end of another time: "early next year", "mid-1996", "the end of March", "later this week". */
final class Stages implements TimeRule {
    private final List<TimeRule> inner;

    Stages(List<TimeRule> inner) {
        this.inner = inner;
    }

    @Override
    public @Nullable Match at(Pieces pieces, int i, Discourse discourse) {
        return Match.by(TimeName.STAGE, find(pieces, i, discourse));
    }

    private @Nullable Match find(Pieces pieces, int i, Discourse discourse) {
        int start = i;
        int at = pieces.is(i, "the") ? i + 1 : i;
        at = pieces.isAny(at, "very") ? at + 1 : at;
        String stage = TimeWords.stage(pieces.word(at));
        if (stage == null) {
            return null;
        }
        boolean noun = pieces.isAny(at, "beginning", "start", "middle", "midst", "end", "close", "outset");
        int next = pieces.afterHyphen(at + 1);
        if (noun) {
            if (!pieces.is(next, "of")) {
                return null;
            }
            next++;
        } else if (pieces.isAny(next, "in", "on") && pieces.isAny(at, "late", "early", "later", "earlier")) {
            // "late in 2023": the preposition is part of it.
            next++;
        }
        Match best = null;
        for (TimeRule rule : inner) {
            best = Match.longer(best, rule.at(pieces, next, discourse));
        }
        if (best == null || (best.type() != TimeReference.Type.DATE && best.type() != TimeReference.Type.TIME)) {
            return null;
        }
        Period period = best.period();
        if (period == null || period.value().endsWith("_REF")) {
            return null;
        }
        Period part = period.stage(stage);
        return new Match(start, best.end(), best.type(), best.value(), part.from(), part.to(), null, part);
    }
}
