package org.broadsheet.syntax;

import static org.broadsheet.annotate.PennTag.CC;
import static org.broadsheet.annotate.PennTag.DT;
import static org.broadsheet.annotate.PennTag.IN;
import static org.broadsheet.annotate.PennTag.POS;
import static org.broadsheet.annotate.PennTag.TO;

import java.util.Set;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.syntax.VerbGroup.Form;

/** Tells where clauses with a subject and a finite verb start. */
public final class ClauseStarts {
    /** How many tokens ahead the verb of a clause is looked for. */
    private static final int CLAUSE_SIGHT = 40;

    /** An aside between subject and verb is shorter: longer ones are other clauses. */
    private static final int LONGEST_ASIDE = 16;

    private final ParsedArticle parsed;

    ClauseStarts(ParsedArticle parsed) {
        this.parsed = parsed;
    }

    /** Whether a clause with a subject and a finite verb starts at a token. */
    public boolean at(int from, int limit) {
        int i = from;
        int end = Math.min(limit, from + CLAUSE_SIGHT);
        if (i >= end) {
            return false;
        }
        if (parsed.is(i, IN)
                && Set.of(
                                "if",
                                "when",
                                "while",
                                "because",
                                "although",
                                "though",
                                "as",
                                "since",
                                "unless",
                                "until",
                                "once",
                                "after",
                                "before")
                        .contains(parsed.word(i))) {
            return true;
        }
        if (parsed.is(i, IN)
                && i + 1 < end
                && parsed.phraseStart(i + 1) == i + 1
                && parsed.phraseEnd(i + 1) < end
                && parsed.is(parsed.phraseEnd(i + 1), "that")) {
            // "told reporters on Monday that": the clause starts with its "that".
            return false;
        }
        boolean subject = false;
        boolean object = false;
        boolean verbal = false;
        while (i < end) {
            VerbGroup group = parsed.group(i);
            if (group != null) {
                // "by stressing that the plan, ..., will": the clause is that of the verb within.
                verbal = true;
                if (group.form() == Form.FINITE) {
                    return subject && agrees(i);
                }
                if (group.form() == Form.GERUND || group.form() == Form.INFINITIVE && i == from) {
                    subject = true;
                    object = true;
                    i = group.end();
                    continue;
                }
                if (!subject) {
                    return false;
                }
                object = true;
                i = group.end();
                continue;
            }
            if (parsed.phraseStart(i) == i) {
                if (subject
                        && !object
                        && !parsed.is(i - 1, IN)
                        && !parsed.is(i - 1, CC)
                        && !parsed.is(i - 1, TO)
                        && !parsed.day(i)
                        && !parsed.day(i - 1)) {
                    return relativeWithout(i, end);
                }
                subject = true;
                object = false;
                i = parsed.phraseEnd(i);
                continue;
            }
            if (subject && parsed.tag(i).isWh()) {
                int after = relativeEnd(i, end);
                if (after < 0) {
                    return false;
                }
                i = after;
                continue;
            }
            if (subject && !object && !verbal && parsed.comma(i)) {
                int after = afterAsideInside(i, end);
                if (after < 0) {
                    return false;
                }
                i = after;
                continue;
            }
            QuotedRun run = parsed.run(i);
            if (run != null && run.open() == i) {
                subject = true;
                i = run.close();
                continue;
            }
            if (parsed.is(i, IN)
                    || parsed.is(i, TO)
                    || parsed.tag(i).isAdverb()
                    || parsed.is(i, CC)
                    || parsed.is(i, DT)
                    || parsed.tag(i).isAdjective()
                    || parsed.is(i, POS)
                    || parsed.quoteMark(i)) {
                i++;
                continue;
            }
            return false;
        }
        return false;
    }

    /**
     * Behind what stands between commas after a subject: "the budget, which had angered teachers, would be rewritten", "the
     * hall, built in 1931, had"; -1 where the verb of the subject does not follow the second comma, where a verb of its own
     * makes a clause of the aside, or where a colon and quoted words come instead.
     */
    private int afterAsideInside(int comma, int end) {
        if (comma + 2 >= end) {
            return -1;
        }
        boolean relative = parsed.tag(comma + 1).isWh()
                || parsed.is(comma + 1, IN) && parsed.tag(comma + 2).isWh();
        for (int i = comma + 1; i < Math.min(end, comma + LONGEST_ASIDE); i++) {
            VerbGroup inside = parsed.group(i);
            if (!relative && inside != null && inside.form() == Form.FINITE) {
                return -1;
            }
            if (parsed.comma(i) && !parsed.inRun(i)) {
                VerbGroup group = i + 1 < end ? parsed.group(i + 1) : null;
                return group != null && group.form() == Form.FINITE && !hasColon(i, end) ? i + 1 : -1;
            }
        }
        return -1;
    }

    private boolean hasColon(int from, int end) {
        for (int i = from; i < end; i++) {
            if (parsed.is(i, ":")) {
                return true;
            }
        }
        return false;
    }

    /** Objective pronouns are no subjects. */
    private boolean agrees(int verb) {
        String before = verb > 0 ? parsed.word(verb - 1) : "";
        return !Set.of("him", "them", "me", "us").contains(before);
    }

    /** "the plan he backs would": a relative clause without its pronoun. */
    private boolean relativeWithout(int i, int end) {
        int after = parsed.phraseEnd(i);
        VerbGroup group = after < end ? parsed.group(after) : null;
        if (group == null || group.form() != Form.FINITE) {
            return false;
        }
        return parsed.tag(i).isPersonal() ? clauseVerbAfter(group.end(), end) : false;
    }

    private int relativeEnd(int i, int end) {
        for (int j = i; j < end; j++) {
            VerbGroup group = parsed.group(j);
            if (group != null && group.form() == Form.FINITE) {
                int k = group.end();
                while (k < end && parsed.group(k) == null && !parsed.comma(k)) {
                    k++;
                }
                return k;
            }
        }
        return -1;
    }

    private boolean clauseVerbAfter(int from, int end) {
        for (int j = from; j < end; j++) {
            VerbGroup group = parsed.group(j);
            if (group != null) {
                return group.form() == Form.FINITE;
            }
            if (parsed.comma(j)) {
                return false;
            }
        }
        return false;
    }

    /** Where the main clause starts after an aside that leads in to it; the sentence's end where none does. */
    public int afterAside(int from, Sentence sentence) {
        for (int i = from; i < sentence.end(); i++) {
            if (parsed.is(i, ":") && i + 1 < sentence.end()
                    || parsed.comma(i) && !parsed.inRun(i) && at(i + 1, sentence.end())) {
                return i + 1;
            }
        }
        for (int i = from; i < sentence.end(); i++) {
            if (parsed.comma(i) && !parsed.inRun(i)) {
                return i + 1;
            }
        }
        return sentence.end();
    }
}
