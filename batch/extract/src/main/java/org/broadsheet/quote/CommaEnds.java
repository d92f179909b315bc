package org.broadsheet.quote;

import static org.broadsheet.annotate.PennTag.CC;
import static org.broadsheet.annotate.PennTag.VBZ;

import java.util.Set;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.syntax.VerbGroup;
import org.broadsheet.syntax.VerbGroup.Form;
import org.broadsheet.words.WordSets;

/** Tells whether what is said ends at a comma: where the reporter's own words or another act of theirs follow. */
final class CommaEnds {
    private static final WordSets CONTEXTS = WordSets.english("quote-contexts");
    private static final Set<String> SUBORDINATE = CONTEXTS.get("contrasting");

    /** Words behind a comma that go on what is said. */
    private static final Set<String> CONTINUING = CONTEXTS.get("continuing");

    /** Lemmas of what is done to a speaker who is to say more. */
    private static final Set<String> ASKED = CONTEXTS.get("asked");

    private static final Set<String> LEADING =
            WordSets.english("clause-words").union("subordinator", "comparing", "conceding");

    private final ParsedArticle parsed;
    private final CueLexicon lexicon;
    private final Openings openings;
    private final NextActs nextActs;
    private final ListedVerbs lists;
    private final Tenses tenses;

    CommaEnds(ParsedArticle parsed, CueLexicon lexicon, Openings openings, NextActs nextActs, ListedVerbs lists) {
        this.parsed = parsed;
        this.lexicon = lexicon;
        this.openings = openings;
        this.nextActs = nextActs;
        this.lists = lists;
        this.tenses = new Tenses(parsed);
    }

    /**
     * Whether what is said ends at a comma or dash before a token.
     *
     * @param cueHead the verb of the cue, or its first word
     * @param opening where what is said starts, and as what
     */
    boolean ends(int afterComma, int limit, int cueHead, Opening opening) {
        boolean clause = opening.isClause();
        int first = opening.first();
        int next = afterComma;
        while (next < limit - 1 && parsed.tag(next).isAdverb()) {
            next++;
        }
        if (CONTINUING.contains(parsed.word(next)) && !leadsIn(cueHead)) {
            return false;
        }
        if (setsAgainst(afterComma, limit) || setsBeside(afterComma, limit)) {
            return true;
        }
        VerbGroup group = parsed.group(next);
        if (group != null && (group.form() == Form.GERUND || group.form() == Form.FINITE && next == afterComma)) {
            return endsAtVerb(group, clause, first, afterComma)
                    || group.form() == Form.FINITE && inRelativeClause(cueHead);
        }
        String word = parsed.word(next);
        if (parsed.is(next, CC)) {
            return endsAtConjunction(next, limit, cueHead, opening);
        }
        if (SUBORDINATE.contains(word) || word.equals("according")) {
            return !contrastSaid(next, limit, cueHead, opening);
        }
        if (sumsUp(next, limit)) {
            return true;
        }
        if (!clause || leadsIn(cueHead)) {
            return opensClause(next, limit, first);
        }
        return nextActs.attributionAt(next, limit)
                || parsed.tag(next).isWh() && nextActs.attributionAfter(next + 1, limit);
    }

    /** "would pay, while the poor would not": a contrast that the speaker makes. */
    private boolean contrastSaid(int next, int limit, int cueHead, Opening opening) {
        return opening.isClause() && parsed.is(next, "while") && tenses.goesOn(next, limit, cueHead, opening.first());
    }

    /** ", a request not heeded by all", "- a charge that stung": a noun of saying for all that was said is the writer's. */
    private boolean sumsUp(int next, int limit) {
        if (!parsed.is(next, "a") && !parsed.is(next, "an")) {
            return false;
        }
        int end = parsed.phraseEnd(next);
        return end > next
                && end < limit
                && lexicon.noun(parsed.token(end - 1).lemma()) != null
                && (parsed.tag(end).isWh() || parsed.is(end, "that") || parsed.is(end, "not"))
                && !goesOnBehind(end, limit);
    }

    /** ", and that the fares would rise": what was said goes on behind an aside. */
    private boolean goesOnBehind(int from, int limit) {
        for (int i = from; i + 1 < limit; i++) {
            if (parsed.is(i, CC) && parsed.is(i + 1, "that")) {
                return true;
            }
        }
        return false;
    }

    /** Whether a clause opens that is no part of a plan. */
    private boolean opensClause(int next, int limit, int first) {
        boolean opens = parsed.tag(next).isWh() || openings.clauses().at(next, limit);
        return opens && !lists.plansOn(next, first);
    }

