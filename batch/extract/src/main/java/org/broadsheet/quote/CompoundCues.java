package org.broadsheet.quote;

import static org.broadsheet.annotate.PennTag.CC;
import static org.broadsheet.annotate.PennTag.IN;
import static org.broadsheet.annotate.PennTag.WRB;

import java.util.List;
import java.util.Set;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.quote.CueWord.Kind;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.syntax.Stretch;
import org.broadsheet.syntax.Subject;
import org.broadsheet.syntax.VerbGroup;
import org.broadsheet.syntax.VerbGroup.Form;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/** Finds cues of more than one verb, or of a verb and its noun: refused to say whether, was quoted as saying, expressed hope. */
final class CompoundCues {
    /** Verbs that deny the saying they lead to. */
    private static final Set<String> REFUSING =
            WordSets.english("quote-contexts").get("refusing");
    /** What one keeps from saying behind them. */
    private static final Set<String> SHUNNING =
            WordSets.english("quote-contexts").get("shunning");

    /** What keeps another from saying. */
    private static final Set<String> KEEPING =
            WordSets.english("quote-contexts").get("keeping");

    private static final Set<String> MADE = WordSets.english("quote-contexts").get("made");

    private static final CueWord CLEAR = new CueWord(
            "make clear", CueWord.Part.VERB, Kind.SAY, Set.of(CueWord.Frame.QUOTE, CueWord.Frame.THAT), Set.of());

    private final ParsedArticle parsed;
    private final CueLexicon lexicon;
    private final Openings openings;
    private final Extents extents;
    private final Attributions attributions;
    private final EarlyContent content;

    CompoundCues(
            ParsedArticle parsed,
            CueLexicon lexicon,
            Openings openings,
            Extents extents,
            Attributions attributions,
            EarlyContent content) {
        this.parsed = parsed;
        this.lexicon = lexicon;
        this.openings = openings;
        this.extents = extents;
        this.attributions = attributions;
        this.content = content;
    }

    /** "refused to say whether", "seemed to suggest that": the two verbs are one cue. */
    boolean saysNext(VerbGroup group, CueWord word, @Nullable Subject source, Sentence sentence) {
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
        content.open(group.first(), next.head(), next.end(), saying, source, null, true);
        return true;
    }

    /** "avoids praising", "stopped short of saying": what someone keeps from saying. */
    boolean isShunned(VerbGroup group, Sentence sentence) {
        int before = group.first() - 1;
        if (group.form() != VerbGroup.Form.GERUND || before <= sentence.first()) {
            return false;
        }
        if (parsed.is(before, "from")) {
            return isKeptFrom(before, sentence);
        }
        if (parsed.is(before, IN)) {
            before -= parsed.group(before - 1) == null ? 2 : 1;
        }
        VerbGroup verb = before < sentence.first() ? null : parsed.group(before);
        return verb != null && SHUNNING.contains(parsed.token(verb.head()).lemma());
    }

    /** "bars owners from claiming": what is kept from them. */
    private boolean isKeptFrom(int from, Sentence sentence) {
        for (int i = from - 1; i >= sentence.first() && !parsed.comma(i); i--) {
            VerbGroup verb = parsed.group(i);
            if (verb != null) {
                return KEEPING.contains(parsed.token(verb.head()).lemma())
                        || SHUNNING.contains(parsed.token(verb.head()).lemma());
            }
        }
        return false;
    }

    /** "made it clear that", "has made clear she would go" */
    boolean makesClear(VerbGroup group, @Nullable Subject source, Sentence sentence) {
        int clear = parsed.is(group.end(), "it") ? group.end() + 1 : group.end();
        if (!parsed.token(group.head()).lemma().equals("make")
                || group.passive()
                || clear + 1 >= sentence.end()
                || !MADE.contains(parsed.word(clear))) {
            return false;
        }
        CueWord word = CLEAR;
        Opening opening = openings.after(clear + 1, word);
        if (opening == null || opening.frame() != Opening.Frame.CLAUSE || attributions.claimed(opening.first())) {
            return false;
        }
        attributions.add(new Attribution(
                List.of(new Stretch(opening.first(), extents.end(opening, group.head()))),
                source,
                new Stretch(group.first(), clear + 1),
                word,
                QuoteRule.CLAUSE_AFTER_CUE,
                group.doubtful()));
        return true;
    }

    /** "Asked whether she would go, Costa said": nobody is told to have asked. */
    boolean asked(VerbGroup group, CueWord word, Sentence sentence) {
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
    boolean leadsToSaying(VerbGroup group, Sentence sentence) {
        int next = group.end() + 1;
        VerbGroup saying =
                group.passive() && next < sentence.end() && parsed.is(group.end(), "as") ? parsed.group(next) : null;
        return saying != null
                && saying.form() == Form.GERUND
                && lexicon.verb(parsed.token(saying.head()).lemma()) != null;
    }

    /** "expressed hope that": verb and noun are one cue. */
    boolean carriesNoun(VerbGroup group, CueWord word, @Nullable Subject source, Sentence sentence) {
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
}
