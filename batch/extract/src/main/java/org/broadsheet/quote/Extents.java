package org.broadsheet.quote;

import static org.broadsheet.annotate.PennTag.CC;
import static org.broadsheet.annotate.PennTag.LEFT_BRACKET;
import static org.broadsheet.annotate.PennTag.RIGHT_BRACKET;

import java.util.Set;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.syntax.QuotedRun;
import org.broadsheet.syntax.VerbGroup;
import org.broadsheet.syntax.VerbGroup.Form;
import org.broadsheet.words.WordSets;

/** Finds where the content after a cue ends. */
final class Extents {
    /** Longer quoted runs that a comma closes are speech by themselves; shorter ones are words within a sentence. */
    private static final int WHOLE_SPEECH = 4;

    private static final Set<String> SUBORDINATE =
            WordSets.english("quote-contexts").get("contrasting");

    private static final Set<String> LEADING = WordSets.english("clause-words").union("subordinator", "comparing");

    /** Words that set a whole sentence against another, at its end. */
    private static final Set<String> CONTRARY = Set.of("however", "though", "nevertheless");

    private final ParsedArticle parsed;
    private final Openings openings;
    private final NextActs nextActs;
    private final ListedVerbs lists;
    private final CommaEnds commas;
    private final ContentBreaks breaks;
    private final ActDetails details;

    Extents(ParsedArticle parsed, CueLexicon lexicon, Openings openings) {
        this.parsed = parsed;
        this.openings = openings;
        this.nextActs = new NextActs(parsed, lexicon, openings);
        this.lists = new ListedVerbs(parsed);
        this.details = new ActDetails(parsed, openings);
        this.breaks = new ContentBreaks(parsed, openings);
        this.commas = new CommaEnds(parsed, lexicon, openings, nextActs, lists);
    }

    /** After the last token of the content. {@code cue} is the verb group of the cue's verb, or its first word's. */
    int end(Opening opening, int cueHead) {
        int limit = breaks.sentenceEnd(opening.first());
        int i = opening.first();
        if (opening.frame() == Opening.Frame.QUOTE) {
            QuotedRun run = parsed.run(i);
            if (run != null && run.open() == i) {
                i = run.close();
                limit = Math.max(limit, parsed.sentence(i - 1).end());
                if (i >= limit || wholeSpeech(run, opening.first())) {
                    return i;
                }
            }
        }
        if (opening.frame() == Opening.Frame.CLAUSE && parsed.is(i, "that") && i + 1 < limit) {
            int close = quotedClauseEnd(i + 1, limit);
            if (close > 0) {
                return close;
            }
        }
        return trimmed(opening.first(), endFrom(i, limit, opening, cueHead));
    }

    /** End of a whole clause in quote marks from a token on, before "as", which tells of the saying; -1 where none is. */
    private int quotedClauseEnd(int first, int limit) {
        QuotedRun run = parsed.run(first);
        return run != null
                        && run.open() == first
                        && run.close() < limit
                        && openings.clauses().at(run.first(), run.end())
                        && parsed.is(run.close(), "as")
                ? run.close()
                : -1;
    }

    private int endFrom(int from, int sentenceEnd, Opening opening, int cueHead) {
        int i = from;
        int limit = sentenceEnd;
        boolean clause = opening.isClause();
        while (i < limit) {
            QuotedRun run = parsed.run(i);
            if (run != null) {
                if (i > opening.first()
                        && run.open() == i
                        && Set.of(".", "?", "!").contains(parsed.word(i - 1))) {
                    break;
                }
                boolean ends = run.close() < limit
                        && (parsed.comma(run.end() - 1) && commas.ends(run.close(), limit, cueHead, opening)
                                || breaks.sentenceBehind(run, limit));
                if (ends) {
                    i = run.close();
                    break;
                }
                i = Math.max(i + 1, run.close());
                if (i > limit) {
                    limit = parsed.sentence(i - 1).end();
                }
                continue;
            }
            if (i > opening.first() && ends(i, limit, cueHead, clause, opening)) {
                break;
            }
            i++;
        }
        return Math.min(i, limit);
    }

    /** Whether a run is a whole utterance, after which the reporter's own words go on. */
    private boolean wholeSpeech(QuotedRun run, int first) {
        String last = parsed.word(run.end() - 1);
        boolean closed = Set.of(".", "?", "!", ",", "...").contains(last);
        boolean capital = Character.isUpperCase(parsed.token(run.first()).text().codePointAt(0));
        return closed
                || capital && run.length() > WHOLE_SPEECH && run.close() < parsed.size() && parsed.comma(run.close());
    }

