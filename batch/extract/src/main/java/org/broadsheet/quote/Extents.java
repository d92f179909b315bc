package org.broadsheet.quote;

import static org.broadsheet.annotate.PennTag.CC;
import static org.broadsheet.annotate.PennTag.IN;

import java.util.Set;
import org.broadsheet.quote.VerbGroup.Form;

/** Finds where the content after a cue ends. */
final class Extents {
    private static final Set<String> SUBORDINATE = Set.of("while", "although", "though", "whereas");

    private static final Set<String> LEADING =
            Set.of("when", "while", "as", "after", "although", "though", "if", "since", "because", "before", "despite");

    private final Reading reading;
    private final CueLexicon lexicon;
    private final Openings openings;

    Extents(Reading reading, CueLexicon lexicon, Openings openings) {
        this.reading = reading;
        this.lexicon = lexicon;
        this.openings = openings;
    }

    /** After the last token of the content. {@code cue} is the verb group of the cue's verb, or its first word's. */
    int end(Opening opening, int cueHead) {
        int limit = reading.sentence(opening.first()).end();
        int i = opening.first();
        if (opening.frame() == Opening.Frame.QUOTE) {
            QuotedRun run = reading.run(i);
            if (run != null && run.open() == i) {
                i = run.close();
                limit = Math.max(limit, reading.sentence(i - 1).end());
                if (i >= limit || wholeSpeech(run, opening.first())) {
                    return i;
                }
            }
        }
        if (opening.frame() == Opening.Frame.CLAUSE && reading.words[i].equals("that") && i + 1 < limit) {
            QuotedRun run = reading.run(i + 1);
            if (run != null
                    && run.open() == i + 1
                    && run.close() < limit
                    && openings.clauses().at(run.first(), run.end())
                    && reading.is(run.close(), IN)) {
                return run.close();
            }
        }
        boolean clause = opening.frame() == Opening.Frame.CLAUSE || opening.frame() == Opening.Frame.QUESTION;
        while (i < limit) {
            QuotedRun run = reading.run(i);
            if (run != null) {
                if (i > opening.first()
                        && run.open() == i
                        && Set.of(".", "?", "!").contains(reading.words[i - 1])) {
                    break;
                }
                if (run.close() < limit
                        && reading.comma(run.end() - 1)
                        && endsAtComma(run.close(), limit, cueHead, clause, opening.first())) {
                    i = run.close();
                    break;
                }
                i = Math.max(i + 1, run.close());
                if (i > limit) {
                    limit = reading.sentence(i - 1).end();
                }
                continue;
            }
            if (i > opening.first() && ends(i, limit, cueHead, clause, opening)) {
                break;
            }
            i++;
        }
        return trimmed(opening.first(), Math.min(i, limit));
    }

    /** Whether a run is a whole utterance, after which the reporter's own words go on. */
    private boolean wholeSpeech(QuotedRun run, int first) {
        String last = reading.words[run.end() - 1];
        boolean closed = Set.of(".", "?", "!", ",", "...").contains(last);
        boolean capital =
                Character.isUpperCase(reading.tokens.get(run.first()).text().charAt(0));
        return closed
                || capital && run.length() > 4 && run.close() < reading.words.length && reading.comma(run.close());
    }

    private boolean ends(int i, int limit, int cueHead, boolean clause, Opening opening) {
        String word = reading.words[i];
        if (word.equals(";")) {
            return true;
        }
        if (reading.comma(i) || reading.dash(i)) {
            return i + 1 >= limit || endsAtComma(i + 1, limit, cueHead, clause, opening.first());
        }
        if (reading.is(i, CC) && i + 1 < limit) {
            return joinsVerb(i, limit, cueHead, clause);
        }
        if (!clause && SUBORDINATE.contains(word)) {
            return true;
        }
        return false;
    }

