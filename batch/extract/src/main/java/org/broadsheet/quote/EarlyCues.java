package org.broadsheet.quote;

import static org.broadsheet.annotate.PennTag.CC;
import static org.broadsheet.annotate.PennTag.EX;
import static org.broadsheet.annotate.PennTag.IN;
import static org.broadsheet.annotate.PennTag.TO;
import static org.broadsheet.annotate.PennTag.VBN;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.quote.CueWord.Kind;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.syntax.Stretch;
import org.broadsheet.syntax.Subject;
import org.broadsheet.syntax.SubjectFinder;
import org.broadsheet.syntax.VerbGroup;
import org.broadsheet.syntax.VerbGroup.Form;
import org.jspecify.annotations.Nullable;

/** Finds statements that follow their cue: She said that it was over. */
final class EarlyCues {
    private final ParsedArticle parsed;
    private final CueLexicon lexicon;
    private final SubjectFinder subjects;
    private final Openings openings;
    private final Extents extents;
    private final Attributions attributions;
    private final NominalCues nominalCues;
    private final CompoundCues compounds;
    private final RelativeCues relatives;
    private final OtherSenses otherSenses;

    EarlyCues(
            ParsedArticle parsed,
            CueLexicon lexicon,
            SubjectFinder subjects,
            Openings openings,
            Extents extents,
            Attributions attributions) {
        this.parsed = parsed;
        this.lexicon = lexicon;
        this.subjects = subjects;
        this.openings = openings;
        this.extents = extents;
        this.attributions = attributions;
        this.otherSenses = new OtherSenses(parsed);
        this.compounds = new CompoundCues(parsed, lexicon, openings, extents, attributions);
        this.relatives = new RelativeCues(parsed, openings, extents, attributions);
        this.nominalCues = new NominalCues(parsed, lexicon, subjects, openings, extents, attributions);
    }

    void read(Sentence sentence) {
        int i = sentence.first();
        while (i < sentence.end()) {
            if (attributions.claimed(i) || attributions.used(i) || parsed.inRun(i)) {
                i++;
                continue;
            }
            VerbGroup group = parsed.group(i);
            if (group != null) {
                if (group.first() == i) {
                    verb(group, sentence);
                }
                i = Math.max(i + 1, group.end());
            } else {
                nominalCues.read(i, sentence, this);
                i++;
            }
        }
    }

    private void verb(VerbGroup group, Sentence sentence) {
        String lemma = parsed.token(group.head()).lemma();
        CueWord word = lexicon.verb(lemma);
        if (lemma.equals("be") && group.end() < sentence.end()) {
            adjective(group, sentence);
            return;
        }
        if (group.end() < sentence.end() && compounds.makesClear(group, subjects.of(group), sentence)) {
            return;
        }
        CueWord expected = group.passive() ? lexicon.adjective(parsed.word(group.head())) : null;
        if (expected != null && group.end() < sentence.end() && parsed.is(group.end(), TO)) {
            open(group.first(), group.head(), group.end(), expected, null, QuoteRule.EXPECTED_TO, true);
            return;
        }
        if (word == null || group.end() >= sentence.end() || compounds.leadsToSaying(group, sentence)) {
            return;
        }
        if (otherSenses.at(group, word)) {
            return;
        }
        Subject source = shared(group, sentence);
        if (source == null && compounds.asked(group, word, sentence)) {
            return;
        }
        if (relatives.read(group, word, source, sentence) || compounds.carriesNoun(group, word, source, sentence)) {
            return;
        }
        if (compounds.saysNext(group, word, source, sentence, this)) {
            return;
        }
        open(
                group.first(),
                group.head(),
                group.end(),
                word,
                source,
                null,
                group.doubtful() || isDuty(group, sentence) || compounds.isShunned(group, sentence));
    }

    /** "Owners must act, acknowledging that": what goes along with a duty is not told to have been said. */
    private boolean isDuty(VerbGroup group, Sentence sentence) {
        for (int i = group.first() - 1; i >= sentence.first() && group.form() == Form.GERUND; i--) {
            VerbGroup main = parsed.group(i);
            if (main != null && main.form() == Form.FINITE) {
                return parsed.is(main.first(), "must") || parsed.is(main.first(), "should");
            }
        }
        return false;
    }

    /** "is sure that" */
    private void adjective(VerbGroup be, Sentence sentence) {
        int next = be.end();
        while (next < sentence.end() && parsed.tag(next).isAdverb()) {
            next++;
        }
        CueWord adjective = next < sentence.end() && (parsed.tag(next).isAdjective() || parsed.is(next, VBN))
                ? lexicon.adjective(parsed.word(next))
                : null;
        if (adjective != null) {
            open(be.first(), next, next + 1, adjective, subjects.of(be), QuoteRule.ADJECTIVE_CUE, be.doubtful());
        }
    }

