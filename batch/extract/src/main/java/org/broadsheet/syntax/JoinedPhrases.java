package org.broadsheet.syntax;

import static org.broadsheet.annotate.PennTag.CC;
import static org.broadsheet.annotate.PennTag.IN;

import org.broadsheet.annotate.NameTag;

/**
 * Noun phrases joined behind a preposition: in "experts on river law and safety say" the subject is neither "safety" nor what
 * stands behind "on", but all of it, since nothing else has the verb.
 */
final class JoinedPhrases {
    /** How often a phrase may be joined or hung on another. */
    private static final int MAX_STEPS = 6;

    private final ParsedArticle parsed;

    JoinedPhrases(ParsedArticle parsed) {
        this.parsed = parsed;
    }

    /**
     * The first token of the subject of which the phrase at {@code first} is the last part joined; {@code first} where another
     * verb or preposition holds what stands before it, so that "and" may join clauses.
     */
    int firstOf(int first, int start) {
        int at = first;
        boolean joined = false;
        for (int steps = 0; steps < MAX_STEPS && at - 2 >= start; steps++) {
            int link = at - 1;
            if (parsed.is(link, IN) && joins(link - 1) && link - 2 >= start) {
                // "in Norbury and along the coast"
                link--;
            }
            boolean joins = joins(link);
            if (!joins && (!parsed.is(link, IN) || parsed.inRun(link)) || parsed.phraseEnd(link - 1) != link) {
                break;
            }
            joined |= joins;
            at = parsed.phraseStart(link - 1);
        }
        if (joined && at < first && (opensClause(at, start) || hangsOnParticiple(at, start))) {
            return at;
        }
        return first - 2 >= start && joins(first - 1) ? nameAround(first - 1, first, start) : first;
    }

    /** "reports seen by the council and the port say": what is joined behind a participle belongs to the noun before it. */
    private boolean hangsOnParticiple(int first, int start) {
        VerbGroup seen = first - 2 > start && parsed.is(first - 1, IN) ? parsed.group(first - 2) : null;
        return seen != null
                && seen.form() == VerbGroup.Form.PARTICIPLE
                && parsed.phraseEnd(seen.first() - 1) == seen.first()
                && opensClause(parsed.phraseStart(seen.first() - 1), start);
    }

    private boolean joins(int i) {
        return parsed.is(i, CC) && (parsed.is(i, "and") || parsed.is(i, "or"));
    }

    /** Where the name of one body begins that an "and" stands in: "Centre for Rivers and Public Health". */
    private int nameAround(int and, int first, int start) {
        NameTag name = parsed.token(and).name();
        if (name == NameTag.NONE || parsed.token(and + 1).name() != name || parsed.phraseEnd(and - 1) != and) {
            return first;
        }
        int from = and;
        while (from > start && parsed.token(from - 1).name() == name) {
            from--;
        }
        int phrase = from < and ? parsed.phraseStart(from) : -1;
        return phrase < start ? first : phrase;
    }

    /** Whether nothing before a phrase could hold it, so that it is the subject of its clause. */
    private boolean opensClause(int first, int start) {
        return first == start
                || first == start + 1 && (parsed.is(start, CC) || parsed.quoteMark(start))
                || parsed.is(first - 1, CC) && parsed.comma(first - 2)
                || parsed.is(first - 1, "that") && parsed.is(first - 1, IN);
    }
}