    private boolean endsAtComma(int afterComma, int limit, int cueHead, boolean clause, int first) {
        int next = afterComma;
        while (next < limit - 1 && reading.tag(next).isAdverb()) {
            next++;
        }
        VerbGroup group = reading.group(next);
        if (group != null && group.form() == Form.GERUND) {
            return lexicon.verb(reading.tokens.get(group.head()).lemma()) != null || !clause;
        }
        if (group != null && group.form() == Form.FINITE && next == afterComma) {
            return !clause || startsWithVerb(first) || reportsLate(group) && reading.finiteIn(first, afterComma);
        }
        String word = reading.words[next];
        if (reading.is(next, CC)) {
            if (next + 1 < limit && clause && reading.words[next + 1].equals("that")) {
                return false;
            }
            if (word.equals("but")) {
                return true;
            }
            return joinsVerb(next, limit, cueHead, clause)
                    || !clause && openings.clauses().at(next + 1, limit);
        }
        if (SUBORDINATE.contains(word) || word.equals("according")) {
            return true;
        }
        if (!clause || leadsIn(cueHead)) {
            return reading.tag(next).isWh() || openings.clauses().at(next, limit);
        }
        return attributionAt(next, limit) || reading.tag(next).isWh() && attributionAfter(next + 1, limit);
    }

    /** Whether a relative clause reports in its turn: ", where she announced", ", which he said". */
    private boolean attributionAfter(int i, int limit) {
        if (i >= limit || reading.phraseStart[i] != i) {
            return false;
        }
        VerbGroup group = reading.phraseEnd[i] < limit ? reading.group(reading.phraseEnd[i]) : null;
        CueWord word = group == null
                ? null
                : lexicon.verb(reading.tokens.get(group.head()).lemma());
        return word != null && word.kind() == CueWord.Kind.SAY && word.takes(CueWord.Frame.LATE);
    }

    /** Whether an inserted or trailing attribution starts at a token: ", she said". */
    private boolean attributionAt(int i, int limit) {
        if (reading.phraseStart[i] != i) {
            return false;
        }
        int verb = reading.phraseEnd[i];
        VerbGroup group = verb < limit ? reading.group(verb) : null;
        if (group == null || group.form() != Form.FINITE) {
            return false;
        }
        CueWord word = lexicon.verb(reading.tokens.get(group.head()).lemma());
        return word != null && word.takes(CueWord.Frame.LATE) && openings.after(group.end(), word) == null;
    }

    /** Whether a cue stands in what comes before the main clause: "Asked whether he would, he said". */
    private boolean leadsIn(int cueHead) {
        int first = reading.sentence(cueHead).first();
        VerbGroup group = reading.group(first);
        return group != null && group.form() != Form.FINITE
                || LEADING.contains(reading.words[first]) && noCommaBefore(first, cueHead);
    }

    private boolean noCommaBefore(int first, int end) {
        for (int i = first; i < end; i++) {
            if (reading.comma(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether content lacks its subject, which a relative pronoun stands for: "which he said had failed". */
    private boolean startsWithVerb(int first) {
        VerbGroup group = reading.group(first);
        return group != null && group.form() == Form.FINITE;
    }

    private boolean reportsLate(VerbGroup group) {
        CueWord word = lexicon.verb(reading.tokens.get(group.head()).lemma());
        return word != null && word.takes(CueWord.Frame.LATE);
    }

    /** Whether a conjunction starts another act of the cue's subject: "said he would go and called it". */
    private boolean joinsVerb(int conjunction, int limit, int cueHead, boolean clause) {
        int next = conjunction + 1;
        while (next < limit && (reading.tag(next).isAdverb() || reading.words[next].equals("then"))) {
            next++;
        }
        if (next >= limit) {
            return false;
        }
        VerbGroup group = reading.group(next);
        VerbGroup cue = reading.group(cueHead);
        if (group == null || cue == null) {
            return false;
        }
        if (group.form() == Form.FINITE && cue.form() == Form.FINITE) {
            boolean reports = lexicon.verb(reading.tokens.get(group.head()).lemma()) != null;
            return reading.tag(group.first()).equals(reading.tag(cue.first()))
                    && (reports || !clause && group.first() == group.head());
        }
        return group.form() == Form.GERUND && cue.form() == Form.GERUND;
    }

    private int trimmed(int first, int from) {
        int end = from;
        while (end > first + 1
                && !reading.inRun(end - 1)
                && (Set.of(".", "?", "!", ",", ";", ":", "...").contains(reading.words[end - 1])
                        || reading.dash(end - 1))) {
            end--;
        }
        return end;
    }
}