    /** The owner of a cue: its subject, or the owner of the statement it goes on from. */
    private @Nullable Subject shared(VerbGroup group, Sentence sentence) {
        int before = group.first() - 1;
        while (before >= sentence.first() && parsed.tag(before).isAdverb()) {
            before--;
        }
        boolean joined = before >= sentence.first()
                && (group.form() == Form.GERUND && parsed.phraseEnd(before) != before + 1 || parsed.is(before, CC));
        Subject own = subjects.of(group);
        if (joined && !group.passive()) {
            List<Attribution> spoken = attributions.cuedBetween(sentence.first(), group.first());
            for (int k = spoken.size() - 1; k >= 0; k--) {
                Subject source = spoken.get(k).source();
                // "When Weber praised the boat, Costa laughed and said": another began what goes on.
                if (own != null && own.first() > spoken.get(k).end() && opensClause(own.first())) {
                    return own;
                }
                // "repeated his claim that …, calling it": not the claim's owner goes on but who repeats it.
                if (source != null && spoken.get(k).rule() != QuoteRule.NOUN_CUE) {
                    return source;
                }
            }
        }
        return own;
    }

    private boolean opensClause(int subject) {
        return parsed.comma(subject - 1) || parsed.is(subject - 1, CC) && parsed.comma(subject - 2);
    }

    void open(
            int cueFirst,
            int cueHead,
            int cueEnd,
            CueWord word,
            @Nullable Subject source,
            @Nullable QuoteRule rule,
            boolean doubt) {
        Opening opening = openings.after(cueEnd, word);
        if (opening == null || attributions.claimed(opening.first())) {
            return;
        }
        int end = rule == QuoteRule.NOUN_CUE
                ? beforeVerbOf(opening, extents.end(opening, cueHead))
                : extents.end(opening, cueHead);
        // "argues that," above the words of a book
        if (end <= opening.first() || end == opening.first() + 1 && parsed.is(opening.first(), "that")) {
            return;
        }
        QuoteRule why = rule != null ? rule : ruleOf(opening);
        List<Stretch> content = new ArrayList<>();
        content.add(new Stretch(opening.first(), end));
        if (source == null && rule == null && nobodys(cueHead) || compounds.isExpected(cueHead, source, opening)) {
            return;
        }
        // "There is fear": nobody's.
        Subject owner = source != null && parsed.is(source.first(), EX) ? null : source;
        Subject subject = impersonalSubject(cueHead, word, opening);
        if (subject != null) {
            VerbGroup group = parsed.group(cueHead);
            owner = group != null && group.passive() ? source : null;
            // "was called a cheat by rowers for using": who calls it so stands within what is said.
            content = owner == null ? content : content.get(0).without(owner.first() - 1, owner.end());
            content.add(0, new Stretch(subject.first(), subject.end()));
        }
        attributions.add(new Attribution(
                content, owner, new Stretch(cueFirst, Math.max(cueEnd, opening.cueEnd())), word, why, doubt));
    }

    private static QuoteRule ruleOf(Opening opening) {
        return switch (opening.frame()) {
            case QUOTE -> QuoteRule.SPEECH_AFTER_CUE;
            case CLAUSE -> QuoteRule.CLAUSE_AFTER_CUE;
            case QUESTION -> QuoteRule.QUESTION_AFTER_CUE;
            case INFINITIVE -> QuoteRule.INFINITIVE_AFTER_CUE;
            case OBJECT -> QuoteRule.OBJECT_AFTER_CUE;
        };
    }

    /** "Her call for new locks was heard": the first verb behind a noun's object is the noun's. */
    private int beforeVerbOf(Opening opening, int end) {
        if (opening.frame() != Opening.Frame.OBJECT) {
            return end;
        }
        for (int i = opening.first(); i < end; i++) {
            VerbGroup group = parsed.group(i);
            if (group != null && group.form() == Form.FINITE) {
                return i;
            }
            if (parsed.comma(i)
                    || parsed.inRun(i)
                    || parsed.tag(i).isWh()
                    || parsed.is(i, "that")
                    || parsed.is(i, IN) && i == opening.first()) {
                return end;
            }
        }
        return end;
    }

    /** Whether a cue is a bare participle or infinitive, which without a subject nobody is told to say. */
    private boolean nobodys(int cueHead) {
        VerbGroup group = parsed.group(cueHead);
        return group != null && group.form() != Form.FINITE && !parsed.inRun(cueHead);
    }

    /** The subject of "seem" and of passives such as "is expected to": it belongs to the content, not to its owner. */
    private @Nullable Subject impersonalSubject(int cueHead, CueWord word, Opening opening) {
        VerbGroup group = parsed.group(cueHead);
        if (group == null || group.form() != Form.FINITE) {
            return null;
        }
        boolean passive = group.passive()
                && opening.frame() != Opening.Frame.CLAUSE
                && opening.frame() != Opening.Frame.QUESTION
                && !word.takes(CueWord.Frame.HEARER);
        return passive
                        || word.kind() == Kind.SEEM
                                && parsed.token(group.head()).lemma().equals(word.lemma())
                ? subjects.grammatical(group)
                : null;
    }
}
