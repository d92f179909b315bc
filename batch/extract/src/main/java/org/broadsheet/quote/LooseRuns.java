package org.broadsheet.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.broadsheet.quote.Attribution.Evidence;
import org.broadsheet.quote.Attribution.Stretch;
import org.jspecify.annotations.Nullable;

/** Gives quoted words that stand without a cue to the statement they go on from. */
final class LooseRuns {
    private static final int MIN_WORDS = 4;

    private final Reading reading;
    private final boolean[] claimed;

    LooseRuns(Reading reading, boolean[] claimed) {
        this.reading = reading;
        this.claimed = claimed;
    }

    /** The attributions with the loose runs joined to them, and those that nobody is told to have said. */
    List<Attribution> joinedTo(List<Attribution> found) {
        List<Attribution> all = new ArrayList<>(found);
        for (QuotedRun run : reading.runs) {
            if (claimed[run.first()] || !utterance(run)) {
                continue;
            }
            int before = lastBefore(all, run);
            if (before >= 0 && goesOn(all.get(before), run)) {
                all.set(before, all.get(before).and(new Stretch(run.open(), run.close())));
            } else {
                Source source = before >= 0 && near(all.get(before), run) ? all.get(before).source() : null;
                all.add(new Attribution(List.of(new Stretch(run.open(), run.close())), source, null, null, Evidence.UNCUED, false));
            }
        }
        return all;
    }

    private boolean utterance(QuotedRun run) {
        if (run.length() < MIN_WORDS) {
            return false;
        }
        boolean capital = Character.isUpperCase(reading.tokens.get(run.first()).text().charAt(0))
                || reading.quoteMark(run.first());
        String last = reading.words[run.end() - 1];
        return capital && Set.of(".", "?", "!", ",", "...", "…").contains(last);
    }

    private int lastBefore(List<Attribution> all, QuotedRun run) {
        int best = -1;
        int bestEnd = -1;
        for (int i = all.size() - 1; i >= 0 && i >= all.size() - 12; i--) {
            Attribution attribution = all.get(i);
            int end = attribution.cue() == null ? attribution.end() : Math.max(attribution.end(), attribution.cue().end());
            if (end <= run.open() && end > bestEnd) {
                best = i;
                bestEnd = end;
            }
        }
        return best;
    }

    private boolean goesOn(Attribution last, QuotedRun run) {
        @Nullable CueWord word = last.word();
        boolean quoted = reading.inRun(last.content().get(last.content().size() - 1).first()) || reading.inRun(last.end() - 1);
        int paragraphs = reading.paragraph(run.first()) - reading.paragraph(last.end() - 1);
        int distance = run.open() - Math.max(last.end(), last.cue() == null ? 0 : last.cue().end());
        if (paragraphs == 0) {
            return quoted && distance < 40 && word != null;
        }
        return paragraphs == 1 && quoted && run.reopened();
    }

    private boolean near(Attribution last, QuotedRun run) {
        int paragraphs = reading.paragraph(run.first()) - reading.paragraph(last.end() - 1);
        return paragraphs <= 1;
    }
}
