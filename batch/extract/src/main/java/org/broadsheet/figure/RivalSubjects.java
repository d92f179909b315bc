package org.broadsheet.figure;

import java.util.Set;
import org.broadsheet.figure.Part.Kind;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/** Whose the two amounts of a contest are. */
final class RivalSubjects {
    private static final Set<String> RIVALRY =
            WordSets.english("figure-contexts").get("verbs-of-rivals");

    private final Parts parts;

    RivalSubjects(Parts parts) {
        this.parts = parts;
    }

    /** "Pereira leads Weber 52 percent to 43 percent": the first is the subject's, the second its rival's; or null. */
    @Nullable
    Measured of(int here, @Nullable Part agent) {
        int beaten = rivalBefore(here);
        if (agent != null && beaten >= 0 && parts.isWord(here + 1, "to")) {
            return Measured.of(agent.first(), agent.end(), agent, FigureRule.MEASURED_SUBJECT);
        }
        int second = parts.isWord(here - 1, "to") ? rivalBefore(here - 2) : -1;
        if (second < 0) {
            return null;
        }
        Part rival = parts.get(second);
        return Measured.of(rival.first(), rival.end(), rival, FigureRule.MEASURED_RIVAL)
                .toldOf(rival);
    }

    /** The one beaten, right before an amount or its comma; or -1. */
    private int rivalBefore(int amount) {
        int at = parts.isWord(amount - 1, ",") ? amount - 2 : amount - 1;
        return parts.is(at, Kind.NOUN) && RIVALRY.contains(parts.lemmaOfVerb(at - 1)) ? at : -1;
    }
}
