package org.broadsheet.quote;

import java.util.Set;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.syntax.QuotedRun;
import org.broadsheet.syntax.VerbGroup;

/** Tells whole sentences in quote marks, which somebody says, from titles and words that are only mentioned. */
final class Utterances {
    private static final int MIN_WORDS = 4;

    private final ParsedArticle parsed;

    Utterances(ParsedArticle parsed) {
        this.parsed = parsed;
    }

    /** Whether a run by itself is speech. */
    boolean at(QuotedRun run) {
        if (run.length() < MIN_WORDS) {
            return false;
        }
        boolean capital = Character.isUpperCase(parsed.token(run.first()).text().codePointAt(0))
                || !Character.isLetterOrDigit(parsed.word(run.first()).codePointAt(0));
        boolean closed = Set.of(".", "?", "!", ",", "...", "…").contains(parsed.lastWord(run));
        return capital && (closed || holdsStop(run)) && (!parsed.titleCase(run) || isSpoken(run));
    }

    /** “It is late. We are tired” of the whole affair: speech that runs over into the reporter's sentence. */
    private boolean holdsStop(QuotedRun run) {
        return parsed.sentence(run.first()).first() == run.open()
                && parsed.sentence(run.first()).end() < run.end();
    }

    /** “We'll see.”: a title begins otherwise than with a pronoun and its verb. */
    private boolean isSpoken(QuotedRun run) {
        VerbGroup verb = run.first() + 1 < run.end() ? parsed.group(run.first() + 1) : null;
        return parsed.tag(run.first()).isPersonal()
                && verb != null
                && !Character.isUpperCase(parsed.token(verb.first()).text().codePointAt(0));
    }
}
