package org.broadsheet.quote;

import static org.broadsheet.annotate.PennTag.CC;
import static org.broadsheet.annotate.PennTag.VB;
import static org.broadsheet.annotate.PennTag.VBP;

import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.syntax.VerbGroup;
import org.broadsheet.syntax.VerbGroup.Form;

/** Tells where a verb behind a comma is one more of what is said or planned, not the reporter's next act. */
final class ListedVerbs {
    private final ParsedArticle parsed;

    ListedVerbs(ParsedArticle parsed) {
        this.parsed = parsed;
    }

    /** "wants to widen the quay, plant trees and": another bare verb, where the cue is none. */
    boolean actNext(int i, int limit, int cueHead) {
        VerbGroup cue = parsed.group(cueHead);
        VerbGroup next = i < limit ? parsed.group(i) : null;
        return cue != null
                && next != null
                && next.first() == i
                && next.end() == i + 1
                && !isBare(cue.first())
                && isBare(i)
                && parsed.token(i).lemma().equals(parsed.word(i));
    }

    /** "vowed to build a school, which would have a hall": what a thing that is only planned would be, is planned with it. */
    boolean plansOn(int next, int first) {
        VerbGroup verb = next + 1 < parsed.size() ? parsed.group(next + 1) : null;
        return parsed.is(first, "to") && parsed.tag(next).isWh() && verb != null && verb.modal();
    }

    private boolean isBare(int i) {
        return parsed.is(i, VB) || parsed.is(i, VBP);
    }

    /** "suggested that it proves them wrong, suggests a way": a verb as the clause's own, and then an "and". */
    boolean runsOn(VerbGroup group, int first, int afterComma) {
        boolean listed = false;
        for (int i = group.end(); i + 2 < parsed.sentence(first).end() && !listed; i++) {
            listed = parsed.comma(i)
                    && parsed.is(i + 1, CC)
                    && parsed.group(i + 2) != null
                    && parsed.tag(i + 2) == parsed.tag(group.first());
        }
        for (int i = first; i < afterComma && listed; i++) {
            VerbGroup own = parsed.group(i);
            if (own != null && own.form() == Form.FINITE) {
                return parsed.tag(own.first()) == parsed.tag(group.first());
            }
        }
        return false;
    }
}
