package org.broadsheet.quote;

import static org.broadsheet.annotate.PennTag.CC;
import static org.broadsheet.annotate.PennTag.TO;
import static org.broadsheet.annotate.PennTag.VBN;

import java.util.List;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.syntax.Subject;
import org.broadsheet.syntax.SubjectFinder;
import org.broadsheet.syntax.VerbGroup;
import org.broadsheet.syntax.VerbGroup.Form;
import org.jspecify.annotations.Nullable;

/** Finds cues whose statements follow them: She said that it was over. {@link EarlyContent} tells what these are. */
final class EarlyCues {
    private final ParsedArticle parsed;
    private final CueLexicon lexicon;
    private final SubjectFinder subjects;
    private final Attributions attributions;
    private final EarlyContent content;
    private final NominalCues nominalCues;
    private final CompoundCues compounds;
    private final RelativeCues relatives;
    private final PassiveActs passives;
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
        this.attributions = attributions;
        this.content = new EarlyContent(parsed, subjects, openings, extents, attributions);
        this.otherSenses = new OtherSenses(parsed);
        this.compounds = new CompoundCues(parsed, lexicon, openings, extents, attributions, content);
        this.passives = new PassiveActs(parsed, subjects, extents, attributions);
        this.relatives = new RelativeCues(parsed, openings, extents, attributions);
        this.nominalCues = new NominalCues(parsed, lexicon, subjects, openings, extents, attributions, content);
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
                nominalCues.read(i, sentence);
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
            content.open(group.first(), group.head(), group.end(), expected, null, QuoteRule.EXPECTED_TO, true);
            return;
        }
        if (word == null || group.end() >= sentence.end() || compounds.leadsToSaying(group, sentence)) {
            return;
        }
        if (otherSenses.in(group, word, sentence)) {
            return;
        }
        Subject source = shared(group, sentence);
        if (source == null && compounds.asked(group, word, sentence)) {
            return;
        }
        if (hasOthers(group, word, source, sentence)) {
            return;
        }
        content.open(
                group.first(),
                group.head(),
                group.end(),
                word,
                source,
                null,
                group.doubtful() || isDuty(group, sentence) || compounds.isShunned(group, sentence));
    }

    /** Whether content was found that is not simply what opens behind the verb. */
    private boolean hasOthers(VerbGroup group, CueWord word, @Nullable Subject source, Sentence sentence) {
        return relatives.read(group, word, source, sentence)
                || compounds.carriesNoun(group, word, source, sentence)
                || passives.read(group, word, source)
                || compounds.saysNext(group, word, source, sentence);
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
            content.open(
                    be.first(), next, next + 1, adjective, subjects.of(be), QuoteRule.ADJECTIVE_CUE, be.doubtful());
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
}
