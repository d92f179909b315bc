package org.broadsheet.syntax;

import static org.broadsheet.annotate.PennTag.VBG;

import java.util.Set;
import org.broadsheet.syntax.VerbGroup.Form;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/** What stands left of a verb or token: past adverbs and times, the verb groups that can own a subject. */
final class LeftwardVerbs {
    /** Words that stand between a subject and its verb without being either. */
    private static final Set<String> FLOATING =
            WordSets.english("subject-contexts").get("floating");

    private final ParsedArticle parsed;

    LeftwardVerbs(ParsedArticle parsed) {
        this.parsed = parsed;
    }

    int leftOfAdverbs(int from, int start) {
        int i = from;
        while (i >= start) {
            if (parsed.tag(i).isAdverb() && !parsed.inRun(i)) {
                i--;
            } else if (FLOATING.contains(parsed.word(i)) && i > start && parsed.phraseEnd(i - 1) == i) {
                i--;
            } else if (parsed.timePhrase(i) && parsed.phraseStart(i) > start) {
                i = parsed.phraseStart(i) - 1;
                if (i > start
                        && Set.of("on", "for", "in", "at", "since", "during").contains(parsed.word(i))) {
                    i--;
                }
            } else {
                break;
            }
        }
        return i;
    }

    /** A past form the tagger took for a participle though a subject stands before it and an object after. */
    boolean activeLooking(VerbGroup group, int left, int start) {
        int next = group.end();
        if (left < start) {
            return false;
        }
        if (parsed.phraseEnd(left) != left + 1) {
            return callsFor(group);
        }
        return next < parsed.size()
                && !parsed.is(next, "by")
                && (parsed.phraseStart(next) == next
                        || parsed.is(next, "that")
                        || parsed.inRun(next)
                        || callsFor(group));
    }

    /** "The council, which meets today, called for help": as a participle it has "by" or nothing behind its preposition. */
    private boolean callsFor(VerbGroup group) {
        int preposition = parsed.timePhrase(group.end()) ? parsed.phraseEnd(group.end()) : group.end();
        int object = preposition + 1;
        return parsed.is(group.head(), "called")
                && object < parsed.size()
                && (parsed.is(preposition, "for") || parsed.is(preposition, "on"))
                && (parsed.phraseStart(object) == object || parsed.is(object, VBG));
    }

    /** The nearest verb group left of a token, outside quote marks, that can own a subject. */
    @Nullable
    VerbGroup groupBefore(int from, int start, boolean finiteOnly) {
        VerbGroup fallback = null;
        for (int i = from; i >= start; i--) {
            VerbGroup group = parsed.group(i);
            if (group != null && !parsed.inRun(i)) {
                boolean active = finiteOnly
                        ? group.form() == Form.FINITE
                        : group.form() != Form.PARTICIPLE || activeLooking(group, group.first() - 1, start);
                // "which tried to win them by saying": what a verb leads to has its subject.
                boolean chained = i == from && !finiteOnly && group.form() == Form.FINITE;
                if (active && (chained || !inRelativeClause(group, start))) {
                    return group;
                }
                if (active && fallback == null) {
                    fallback = group;
                }
                i = group.first();
            }
        }
        return fallback;
    }

    boolean inRelativeClause(VerbGroup group, int start) {
        int left = leftOfAdverbs(group.first() - 1, start);
        if (left > start && parsed.phraseEnd(left) == left + 1) {
            left = parsed.phraseStart(left) - 1;
        }
        return left > start && parsed.tag(left).isWh();
    }

    @Nullable
    VerbGroup finiteBefore(int from, int start) {
        for (int i = from; i >= start; i--) {
            VerbGroup group = parsed.group(i);
            if (group != null && !parsed.inRun(i)) {
                if (group.form() == Form.FINITE) {
                    return group;
                }
                i = group.first();
            }
        }
        return null;
    }
}