    /** "Owners, many of whom say it is late, stayed away": the verb behind the comma is the antecedent's. */
    private boolean inRelativeClause(int cueHead) {
        VerbGroup cue = parsed.group(cueHead);
        int before = cue == null ? -1 : cue.first() - 1;
        while (before > 0 && parsed.tag(before).isAdverb()) {
            before--;
        }
        return before >= 0 && parsed.tag(before).isWh();
    }

    /** Whether a verb behind a comma is another act of the reporter's: ", adding that", ", left the hall". */
    private boolean endsAtVerb(VerbGroup group, boolean clause, int first, int afterComma) {
        if (!clause) {
            return true;
        }
        return group.form() == Form.GERUND
                ? reportsNext(group)
                : startsWithVerb(first)
                        || reportsLate(group)
                                && parsed.finiteIn(first, afterComma)
                                && !lists.runsOn(group, first, afterComma);
    }

    private boolean endsAtConjunction(int at, int limit, int cueHead, Opening opening) {
        boolean clause = opening.isClause();
        if (clause && commentsOn(at, limit)) {
            return true;
        }
        if (at + 1 < limit && clause && parsed.is(at + 1, "that")) {
            return false;
        }
        return !clause && parsed.is(at, "but")
                || asksNext(at, limit)
                || nextActs.joinsCue(at + 1, limit, cueHead)
                || nextActs.joinsVerb(at, limit, cueHead, opening)
                || clause && tenses.comesBack(at, limit, cueHead, opening.first())
                || !clause && openings.clauses().at(at + 1, limit);
    }

    /** ", yet refuses to": the reporter sets another act against it. */
    private boolean setsAgainst(int at, int limit) {
        VerbGroup yet = parsed.is(at, "yet") && at + 1 < limit ? parsed.group(at + 1) : null;
        return yet != null && yet.form() == Form.FINITE;
    }

    /** ", but that is a guess": the writer judges what was said. */
    private boolean commentsOn(int conjunction, int limit) {
        int that = conjunction + 1;
        VerbGroup be = that + 1 < limit ? parsed.group(that + 1) : null;
        return parsed.is(conjunction, "but")
                && parsed.is(that, "that")
                && be != null
                && be.form() == Form.FINITE
                && parsed.is(be.first(), VBZ)
                && parsed.token(be.head()).lemma().equals("be")
                && be.first() == be.head();
    }

    /** ", as has the mayor": the writer names another of whom it is so. */
    private boolean setsBeside(int at, int limit) {
        VerbGroup verb = parsed.is(at, "as") && at + 1 < limit ? parsed.group(at + 1) : null;
        return verb != null
                && verb.form() == Form.FINITE
                && !parsed.token(verb.head()).lemma().equals("be")
                && verb.end() < limit
                && parsed.phraseStart(verb.end()) == verb.end();
    }

    /** ", and when pressed on the reason, she left": the reporter tells what came of it. */
    private boolean asksNext(int at, int limit) {
        VerbGroup asked = at + 2 < limit && (parsed.is(at + 1, "when") || parsed.is(at + 1, "after"))
                ? parsed.group(at + 2)
                : null;
        return asked != null && ASKED.contains(parsed.token(asked.head()).lemma());
    }

    /** Whether a cue stands in what comes before the main clause: "Asked whether he would, he said". */
    private boolean leadsIn(int cueHead) {
        int first = parsed.sentence(cueHead).first();
        if (parsed.is(first, CC) && first + 1 < cueHead) {
            first++;
        }
        if (parsed.group(first) != null) {
            return true;
        }
        // "Years after he said that …, the bridge fell"
        for (int i = first; i < cueHead && !parsed.comma(i); i++) {
            VerbGroup group = parsed.group(i);
            if (group != null && group.form() == Form.FINITE) {
                return false;
            }
            if (LEADING.contains(parsed.word(i))) {
                return noCommaBefore(i, cueHead);
            }
        }
        return false;
    }

    private boolean noCommaBefore(int first, int end) {
        for (int i = first; i < end; i++) {
            if (parsed.comma(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether content lacks its subject, which a relative pronoun stands for: "which he said had failed". */
    private boolean startsWithVerb(int first) {
        VerbGroup group = parsed.group(first);
        return group != null && group.form() == Form.FINITE;
    }

    /** ", adding that"; not ", allowing people to": a cue has its content. */
    private boolean reportsNext(VerbGroup group) {
        CueWord word = lexicon.verb(parsed.token(group.head()).lemma());
        return word != null && group.end() < parsed.size() && openings.after(group.end(), word) != null;
    }

    private boolean reportsLate(VerbGroup group) {
        CueWord word = lexicon.verb(parsed.token(group.head()).lemma());
        return word != null && word.takes(CueWord.Frame.LATE);
    }
}
