package org.broadsheet.quote;

import static org.broadsheet.annotate.PennTag.CC;
import static org.broadsheet.annotate.PennTag.IN;
import static org.broadsheet.annotate.PennTag.LEFT_BRACKET;
import static org.broadsheet.annotate.PennTag.POS;
import static org.broadsheet.annotate.PennTag.RIGHT_BRACKET;

import java.util.Set;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.syntax.QuotedRun;
import org.broadsheet.words.WordSets;

/** Steps over what stands between a cue and its content: hearer, time, place, adverbs and asides. */
final class Circumstances {
    private static final Set<String> CIRCUMSTANCE =
            WordSets.english("quote-contexts").get("circumstance");
    /** What ties a phrase to the one before it. */
    private static final Set<String> JOINING = Set.of("of", "at", "from", "in", "on", "and", "for", "with");
    /** Longest aside that is no clause, in tokens: ", however,", ", in a letter to staff,". */
    private static final int SHORT_ASIDE = 8;
    /** Longest aside that is one: ", when asked about it after the vote,". */
    private static final int CLAUSE_ASIDE = 14;

    /** Longest one between dashes. */
    private static final int DASHED_ASIDE = 20;

    private final ParsedArticle parsed;

    Circumstances(ParsedArticle parsed) {
        this.parsed = parsed;
    }

    /** The token after a hearer, time, place or adverb; the token itself where there is none to skip. */
    int after(int i, int limit, boolean hearer) {
        if (parsed.tag(i).isAdverb() || parsed.day(i)) {
            return Math.max(i + 1, parsed.day(i) ? parsed.phraseEnd(i) : i + 1);
        }
        if (parsed.phraseStart(i) == i && !parsed.inRun(i)) {
            return afterPhrase(i, limit, hearer);
        }
        if (parsed.is(i, CC) && i + 1 < limit) {
            return afterJoined(i, limit);
        }
        if (CIRCUMSTANCE.contains(parsed.word(i))
                && i + 1 < limit
                && parsed.phraseStart(i + 1) == i + 1
                && !parsed.inRun(i + 1)) {
            return parsed.phraseEnd(i + 1);
        }
        if (parsed.tag(i) == LEFT_BRACKET) {
            return afterBracket(i, limit);
        }
        return parsed.comma(i) ? afterAside(i, limit) : parsed.dash(i) ? afterDashes(i, limit) : i;
    }

    /** Past an aside between dashes before "that": "found — as they told us — that"; the dash itself where none is. */
    private int afterDashes(int dash, int limit) {
        for (int i = dash + 1; i + 1 < limit && i < dash + DASHED_ASIDE; i++) {
            if (parsed.dash(i)) {
                return parsed.is(i + 1, "that") ? i + 1 : dash;
            }
        }
        return dash;
    }

    private int afterPhrase(int i, int limit, boolean hearer) {
        int end = parsed.phraseEnd(i);
        if (!hearer && !parsed.timePhrase(end - 1)) {
            return i;
        }
        boolean ago = parsed.timePhrase(end - 1) && end < limit && parsed.is(end, "ago");
        return ago ? end + 1 : withPhrases(hearer ? withTitle(end, limit) : end, limit);
    }

    /** Past "and in letters" in "told them in May and in letters that"; the token itself where no "that" follows. */
    private int afterJoined(int conjunction, int limit) {
        int first = conjunction + 1;
        int next =
                CIRCUMSTANCE.contains(parsed.word(first)) && !parsed.inRun(first) ? after(first, limit, false) : first;
        return next > first && next < limit && parsed.is(next, "that") ? next : conjunction;
    }

    /** Past the title of who hears it: “Early Tide” in "told Port Radio's “Early Tide” that", "told Channel 3 This Evening". */
    private int withTitle(int end, int limit) {
        if (end >= limit) {
            return end;
        }
        QuotedRun run = parsed.run(end);
        if (run != null && run.open() == end && parsed.is(end - 1, POS) && run.close() < limit) {
            return run.close();
        }
        boolean name = parsed.tag(end - 1).isProperNoun()
                && parsed.phraseStart(end) == end
                && parsed.phraseEnd(end) - end > 1
                && Character.isUpperCase(parsed.token(end).text().codePointAt(0))
                && Character.isUpperCase(parsed.token(end + 1).text().codePointAt(0))
                && parsed.group(parsed.phraseEnd(end)) == null;
        return name ? parsed.phraseEnd(end) : end;
    }

    private int afterBracket(int open, int limit) {
        int close = open;
        while (close < limit && parsed.tag(close) != RIGHT_BRACKET) {
            close++;
        }
        return close < limit ? close + 1 : open;
    }

    /** Past an aside between the cue and its content: "said, however, that"; the comma itself where none is. */
    private int afterAside(int comma, int limit) {
        boolean clause = comma + 1 < limit && (parsed.is(comma + 1, "when") || parsed.is(comma + 1, "as"));
        int sight = comma + (clause ? CLAUSE_ASIDE : SHORT_ASIDE);
        for (int i = comma + 1; i < limit && i < sight && (clause || parsed.group(i) == null); i++) {
            if (parsed.comma(i) && i + 1 < limit && !parsed.inRun(i)) {
                return parsed.is(i + 1, "that") || parsed.inRun(i + 1) ? i + 1 : comma;
            }
        }
        return comma;
    }

    /** "warned the guilds of Kesh and Tolvik that": the clause starts with its "that". */
    private boolean thatBehind(int phrase, int limit) {
        int end = parsed.phraseEnd(phrase);
        while (end + 1 < limit && JOINING.contains(parsed.word(end)) && parsed.phraseStart(end + 1) == end + 1) {
            end = parsed.phraseEnd(end + 1);
        }
        return end < limit && parsed.tag(end - 1).isNoun() && parsed.is(end, "that") && parsed.is(end, IN);
    }

    /** Past the phrases that hang on one: "of the council in Lindholm". */
    int withPhrases(int from, int limit) {
        int i = from;
        while (i + 1 < limit
                && JOINING.contains(parsed.word(i))
                && parsed.phraseStart(i + 1) == i + 1
                && (thatBehind(i + 1, limit) || !parsed.clauses().at(i + 1, limit))) {
            i = parsed.phraseEnd(i + 1);
        }
        return i;
    }
}
