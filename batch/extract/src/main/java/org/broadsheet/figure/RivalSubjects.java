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
        if (agent != null
                && parts.is(here - 1, Kind.NOUN)
                && RIVALRY.contains(parts.lemmaOfVerb(here - 2))
                && parts.isWord(here + 1, "to")) {
            return Measured.of(agent.first(), agent.end(), agent, FigureRule.MEASURED_SUBJECT);
        }
        boolean second = parts.isWord(here - 1, "to")
                && parts.is(here - 3, Kind.NOUN)
                && RIVALRY.contains(parts.lemmaOfVerb(here - 4));
        if (!second) {
            return null;
        }
        Part rival = parts.get(here - 3);
        return Measured.of(rival.first(), rival.end(), rival, FigureRule.MEASURED_RIVAL)
                .toldOf(rival);
    }
}