    private boolean ends(int i, int limit, int cueHead, boolean clause, Opening opening) {
        String word = parsed.word(i);
        if (word.equals(";")) {
            return !breaks.listGoesOn(i + 1, limit, opening);
        }
        if (parsed.dash(i) && breaks.opensBehindDash(cueHead) || breaks.opensSentence(i, limit)) {
            return true;
        }
        if (parsed.comma(i) && opening.frame() == Opening.Frame.INFINITIVE && lists.actNext(i + 1, limit, cueHead)) {
            return false;
        }
        if (parsed.dash(i) && glosses(i, limit)) {
            return true;
        }
        if (parsed.comma(i) || parsed.dash(i)) {
            return i + 1 >= limit || commas.ends(i + 1, limit, cueHead, opening);
        }
        if (parsed.is(i, CC) && i + 1 < limit) {
            return joins(i, limit, cueHead, opening);
        }
        return !clause
                && (SUBORDINATE.contains(word)
                        || outerVerb(opening.first(), i, cueHead)
                        || opening.frame() == Opening.Frame.OBJECT && details.follow(opening.first(), i, limit));
    }

    private boolean joins(int conjunction, int limit, int cueHead, Opening opening) {
        // "that both Costa and Dias were": a clause has its verb before another may come.
        boolean whole = opening.frame() != Opening.Frame.CLAUSE || parsed.finiteIn(opening.first(), conjunction);
        return nextActs.joinsVerb(conjunction, limit, cueHead, opening)
                || opening.frame() == Opening.Frame.INFINITIVE && nextActs.joinsClause(opening.first(), conjunction)
                || whole && nextActs.joinsCue(conjunction + 1, limit, cueHead);
    }

    /** "One reason that Costa refuses to answer may be": the verb behind a plan in a relative clause is the outer one's. */
    private boolean outerVerb(int first, int i, int cueHead) {
        VerbGroup group = parsed.group(i);
        if (group == null
                || group.first() != i
                || group.form() != Form.FINITE
                || !nextActs.subjectInRelativeClause(cueHead)) {
            return false;
        }
        for (int j = first; j < i; j++) {
            VerbGroup own = parsed.group(j);
            boolean opens = parsed.comma(j)
                    || parsed.tag(j).isWh()
                    || parsed.is(j, CC)
                    || LEADING.contains(parsed.word(j))
                    || parsed.is(j, "that");
            if (opens || own != null && own.form() == Form.FINITE) {
                return false;
            }
        }
        return true;
    }

    /** The “suburbs of nowhere” — a sign of how: behind quoted words a noun phrase to the sentence's end is the writer's. */
    private boolean glosses(int dash, int limit) {
        if (dash + 1 >= limit
                || !parsed.inRun(dash - 1)
                || parsed.inRun(dash)
                || parsed.phraseStart(dash + 1) != dash + 1) {
            return false;
        }
        for (int i = dash + 1; i < limit; i++) {
            if (parsed.dash(i) || parsed.inRun(i)) {
                return false;
            }
        }
        return !openings.clauses().at(dash + 1, limit);
    }

    /** Whether a token closes a bracket that opens before what is said: (the firm later said that it would pay). */
    private boolean closesOther(int first, int i) {
        if (parsed.tag(i) != RIGHT_BRACKET) {
            return false;
        }
        int open = 1;
        for (int j = i - 1; j >= first && open > 0; j--) {
            open += parsed.tag(j) == RIGHT_BRACKET ? 1 : parsed.tag(j) == LEFT_BRACKET ? -1 : 0;
        }
        return open > 0;
    }

    private int trimmed(int first, int from) {
        int end = from;
        while (end > first + 1
                && !parsed.inRun(end - 1)
                && (Set.of(".", "?", "!", ",", ";", ":", "...").contains(parsed.word(end - 1))
                        || parsed.dash(end - 1)
                        || closesOther(first, end - 1))) {
            end--;
        }
        // "could rise again, however": the writer sets the statement against another.
        boolean however = end > first + 2 && CONTRARY.contains(parsed.word(end - 1)) && parsed.comma(end - 2);
        return however && !parsed.inRun(end - 1) ? end - 2 : end;
    }
}
