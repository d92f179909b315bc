package org.broadsheet.quote;

import static org.broadsheet.annotate.PennTag.MD;
import static org.broadsheet.annotate.PennTag.VBD;
import static org.broadsheet.annotate.PennTag.VBP;
import static org.broadsheet.annotate.PennTag.VBZ;

import org.broadsheet.annotate.PennTag;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.syntax.VerbGroup;
import org.broadsheet.syntax.VerbGroup.Form;
import org.jspecify.annotations.Nullable;

/** Tells by the tense of a clause whether it is still the speaker's or the writer's again. */
final class Tenses {
    private final ParsedArticle parsed;

    Tenses(ParsedArticle parsed) {
        this.parsed = parsed;
    }

    /**
     * Whether the writer's own clause follows a conjunction: a cue in the past has put what was said into the past, and what
     * comes is in the present: "showed that she was ahead, but polls are no votes".
     */
    boolean comesBack(int conjunction, int limit, int cueHead, int first) {
        VerbGroup next = ownVerb(conjunction + 1, limit);
        return parsed.is(conjunction, "but")
                && isPast(parsed.group(cueHead))
                && isPast(firstFinite(first, conjunction))
                && next != null
                && (parsed.is(next.first(), VBP) || parsed.is(next.first(), VBZ));
    }

    /**
     * Whether a contrasting clause goes on what was said, since its verb has the form of the one before and not that of the
     * cue: "estimates that the rich would pay, while the poor would not".
     */
    boolean goesOn(int contrast, int limit, int cueHead, int first) {
        VerbGroup cue = parsed.group(cueHead);
        VerbGroup said = firstFinite(first, contrast);
        VerbGroup next = firstFinite(contrast + 1, limit);
        if (cue == null || said == null || next == null || parsed.inRun(next.first())) {
            return false;
        }
        boolean same = tense(said) == tense(next)
                && (tense(said) != MD || parsed.word(said.first()).equals(parsed.word(next.first())));
        return same && cue.form() == Form.FINITE && tense(cue) != tense(said);
    }

    private PennTag tense(VerbGroup group) {
        PennTag tag = parsed.tag(group.first());
        return tag == VBZ ? VBP : tag;
    }

    private boolean isPast(@Nullable VerbGroup group) {
        return group != null && group.form() == Form.FINITE && parsed.is(group.first(), VBD);
    }

    private @Nullable VerbGroup firstFinite(int from, int limit) {
        for (int i = from; i < limit; i++) {
            VerbGroup group = parsed.group(i);
            if (group != null && group.form() == Form.FINITE && !parsed.inRun(i)) {
                return group;
            }
        }
        return null;
    }

    /** The verb of the clause whose subject starts at a token. */
    private @Nullable VerbGroup ownVerb(int subject, int limit) {
        if (subject >= limit || parsed.phraseStart(subject) != subject || parsed.inRun(subject)) {
            return null;
        }
        for (int i = parsed.phraseEnd(subject);
                i < limit && !parsed.comma(i) && !parsed.tag(i).isWh();
                i++) {
            VerbGroup group = parsed.group(i);
            if (group != null) {
                return group.form() == Form.FINITE ? group : null;
            }
        }
        return null;
    }
}
