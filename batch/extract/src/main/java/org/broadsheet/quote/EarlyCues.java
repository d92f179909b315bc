package org.broadsheet.quote;

import static org.broadsheet.annotate.PennTag.CC;
import static org.broadsheet.annotate.PennTag.EX;
import static org.broadsheet.annotate.PennTag.TO;
import static org.broadsheet.annotate.PennTag.VBN;
import static org.broadsheet.annotate.PennTag.WRB;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.quote.CueWord.Kind;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.syntax.Stretch;
import org.broadsheet.syntax.Subject;
import org.broadsheet.syntax.SubjectFinder;
import org.broadsheet.syntax.VerbGroup;
import org.broadsheet.syntax.VerbGroup.Form;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/** Finds statements that follow their cue: She said that it was over. */
final class EarlyCues {
    /** Verbs that deny the saying they lead to. */
    private static final Set<String> REFUSING =
            WordSets.english("quote-contexts").get("refusing");

    private final ParsedArticle parsed;
    private final CueLexicon lexicon;
    private final SubjectFinder subjects;
    private final Openings openings;
    private final Extents extents;
    private final Attributions attributions;
    private final NominalCues nominalCues;

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
            int next = group.end();
            while (next < sentence.end() && parsed.tag(next).isAdverb()) {
                next++;
            }
            if (next < sentence.end() && (parsed.tag(next).isAdjective() || parsed.is(next, VBN))) {
                CueWord adjective = lexicon.adjective(parsed.word(next));
                if (adjective != null) {
                    open(
                            group.first(),
                            next,
                            next + 1,
                            adjective,
                            subjects.of(group),
                            QuoteRule.ADJECTIVE_CUE,
                            group.doubtful());
                }
            }
            return;
        }
        CueWord expected = group.passive() ? lexicon.adjective(parsed.word(group.head())) : null;
        if (expected != null && group.end() < sentence.end() && parsed.is(group.end(), TO)) {
            open(group.first(), group.head(), group.end(), expected, null, QuoteRule.EXPECTED_TO, true);
            return;
        }
        if (word == null || group.end() >= sentence.end() || leadsToSaying(group, sentence)) {
            return;
        }
        Subject source = shared(group, sentence);
        if (source == null && asked(group, word, sentence)) {
            return;
        }
        if (inRelative(group, word, source, sentence) || carriesNoun(group, word, source, sentence)) {
            return;
        }
        if (saysNext(group, word, source, sentence)) {
            return;
        }
        open(group.first(), group.head(), group.end(), word, source, null, group.doubtful());
    }

    /** "refused to say whether", "seemed to suggest that": the two verbs are one cue. */
    private boolean saysNext(VerbGroup group, CueWord word, @Nullable Subject source, Sentence sentence) {
        VerbGroup next = group.end() < sentence.end() ? parsed.group(group.end()) : null;
        boolean leads = word.kind() == Kind.WANT || word.kind() == Kind.SEEM || REFUSING.contains(word.lemma());
        CueWord saying =
                next == null ? null : lexicon.verb(parsed.token(next.head()).lemma());
        if (!leads
                || saying == null
                || next == null
                || next.form() != Form.INFINITIVE
                || saying.kind() != Kind.SAY
                || group.passive()
                || next.end() >= sentence.end()) {
            return false;
        }
        Opening opening = openings.after(next.end(), saying);
        if (opening == null || attributions.claimed(opening.first())) {
            return false;
        }
        open(group.first(), next.head(), next.end(), saying, source, null, true);
        return true;
    }

    /** "Asked whether she would go, Costa said": nobody is told to have asked. */
    private boolean asked(VerbGroup group, CueWord word, Sentence sentence) {
        int before = group.first() - 1;
        boolean leads = group.first() == group.head()
                && word.lemma().equals("ask")
                && (before < sentence.first() || parsed.is(before, WRB) || parsed.is(before, CC));
        Opening opening = leads ? openings.after(group.end(), word) : null;
        if (opening == null || opening.frame() != Opening.Frame.QUESTION || attributions.claimed(opening.first())) {
            return false;
        }
        attributions.add(new Attribution(
                List.of(new Stretch(opening.first(), extents.end(opening, group.head()))),
                null,
                new Stretch(group.first(), opening.cueEnd()),
                word,
                QuoteRule.QUESTION_AFTER_CUE,
                false));
        return true;
    }

    /** "was quoted as saying": the cue is what comes after. */
    private boolean leadsToSaying(VerbGroup group, Sentence sentence) {
        int next = group.end() + 1;
        VerbGroup saying =
                group.passive() && next < sentence.end() && parsed.is(group.end(), "as") ? parsed.group(next) : null;
        return saying != null
                && saying.form() == Form.GERUND
                && lexicon.verb(parsed.token(saying.head()).lemma()) != null;
    }

    /** "which he said had failed": what the relative pronoun stands for is part of the statement. */
    private boolean inRelative(VerbGroup group, CueWord word, @Nullable Subject source, Sentence sentence) {
        if (source == null
                || source.first() <= sentence.first()
                || source.end() > group.first()
                || !parsed.tag(source.first() - 1).isWh() && !parsed.is(source.first() - 1, "that")
                || group.end() >= sentence.end()) {
            return false;
        }
        int pronoun = source.first() - 1;
        VerbGroup next = parsed.group(group.end());
        boolean clause = word.takes(CueWord.Frame.THAT) && next != null && next.form() == Form.FINITE;
        boolean naming = word.takes(CueWord.Frame.AS)
                && (parsed.phraseStart(group.end()) == group.end()
                        || parsed.inRun(group.end())
                        || parsed.is(group.end(), "as"));
        if (!clause && !naming) {
            return false;
        }
        int first = group.end();
        int end = clause
                ? extents.end(new Opening(Opening.Frame.CLAUSE, first, first), group.head())
                : parsed.is(first, "as")
                        ? extents.end(new Opening(Opening.Frame.OBJECT, first, first), group.head())
                        : parsed.inRun(first)
                                ? parsed.runs().at(first).close()
                                : openings.circumstances().withPhrases(parsed.phraseEnd(first), sentence.end());
        if (attributions.claimed(first)) {
            return true;
        }
        attributions.add(new Attribution(
                List.of(new Stretch(pronoun, pronoun + 1), new Stretch(first, end)),
                source,
                new Stretch(group.first(), group.end()),
                word,
                clause ? QuoteRule.CUE_IN_RELATIVE_CLAUSE : QuoteRule.NAMING_IN_RELATIVE_CLAUSE,
                group.doubtful()));
        return true;
    }

    /** "expressed hope that": verb and noun are one cue. */
    private boolean carriesNoun(VerbGroup group, CueWord word, @Nullable Subject source, Sentence sentence) {
        int first = group.end();
        if (!NominalCues.LIGHT.contains(word.lemma())
                || first >= sentence.end()
                || parsed.phraseStart(first) != first) {
            return false;
        }
        int noun = parsed.phraseEnd(first) - 1;
        CueWord nounCue = lexicon.noun(parsed.token(noun).lemma());
        Opening opening = nounCue == null || noun + 1 >= sentence.end() ? null : openings.after(noun + 1, nounCue);
        if (nounCue == null || opening == null || attributions.claimed(opening.first())) {
            return false;
        }
        attributions.add(new Attribution(
                List.of(new Stretch(opening.first(), extents.end(opening, group.head()))),
                source,
                new Stretch(group.first(), opening.cueEnd()),
                nounCue,
                opening.frame() == Opening.Frame.CLAUSE
                        ? QuoteRule.CLAUSE_AFTER_VERB_AND_NOUN
                        : QuoteRule.OBJECT_AFTER_VERB_AND_NOUN,
                group.doubtful()));
        return true;
    }

    /** The owner of a cue: its subject, or the owner of the statement it goes on from. */
    private @Nullable Subject shared(VerbGroup group, Sentence sentence) {
        int before = group.first() - 1;
        while (before >= sentence.first() && parsed.tag(before).isAdverb()) {
            before--;
        }
        boolean joined = before >= sentence.first()
                && (group.form() == Form.GERUND && parsed.phraseEnd(before) != before + 1 || parsed.is(before, CC));
        if (joined && !group.passive()) {
            List<Attribution> spoken = attributions.cuedBetween(sentence.first(), group.first());
            for (int k = spoken.size() - 1; k >= 0; k--) {
                Subject source = spoken.get(k).source();
                // "repeated his claim that …, calling it": not the claim's owner goes on but who repeats it.
                if (source != null && spoken.get(k).rule() != QuoteRule.NOUN_CUE) {
                    return source;
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
            @Nullable Subject source,
            @Nullable QuoteRule rule,
            boolean doubt) {
        Opening opening = openings.after(cueEnd, word);
        if (opening == null || attributions.claimed(opening.first())) {
            return;
        }
        int end = extents.end(opening, cueHead);
        if (end <= opening.first()) {
            return;
        }
        QuoteRule why = rule != null
                ? rule
                : switch (opening.frame()) {
                    case QUOTE -> QuoteRule.SPEECH_AFTER_CUE;
                    case CLAUSE -> QuoteRule.CLAUSE_AFTER_CUE;
                    case QUESTION -> QuoteRule.QUESTION_AFTER_CUE;
                    case INFINITIVE -> QuoteRule.INFINITIVE_AFTER_CUE;
                    case OBJECT -> QuoteRule.OBJECT_AFTER_CUE;
                };
        List<Stretch> content = new ArrayList<>();
        content.add(new Stretch(opening.first(), end));
        if (source == null && rule == null && nobodys(cueHead)) {
            return;
        }
        // "There is fear": nobody's.
        Subject owner = source != null && parsed.is(source.first(), EX) ? null : source;
        Subject subject = impersonalSubject(cueHead, word, opening);
        if (subject != null) {
            content.add(0, new Stretch(subject.first(), subject.end()));
            VerbGroup group = parsed.group(cueHead);
            owner = group != null && group.passive() ? source : null;
        }
        attributions.add(new Attribution(
                content, owner, new Stretch(cueFirst, Math.max(cueEnd, opening.cueEnd())), word, why, doubt));
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
