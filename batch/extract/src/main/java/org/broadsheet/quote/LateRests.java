package org.broadsheet.quote;

import static org.broadsheet.annotate.PennTag.CC;
import static org.broadsheet.annotate.PennTag.IN;
import static org.broadsheet.annotate.PennTag.MD;
import static org.broadsheet.annotate.PennTag.VB;
import static org.broadsheet.annotate.PennTag.VBD;
import static org.broadsheet.annotate.PennTag.VBG;
import static org.broadsheet.annotate.PennTag.VBZ;

import org.broadsheet.annotate.Sentence;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.syntax.QuotedRun;
import org.broadsheet.syntax.Stretch;
import org.broadsheet.syntax.VerbGroup;
import org.jspecify.annotations.Nullable;

/** Tells what stands behind a late cue: more of what was said, or nothing that could be said. */
final class LateRests {
    private final ParsedArticle parsed;
    private final Openings openings;
    private final CueContest contest;

    LateRests(ParsedArticle parsed, Openings openings, CueContest contest) {
        this.parsed = parsed;
        this.openings = openings;
        this.contest = contest;
    }

    /**
     * What goes on after the words of saying between commas, or null.
     *
     * @param leadsIn whether what stands before the saying only leads in to the rest: "When it rains, she said, …"
     */
    @Nullable
    Stretch after(VerbGroup group, int end, boolean inverted, boolean leadsIn, Sentence sentence) {
        int rest = restAfter(end, inverted, leadsIn, sentence);
        if (rest < 0) {
            return null;
        }
        int restEnd = restEnd(rest, group, sentence);
        return restEnd > rest ? new Stretch(rest, restEnd) : null;
    }

    /** To the end of the sentence, or to the words of another cue; one within what is said has its words said with it. */
    private int restEnd(int rest, VerbGroup group, Sentence sentence) {
        for (int i = rest; i < sentence.end(); i++) {
            QuotedRun run = parsed.run(i);
            if (run != null && run.open() == i && contest.lost(run, group) && contest.ownedFromBefore(run, rest)) {
                return parsed.comma(i - 1) ? i - 1 : i;
            }
        }
        return parsed.wordsEnd(rest, sentence.end());
    }

    /** Where a statement goes on after an inserted cue: "The plan, he said, will fail"; -1 where it does not. */
    private int restAfter(int end, boolean inverted, boolean leadsIn, Sentence sentence) {
        int comma = end;
        if (comma >= sentence.end() || !parsed.comma(comma) || parsed.inRun(comma)) {
            return -1;
        }
        if (inverted) {
            for (int i = comma + 1; i < sentence.end(); i++) {
                if (parsed.comma(i) && i + 1 < sentence.end() && parsed.group(i + 1) != null) {
                    comma = i;
                    break;
                }
            }
        }
        int first = comma + 1;
        if (first + 2 >= sentence.end()
                || !(leadsIn && parsed.finiteIn(first, sentence.end())) && hangsOnSaying(first, inverted, sentence)) {
            return -1;
        }
        boolean open = inverted
                && comma == end
                && !parsed.is(first, VBZ)
                && !parsed.is(first, VBD)
                && !parsed.is(first, MD)
                && !openings.clauses().at(first, sentence.end());
        return open ? -1 : first;
    }

    /** Whether what starts at a token belongs to the saying rather than to what is said: ", adding that". */
    private boolean hangsOnSaying(int first, boolean inverted, Sentence sentence) {
        return parsed.is(first, IN) && !parsed.finiteIn(first, sentence.end())
                || parsed.is(first, VBG)
                || parsed.tag(first).isWh()
                || parsed.is(first, "according")
                || parsed.inRun(first)
                || parsed.is(first, CC) && !goesOnSaid(first + 1) && (inverted || parsed.group(first + 1) != null)
                || parsed.tag(first).isAdverb() && parsed.is(first + 1, VBG);
    }

    /** "It pays, she said, and be quick": a bare verb shares no subject with the saying. */
    private boolean goesOnSaid(int verb) {
        return parsed.is(verb, VB) && parsed.group(verb) != null;
    }

    /** Whether nothing follows a late cue that could be its content. */
    boolean quietAfter(int end, Sentence sentence) {
        if (end >= sentence.end()) {
            return true;
        }
        return parsed.comma(end)
                || !Character.isLetterOrDigit(parsed.word(end).codePointAt(0))
                || parsed.tag(end).isAdverb()
                || parsed.is(end, IN)
                || parsed.day(end)
                || parsed.is(end, "last")
                || parsed.is(end, VBG)
                || parsed.phraseStart(end) == end
                || parsed.is(end, "to") && !openings.infinitive(end)
                || parsed.tag(end).isWh();
    }
}
