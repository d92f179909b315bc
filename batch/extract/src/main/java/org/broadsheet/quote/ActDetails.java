package org.broadsheet.quote;

import java.util.Locale;
import java.util.Set;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.syntax.VerbGroup;
import org.broadsheet.words.WordSets;

/** When and where an act was done that is told of as a saying, which is no part of what was said: praised her on Thursday. */
final class ActDetails {
    /** Words that tell when an act was done, behind its object: "praised the crew when it came home". */
    private static final Set<String> WHEN = Set.of("during", "since", "until", "when", "after", "before");

    /** Where somebody speaks: "in a letter", "at the rally". */
    private static final Set<String> MEDIA = WordSets.english("quote-contexts").get("media");

    private static final Set<String> PLACING = Set.of("in", "on", "at", "during", "via");

    /** What goes on with the object behind such a place: "praised her in a speech for her work". */
    private static final Set<String> KEEPING = Set.of("for", "of", "about", "as");

    private final ParsedArticle parsed;
    private final Openings openings;

    ActDetails(ParsedArticle parsed, Openings openings) {
        this.parsed = parsed;
        this.openings = openings;
    }

    /** Whether when or where something was done is told from a token on, behind its object, which begins at {@code first}. */
    boolean follow(int first, int i, int limit) {
        return onDay(i, limit) || inMedium(i, limit) || tellsWhen(first, i) || asTheyDid(first, i, limit);
    }

    /** "attacked the mayor in a letter": where the act was done, behind its object. */
    private boolean inMedium(int i, int limit) {
        if (i + 1 >= limit || !PLACING.contains(parsed.word(i)) || parsed.phraseStart(i + 1) != i + 1) {
            return false;
        }
        int end = parsed.phraseEnd(i + 1);
        return MEDIA.contains(parsed.token(end - 1).lemma().toLowerCase(Locale.ROOT))
                && !(end < limit && KEEPING.contains(parsed.word(end)))
                && !openings.infinitiveIn(end, limit);
    }

    /** "announced support on Thursday", "praised the plan Thursday": the day of the act, behind its object. */
    private boolean onDay(int i, int limit) {
        boolean on = parsed.is(i, "on") && i + 1 < limit && parsed.day(i + 1);
        boolean bare = parsed.day(i) && parsed.tag(i - 1).isNoun() && !parsed.day(i - 1);
        boolean last = bare
                && (i + 1 >= limit
                        || !Character.isLetterOrDigit(parsed.word(i + 1).codePointAt(0)));
        return on || last;
    }

    /** "praised the crew when it came"; "advised covering the lamp when nobody rows" tells when to do it. */
    private boolean tellsWhen(int first, int i) {
        return WHEN.contains(parsed.word(i)) && !(parsed.is(i, "when") && parsed.group(first) != null);
    }

    /** "backed it as she left": what else was done then. */
    private boolean asTheyDid(int first, int i, int limit) {
        VerbGroup group = i + 2 < limit ? parsed.group(i + 2) : null;
        if (!parsed.is(i, "as") || !parsed.tag(i + 1).isPersonal() || group == null || group.passive()) {
            return false;
        }
        for (int j = first; j < i; j++) {
            if (parsed.group(j) != null || parsed.dash(j)) {
                return false;
            }
        }
        return group.isFinite();
    }
}
