package org.broadsheet.syntax;

import static org.broadsheet.annotate.PennTag.IN;
import static org.broadsheet.annotate.PennTag.RP;
import static org.broadsheet.annotate.PennTag.TO;
import static org.broadsheet.annotate.PennTag.VBD;

import java.util.Set;
import org.broadsheet.words.CueVerbs;
import org.jspecify.annotations.Nullable;

/** Subjects with an act told of them before their verb: "reports seen by Weber say", "the fee for crossing the bridge was". */
final class SubjectsWithActs {
    /** Verbs behind which a clause may follow with a subject of its own: "no clerk to say the port was safe". */
    private static final Set<String> CLAUSAL = CueVerbs.of("say", "show", "ask", "think");

    private final ParsedArticle parsed;
    private final LeftwardVerbs verbs;
    private final SubjectPhrases phrases;

    SubjectsWithActs(ParsedArticle parsed, LeftwardVerbs verbs, SubjectPhrases phrases) {
        this.parsed = parsed;
        this.verbs = verbs;
        this.phrases = phrases;
    }

    /** What a participle without its pronoun belongs to, where a subject search ends at it: "pills bought online have". */
    @Nullable
    Subject beforeParticiple(int at, int start) {
        VerbGroup group = at >= start ? parsed.group(at) : null;
        int noun = group == null ? -1 : group.first() - 1;
        noun = noun > start ? verbs.leftOfAdverbs(noun, start) : noun;
        boolean reduced = group != null && group.form() == VerbGroup.Form.PARTICIPLE && noun >= start;
        return reduced && parsed.phraseEnd(noun) == noun + 1 && !parsed.timePhrase(noun)
                ? phrases.phraseTo(noun, start)
                : null;
    }

    /** The same beside a finite verb, where the first of two verbs is a participle: "the man who ate bread bought online has". */
    @Nullable
    Subject beforeVerbs(int at, int start) {
        VerbGroup group = at >= start ? parsed.group(at) : null;
        int noun = group == null ? -1 : group.first() - 1;
        boolean beside = group != null
                && noun >= start
                && group.form() == VerbGroup.Form.FINITE
                && group.end() - group.first() == 1
                && parsed.is(group.first(), VBD)
                && parsed.phraseEnd(noun) == noun + 1
                && !parsed.tag(noun).isPersonal()
                && phrases.governed(parsed.phraseStart(noun), start);
        return beside ? phrases.phraseTo(noun, start) : beforeParticiple(at, start);
    }

    /** The same where a phrase follows the participle: "reports seen by Weber say". */
    Subject withoutParticiple(Subject subject, int start) {
        int left = subject.meantFirst() - 1;
        if (subject.first() != subject.meantFirst() || left <= start) {
            return subject;
        }
        boolean behind = parsed.is(left, IN) || parsed.is(left, TO);
        VerbGroup doing = behind ? parsed.group(left - 1) : null;
        int doer = doing == null ? -1 : doing.first() - 1;
        if (doing != null
                && doing.form() == VerbGroup.Form.GERUND
                && doer >= start
                && parsed.phraseEnd(doer) == doer + 1
                && !parsed.timePhrase(doer)) {
            // "the pair camping next to the mill"
            return phrases.phraseTo(doer, start);
        }
        Subject purposed = beforePurpose(left, start);
        if (purposed != null) {
            return purposed;
        }
        Subject before = beforeParticiple(behind ? leftOfCircumstances(left - 1, start) : left, start);
        return before == null ? subject : before;
    }

    /** "the fee for crossing the bridge was", "the cost to clean the port is": what an act before its object is told of. */
    private @Nullable Subject beforePurpose(int at, int start) {
        VerbGroup act = parsed.group(at);
        if (act != null && CLAUSAL.contains(parsed.token(act.head()).lemma())) {
            return null;
        }
        boolean infinitive = act != null && act.form() == VerbGroup.Form.INFINITIVE;
        // The tagger takes "crossing" of "for crossing this bridge" for a noun at times.
        boolean gerund = act == null
                ? parsed.phraseStart(at) == at && parsed.word(at).endsWith("ing")
                : act.form() == VerbGroup.Form.GERUND;
        int first = act == null ? at : act.first();
        int link = infinitive ? first : verbs.leftOfAdverbs(first - 1, start);
        boolean linked = infinitive || gerund && parsed.is(link, IN);
        int noun = link - 1;
        boolean named = linked
                && noun >= start
                && parsed.phraseEnd(noun) == link
                && parsed.tag(noun).isNoun()
                && !parsed.timePhrase(noun)
                && parsed.group(Math.max(start, parsed.phraseStart(noun) - 1)) == null;
        return named ? phrases.phraseTo(noun, start) : null;
    }

    /** Past "in May" in "data released in May by the bank", past "through" in "letters combed through by it". */
    private int leftOfCircumstances(int from, int start) {
        int i = from;
        if (i > start
                && parsed.group(i) == null
                && (parsed.is(i, IN) || parsed.is(i, RP) || parsed.tag(i).isAdverb())) {
            i--;
        }
        int preposition = parsed.phraseEnd(i) == i + 1 ? parsed.phraseStart(i) - 1 : -1;
        boolean told = preposition > start
                && parsed.is(preposition, IN)
                && parsed.group(preposition - 1) != null
                && parsed.timePhrase(i);
        return told ? preposition - 1 : i;
    }
}
