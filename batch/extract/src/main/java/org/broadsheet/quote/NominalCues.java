package org.broadsheet.quote;

import static org.broadsheet.annotate.PennTag.IN;
import static org.broadsheet.annotate.PennTag.NNPS;
import static org.broadsheet.annotate.PennTag.NNS;
import static org.broadsheet.annotate.PennTag.POS;
import static org.broadsheet.annotate.PennTag.PRP_POSSESSIVE;

import java.util.List;
import java.util.Set;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.quote.Attribution.Evidence;
import org.broadsheet.quote.Attribution.Stretch;
import org.jspecify.annotations.Nullable;

/** Finds statements whose cue is a noun: her claim that it was over. */
final class NominalCues {
    /** Verbs that only carry a noun of saying: "made a statement on". */
    static final Set<String> LIGHT = Set.of(
            "make",
            "have",
            "give",
            "express",
            "voice",
            "raise",
            "offer",
            "issue",
            "reiterate",
            "repeat",
            "deliver",
            "share",
            "hold",
            "show",
            "state",
            "renew",
            "post",
            "release",
            "announce");

    private final Reading reading;
    private final CueLexicon lexicon;
    private final Subjects subjects;
    private final Openings openings;
    private final Extents extents;
    private final Attributions attributions;

    NominalCues(
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
    }

    void read(int i, Sentence sentence, EarlyCues cues) {
        if (!reading.tag(i).isNoun() || reading.phraseEnd[i] != i + 1 || i + 1 >= sentence.end()) {
            return;
        }
        CueWord word = lexicon.noun(reading.tokens.get(i).lemma());
        if (word == null) {
            return;
        }
        if (plansTo(i, word, sentence, cues)) {
            return;
        }
        Source owner = possessor(i);
        int first = reading.phraseStart[i];
        VerbGroup light = first > sentence.first() ? reading.group(first - 1) : null;
        if (owner == null
                && light != null
                && !light.passive()
                && LIGHT.contains(reading.tokens.get(light.head()).lemma())) {
            owner = subjects.of(light);
        }
        if (owner == null) {
            owner = subjects.ofClauseAround(first);
        }
        VerbGroup be = reading.group(i + 1);
        if (be != null
                && be.first() == i + 1
                && reading.tokens.get(be.head()).lemma().equals("be")
                && be.end() < sentence.end()
                && owner != null
                && (reading.words[be.end()].equals("that")
                        || reading.inRun(be.end())
                        || reading.words[be.end()].equals(":"))) {
            Opening opening = openings.after(be.end(), CueWord.anyClause(word.lemma()));
            if (opening != null && !attributions.claimed(opening.first())) {
                attributions.add(new Attribution(
                        List.of(new Stretch(opening.first(), extents.end(opening, be.head()))),
                        owner,
                        new Stretch(i, be.end()),
                        word,
                        Evidence.NOMINAL,
                        false));
                return;
            }
        }
        cues.open(i, i, i + 1, word, owner, Evidence.NOMINAL, owner == null);
    }

    /** A verb the tagger took for a plural noun: "The candidate plans to travel". */
    private boolean plansTo(int i, CueWord noun, Sentence sentence, EarlyCues cues) {
        CueWord verb = lexicon.verb(noun.lemma());
        int first = reading.phraseStart[i];
        if (verb == null
                || !verb.takes(CueWord.Frame.TO)
                || !reading.is(i, NNS) && !reading.is(i, NNPS)
                || first == i
                || !openings.infinitive(i + 1)) {
            return false;
        }
        for (int left = first - 1; left >= sentence.first(); left--) {
            if (reading.group(left) != null || reading.is(left, IN)) {
                return false;
            }
        }
        cues.open(i, i, i + 1, verb, new Source(first, i), Evidence.INFINITIVE, false);
        return true;
    }

    private @Nullable Source possessor(int noun) {
        int first = reading.phraseStart[noun];
        for (int i = noun - 1; i >= first; i--) {
            if (reading.tag(i) == POS) {
                return new Source(first, i);
            }
            if (reading.is(i, PRP_POSSESSIVE)) {
                return new Source(i, i + 1);
            }
        }
        return null;
    }
}
