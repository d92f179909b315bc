package org.broadsheet.quote;

import static org.broadsheet.annotate.PennTag.CC;
import static org.broadsheet.annotate.PennTag.TO;
import static org.broadsheet.annotate.PennTag.VBN;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.quote.Attribution.Evidence;
import org.broadsheet.quote.Attribution.Stretch;
import org.broadsheet.quote.CueWord.Kind;
import org.broadsheet.quote.VerbGroup.Form;
import org.jspecify.annotations.Nullable;

/** Finds statements that follow their cue: She said that it was over. */
final class EarlyCues {
    private final Reading reading;
    private final CueLexicon lexicon;
    private final Subjects subjects;
    private final Openings openings;
    private final Extents extents;
    private final Attributions attributions;
    private final NominalCues nominalCues;

    EarlyCues(
            Reading reading,
            CueLexicon lexicon,
            Subjects subjects,
            Openings openings,
            Extents extents,
            Attributions attributions) {
        this.reading = reading;
        this.lexicon = lexicon;
        this.subjects = subjects;
        this.openings = openings;
        this.extents = extents;
        this.attributions = attributions;
        this.nominalCues = new NominalCues(reading, lexicon, subjects, openings, extents, attributions);
    }

    void read(Sentence sentence) {
        int i = sentence.first();
        while (i < sentence.end()) {
            if (attributions.claimed(i) || attributions.used(i) || reading.inRun(i)) {
                i++;
                continue;
            }
            VerbGroup group = reading.group(i);
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
        String lemma = reading.tokens.get(group.head()).lemma();
        CueWord word = lexicon.verb(lemma);
        if (lemma.equals("be") && group.end() < sentence.end()) {
            int next = group.end();
            while (next < sentence.end() && reading.tag(next).isAdverb()) {
                next++;
            }
            if (next < sentence.end() && (reading.tag(next).isAdjective() || reading.is(next, VBN))) {
                CueWord adjective = lexicon.adjective(reading.words[next]);
                if (adjective != null) {
                    open(
                            group.first(),
                            next,
                            next + 1,
                            adjective,
                            subjects.of(group),
                            Evidence.NOMINAL,
                            group.doubtful());
                }
            }
            return;
        }
        CueWord expected = group.passive() ? lexicon.adjective(reading.words[group.head()]) : null;
        if (expected != null && group.end() < sentence.end() && reading.is(group.end(), TO)) {
            open(group.first(), group.head(), group.end(), expected, null, Evidence.NOMINAL, true);
            return;
        }
        if (word == null || group.end() >= sentence.end() || leadsToSaying(group, sentence)) {
            return;
        }
        Source source = shared(group, sentence);
        if (inRelative(group, word, source, sentence) || carriesNoun(group, word, source, sentence)) {
            return;
        }
        open(group.first(), group.head(), group.end(), word, source, null, group.doubtful());
    }

    /** "was quoted as saying": the cue is what comes after. */
    private boolean leadsToSaying(VerbGroup group, Sentence sentence) {
        int next = group.end() + 1;
        VerbGroup saying = group.passive() && next < sentence.end() && reading.words[group.end()].equals("as")
                ? reading.group(next)
                : null;
        return saying != null
                && saying.form() == Form.GERUND
                && lexicon.verb(reading.tokens.get(saying.head()).lemma()) != null;
    }

    /** "which he said had failed": what the relative pronoun stands for is part of the statement. */
    private boolean inRelative(VerbGroup group, CueWord word, @Nullable Source source, Sentence sentence) {
        if (source == null
                || source.first() <= sentence.first()
                || source.end() > group.first()
                || !reading.tag(source.first() - 1).isWh() && !reading.words[source.first() - 1].equals("that")
                || group.end() >= sentence.end()) {
            return false;
        }
        int pronoun = source.first() - 1;
        VerbGroup next = reading.group(group.end());
        boolean clause = word.takes(CueWord.Frame.THAT) && next != null && next.form() == Form.FINITE;
        boolean naming = word.takes(CueWord.Frame.AS)
                && (reading.phraseStart[group.end()] == group.end()
                        || reading.inRun(group.end())
                        || reading.words[group.end()].equals("as"));
        if (!clause && !naming) {
            return false;
        }
        int first = group.end();
        int end = clause
                ? extents.end(new Opening(Opening.Frame.CLAUSE, first, first), group.head())
                : reading.words[first].equals("as")
                        ? extents.end(new Opening(Opening.Frame.OBJECT, first, first), group.head())
                        : reading.inRun(first)
                                ? reading.runs.get(reading.runOf[first]).close()
                                : openings.withPhrases(reading.phraseEnd[first], sentence.end());
        if (attributions.claimed(first)) {
            return true;
        }
        attributions.add(new Attribution(
                List.of(new Stretch(pronoun, pronoun + 1), new Stretch(first, end)),
                source,
                new Stretch(group.first(), group.end()),
                word,
                clause ? Evidence.CLAUSE : Evidence.OBJECT,
                group.doubtful()));
        return true;
    }

    /** "expressed hope that": verb and noun are one cue. */
    private boolean carriesNoun(VerbGroup group, CueWord word, @Nullable Source source, Sentence sentence) {
        int first = group.end();
        if (!NominalCues.LIGHT.contains(word.lemma())
                || first >= sentence.end()
                || reading.phraseStart[first] != first) {
            return false;
        }
        int noun = reading.phraseEnd[first] - 1;
        CueWord nounCue = lexicon.noun(reading.tokens.get(noun).lemma());
        Opening opening = nounCue == null || noun + 1 >= sentence.end() ? null : openings.after(noun + 1, nounCue);
        if (nounCue == null || opening == null || attributions.claimed(opening.first())) {
            return false;
        }
        attributions.add(new Attribution(
                List.of(new Stretch(opening.first(), extents.end(opening, group.head()))),
                source,
                new Stretch(group.first(), opening.cueEnd()),
                nounCue,
                opening.frame() == Opening.Frame.CLAUSE ? Evidence.CLAUSE : Evidence.NOMINAL,
                group.doubtful()));
        return true;
    }

    /** The owner of a cue: its subject, or the owner of the statement it goes on from. */
    private @Nullable Source shared(VerbGroup group, Sentence sentence) {
        int before = group.first() - 1;
        while (before >= sentence.first() && reading.tag(before).isAdverb()) {
            before--;
        }
        boolean joined = before >= sentence.first()
                && (group.form() == Form.GERUND && reading.phraseEnd[before] != before + 1 || reading.is(before, CC));
        if (joined && !group.passive()) {
            List<Attribution> found = attributions.found();
            for (int k = found.size() - 1; k >= 0 && k >= found.size() - 3; k--) {
                Attribution last = found.get(k);
                if (last.cue() != null
                        && last.source() != null
                        && last.cue().first() < group.first()
                        && reading.sentence(last.cue().first()).index() == sentence.index()) {
                    return last.source();
                }
            }
        }
        return subjects.of(group);
    }

    void open(
            int cueFirst,
            int cueHead,
            int cueEnd,
            CueWord word,
            @Nullable Source source,
            @Nullable Evidence evidence,
            boolean doubt) {
        Opening opening = openings.after(cueEnd, word);
        if (opening == null || attributions.claimed(opening.first())) {
            return;
        }
        int end = extents.end(opening, cueHead);
        if (end <= opening.first()) {
            return;
        }
        Evidence why = evidence != null
                ? evidence
                : switch (opening.frame()) {
                    case QUOTE -> Evidence.QUOTE;
                    case CLAUSE, QUESTION -> Evidence.CLAUSE;
                    case INFINITIVE -> Evidence.INFINITIVE;
                    case OBJECT -> Evidence.OBJECT;
                };
        List<Stretch> content = new ArrayList<>();
        content.add(new Stretch(opening.first(), end));
        if (source == null && evidence == null && nobodys(cueHead)) {
            return;
        }
        Source owner = source;
        Source subject = impersonalSubject(cueHead, word, opening);
        if (subject != null) {
            content.add(0, new Stretch(subject.first(), subject.end()));
            VerbGroup group = reading.group(cueHead);
            owner = group != null && group.passive() ? source : null;
        }
        attributions.add(new Attribution(
                content, owner, new Stretch(cueFirst, Math.max(cueEnd, opening.cueEnd())), word, why, doubt));
    }

    /** Whether a cue is a bare participle or infinitive, which without a subject nobody is told to say. */
    private boolean nobodys(int cueHead) {
        VerbGroup group = reading.group(cueHead);
        return group != null && group.form() != Form.FINITE && !reading.inRun(cueHead);
    }

    /** The subject of "seem" and of passives such as "is expected to": it belongs to the content, not to its owner. */
    private @Nullable Source impersonalSubject(int cueHead, CueWord word, Opening opening) {
        VerbGroup group = reading.group(cueHead);
        if (group == null || group.form() != Form.FINITE) {
            return null;
        }
        boolean passive = group.passive()
                && opening.frame() != Opening.Frame.CLAUSE
                && opening.frame() != Opening.Frame.QUESTION
                && !word.takes(CueWord.Frame.HEARER);
        return passive
                        || word.kind() == Kind.SEEM
                                && reading.tokens.get(group.head()).lemma().equals(word.lemma())
                ? subjects.grammatical(group)
                : null;
    }
}
