package org.broadsheet.quote;

import java.util.Set;
import org.broadsheet.annotate.PennTag;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.syntax.VerbGroup;
import org.broadsheet.syntax.VerbGroup.Form;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/** Tells where the reporter's next act starts behind what is said: another cue, or another verb of the same speaker. */
final class NextActs {
    private static final Set<String> SUBORDINATE =
            WordSets.english("quote-contexts").get("contrasting");

    private final ParsedArticle parsed;
    private final CueLexicon lexicon;
    private final Openings openings;

    NextActs(ParsedArticle parsed, CueLexicon lexicon, Openings openings) {
        this.parsed = parsed;
        this.lexicon = lexicon;
        this.openings = openings;
    }

    /** Whether a relative clause reports in its turn: ", where she announced", ", which he said". */
    boolean attributionAfter(int i, int limit) {
        if (i >= limit || parsed.phraseStart(i) != i) {
            return false;
        }
        VerbGroup group = parsed.phraseEnd(i) < limit ? parsed.group(parsed.phraseEnd(i)) : null;
        CueWord word =
                group == null ? null : lexicon.verb(parsed.token(group.head()).lemma());
        return word != null && word.kind() == CueWord.Kind.SAY && word.takes(CueWord.Frame.LATE);
    }

    /** Whether an inserted or trailing attribution starts at a token: ", she said". */
    boolean attributionAt(int i, int limit) {
        if (parsed.phraseStart(i) != i) {
            return false;
        }
        int verb = parsed.phraseEnd(i);
        VerbGroup group = verb < limit ? parsed.group(verb) : null;
        if (group == null || group.form() != Form.FINITE) {
            return false;
        }
        CueWord word = lexicon.verb(parsed.token(group.head()).lemma());
        return word != null && word.takes(CueWord.Frame.LATE) && openings.after(group.end(), word) == null;
    }

    /** "the reasons that Costa refuses": whether a relative pronoun stands before a cue and its subject. */
    boolean subjectInRelativeClause(int cueHead) {
        VerbGroup cue = parsed.group(cueHead);
        int before = cue == null ? -1 : cue.first() - 1;
        while (before > 0 && (parsed.tag(before).isAdverb() || parsed.group(before) != null)) {
            before--;
        }
        int left = before < 0 ? -1 : parsed.phraseStart(before) - 1;
        return left > 0
                && parsed.phraseEnd(left - 1) == left
                && parsed.tag(left).isWh();
    }

    /** Whether a clause of its own with another cue follows a conjunction: "said he would go and the mayor said she would". */
    boolean joinsCue(int first, int limit, int cueHead) {
        if (first >= limit || parsed.phraseStart(first) != first) {
            return false;
        }
        int verb = openings.circumstances().withPhrases(parsed.phraseEnd(first), limit);
        while (verb < limit && parsed.tag(verb).isAdverb()) {
            verb++;
        }
        VerbGroup group = verb < limit ? parsed.group(verb) : null;
        VerbGroup cue = parsed.group(cueHead);
        if (group == null || cue == null || group.form() != Form.FINITE || group.passive() || !sameTense(group, cue)) {
            return false;
        }
        CueWord word = lexicon.verb(parsed.token(group.head()).lemma());
        return word != null
                && (isTold(word) || comesBackInTime(group, cue))
                && group.end() < limit
                && openings.after(group.end(), word) != null;
    }

    /** "has promised a library and opened two schools": the participles share their "has". */
    private boolean goesOnPerfect(VerbGroup group, VerbGroup cue) {
        return cue.first() < cue.head()
                && !cue.passive()
                && parsed.token(cue.first()).lemma().equals("have")
                && group.first() == group.head()
                && (parsed.is(group.first(), PennTag.VBD) || parsed.is(group.first(), PennTag.VBN));
    }

    private static boolean isTold(CueWord word) {
        return word.kind() == CueWord.Kind.SAY || word.kind() == CueWord.Kind.ASK;
    }

    /** "said they are ready and the unions accused": a past verb is the cue's neighbor where what is said is in the present. */
    private boolean comesBackInTime(VerbGroup group, VerbGroup cue) {
        if (!parsed.is(group.first(), PennTag.VBD)) {
            return false;
        }
        for (int i = cue.end(); i < group.first(); i++) {
            VerbGroup said = parsed.group(i);
            if (said != null && said.form() == Form.FINITE) {
                return parsed.is(said.first(), PennTag.VBP) || parsed.is(said.first(), PennTag.VBZ);
            }
        }
        return false;
    }

