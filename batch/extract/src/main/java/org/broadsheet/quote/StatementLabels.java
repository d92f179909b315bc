package org.broadsheet.quote;

import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.syntax.VerbGroup;

/** What stands in front of a statement that is none of it: a dateline, or words of saying that a late cue repeats. */
final class StatementLabels {
    /** Letters of a place in capitals, and words of a dateline: place, country, day, agency. */
    private static final int SHORTEST_PLACE = 3;

    private static final int LONGEST_DATELINE = 12;

    private final ParsedArticle parsed;
    private final CueLexicon lexicon;

    StatementLabels(ParsedArticle parsed, CueLexicon lexicon) {
        this.parsed = parsed;
        this.lexicon = lexicon;
    }

    /** Past "PORT ALMAR, May 3 - ": where it was written is nobody's statement. */
    int afterDateline(int first, int limit) {
        String place = parsed.token(first).text();
        if (place.length() < SHORTEST_PLACE || !place.codePoints().allMatch(Character::isUpperCase)) {
            return first;
        }
        for (int i = first + 1; i < limit && i <= first + LONGEST_DATELINE; i++) {
            if (parsed.dash(i) || parsed.is(i, "-")) {
                return parsed.finiteIn(first, i) ? first : i + 1;
            }
        }
        return first;
    }

    /** "Costa agrees: tea helps, she says": past an attribution that a colon ends. */
    int afterLabel(int first, int limit) {
        return afterSaying(first, limit, ":");
    }

    /** "He added that it froze, he said": the same words of saying before and behind. */
    int afterSame(int first, int left, int limit) {
        boolean same = parsed.word(first).equals(parsed.word(left))
                && parsed.tag(first).isPersonal();
        return same ? afterSaying(first, limit, "that") : first;
    }

    /** Past someone, a verb of saying and a mark; else where it began. */
    private int afterSaying(int first, int limit, String mark) {
        int verb = parsed.behindPhrase(first, limit);
        VerbGroup group = verb < 0 ? null : parsed.group(verb);
        if (group == null || group.end() + 1 >= limit || !parsed.is(group.end(), mark)) {
            return first;
        }
        return lexicon.verb(parsed.token(group.head()).lemma()) != null ? group.end() + 1 : first;
    }
}