    private boolean sameTense(VerbGroup one, VerbGroup other) {
        return other.form() != Form.FINITE
                || parsed.is(one.first(), PennTag.VBD) == parsed.is(other.first(), PennTag.VBD);
    }

    /**
     * "said he closed the school and talked of a library": where the clause's own verb is a plain past and the joined one
     * opens no words of its own, the two are told of one person.
     */
    private boolean isNextOfClause(VerbGroup group, @Nullable CueWord word, int first, int conjunction) {
        Opening said = word == null || group.end() >= parsed.size() ? null : openings.after(group.end(), word);
        if (said != null && said.frame() != Opening.Frame.OBJECT || !parsed.is(group.first(), PennTag.VBD)) {
            return false;
        }
        for (int i = first; i < conjunction; i++) {
            VerbGroup own = parsed.group(i);
            if (own != null && own.form() == Form.FINITE) {
                return own.first() == own.head()
                        && !own.passive()
                        && parsed.is(own.first(), PennTag.VBD)
                        && !parsed.token(own.head()).lemma().equals("be")
                        && said != null
                        && said.cueEnd() > group.end();
            }
        }
        return false;
    }

    /** Whether a conjunction starts another act of the cue's subject: "said he would go and called it". */
    boolean joinsVerb(int conjunction, int limit, int cueHead, Opening opening) {
        boolean clause = opening.isClause();
        int next = conjunction + 1;
        while (next < limit && (parsed.tag(next).isAdverb() || parsed.is(next, "then"))) {
            next++;
        }
        if (next >= limit) {
            return false;
        }
        VerbGroup group = parsed.group(next);
        VerbGroup cue = parsed.group(cueHead);
        if (group == null || cue == null) {
            return false;
        }
        if (!clause && (goesOnPerfect(group, cue) || isQuoting(group, cue))) {
            return true;
        }
        if (group.form() == Form.FINITE && cue.form() == Form.FINITE) {
            CueWord word = lexicon.verb(parsed.token(group.head()).lemma());
            if (clause && isNextOfClause(group, word, opening.first(), conjunction)) {
                return false;
            }
            boolean same = parsed.tag(group.first()).equals(parsed.tag(cue.first()))
                    && (word != null || !clause && group.first() == group.head());
            return same || word != null && toldAfterPresent(group, cue, word, limit);
        }
        return group.form() == Form.GERUND && cue.form() == Form.GERUND;
    }

    /** "denied it and blamed “a rogue”": before quoted words the tagger takes a past verb for a participle. */
    private boolean isQuoting(VerbGroup group, VerbGroup cue) {
        return cue.form() == Form.FINITE
                && parsed.is(cue.first(), PennTag.VBD)
                && group.first() == group.head()
                && parsed.is(group.first(), PennTag.VBN)
                && parsed.quoteMark(group.end())
                && lexicon.verb(parsed.token(group.head()).lemma()) != null;
    }

    /** "said they are ready and told that": a past verb of saying behind a present one. */
    private boolean toldAfterPresent(VerbGroup group, VerbGroup cue, CueWord word, int limit) {
        return isTold(word) && group.end() < limit && parsed.is(group.end(), "that") && comesBackInTime(group, cue);
    }

    /** "promised to pay and her rival left": behind an infinitive a clause with a subject of its own is the writer's. */
    boolean joinsClause(int first, int conjunction) {
        int subject = conjunction + 1;
        VerbGroup verb = parsed.phraseStart(subject) == subject ? parsed.verbOf(parsed.phraseEnd(subject) - 1) : null;
        if (verb == null
                || !verb.isFinite()
                || parsed.is(verb.first(), PennTag.MD)
                || parsed.tag(verb.first() - 1).isWh()
                || parsed.is(verb.first() - 1, "that")) {
            return false;
        }
        for (int i = first; i < conjunction; i++) {
            if (parsed.tag(i).isWh()
                    || parsed.is(i, "that")
                    || SUBORDINATE.contains(parsed.word(i))
                    || parsed.finiteIn(i, i + 1)) {
                return false;
            }
        }
        return true;
    }
}
