package org.broadsheet.quote;

import static org.broadsheet.annotate.PennTag.POS;
import static org.broadsheet.annotate.PennTag.PRP_POSSESSIVE;

import java.util.List;
import java.util.Set;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.syntax.QuotedRun;
import org.broadsheet.syntax.Stretch;
import org.broadsheet.syntax.Subject;
import org.broadsheet.syntax.SubjectFinder;
import org.broadsheet.syntax.VerbGroup;
import org.broadsheet.syntax.VerbGroup.Form;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/**
 * Finds quoted words that are the subject of "be", before what tells whose they are: “A shame” was how Costa put it; “We'll
 * see,” was all she would say; “Go home!” was the advice of Costa; “I'll serve” was the line he gave.
 */
final class QuotedSubjects {
    /** Nouns besides those of {@link CueLexicon} for what somebody says. */
    private static final Set<String> WORDS = WordSets.english("quote-contexts").get("spoken");

    /** Verbs for giving a thing a form in words. */
    private static final Set<String> PUTTING =
            WordSets.english("quote-contexts").get("putting");

    private static final Set<String> SAYING = WordSets.english("quote-contexts").get("offering");

    private static final Set<String> GIVING = WordSets.english("quote-contexts").union("offering", "light-verbs");

    private static final Set<String> OF = Set.of("of", "from", "by");

    private final ParsedArticle parsed;
    private final CueLexicon lexicon;
    private final SubjectFinder subjects;
    private final SpeakerFeatures speakers;
    private final Attributions attributions;

    QuotedSubjects(ParsedArticle parsed, CueLexicon lexicon, SubjectFinder subjects, Attributions attributions) {
        this.parsed = parsed;
        this.lexicon = lexicon;
        this.subjects = subjects;
        this.speakers = new SpeakerFeatures(parsed, lexicon);
        this.attributions = attributions;
    }

    /** Tells whether a statement was found. */
    boolean read(VerbGroup be, Sentence sentence) {
        if (!parsed.token(be.head()).lemma().equals("be") || be.form() != Form.FINITE) {
            return false;
        }
        QuotedRun run = runBefore(be.first());
        int next = be.end();
        while (next < sentence.end()
                && parsed.tag(next).isAdverb()
                && !parsed.tag(next).isWh()) {
            next++;
        }
        if (run == null || next >= sentence.end() || attributions.claimedBetween(run.first(), run.end())) {
            return false;
        }
        if (parsed.is(next, "how") || parsed.is(next, "all")) {
            return clause(run, next + 1, parsed.is(next, "how") ? PUTTING : SAYING, null, sentence);
        }
        int end = nounEnd(next);
        if (end < 0) {
            return false;
        }
        Stretch cue = new Stretch(end - 1, end);
        Subject owner = possessor(next, end);
        if (owner == null && end + 1 < sentence.end() && OF.contains(parsed.word(end))) {
            owner = parsed.phraseStart(end + 1) == end + 1 ? new Subject(end + 1, parsed.phraseEnd(end + 1)) : null;
            return owner != null && speakers.canSpeak(owner) && add(run, owner, cue);
        }
        return owner == null
                ? clause(run, end, GIVING, cue, sentence)
                : speakers.canSpeak(owner) && add(run, owner, cue);
    }

    /** After the noun of saying of a phrase, which "the line Costa" in "the line Costa gave" may run over; -1 where none is. */
    private int nounEnd(int phrase) {
        int end = parsed.phraseStart(phrase) == phrase ? parsed.phraseEnd(phrase) : phrase;
        while (end > phrase && parsed.tag(end - 1).isProperNoun()) {
            end--;
        }
        String noun = end > phrase ? parsed.token(end - 1).lemma() : "";
        return WORDS.contains(noun) || lexicon.noun(noun) != null ? end : -1;
    }

    /** "how Costa put it", "the line (that) he gave": the subject of the clause that opens at a token. */
    private boolean clause(QuotedRun run, int first, Set<String> verbs, @Nullable Stretch noun, Sentence sentence) {
        for (int i = first; i < sentence.end() && !parsed.comma(i) && !parsed.inRun(i); i++) {
            VerbGroup group = parsed.group(i);
            if (group != null && group.form() == Form.FINITE) {
                Subject subject = !group.passive() ? subjects.of(group) : null;
                boolean own = subject != null
                        && subject.end() > first
                        && subject.end() <= group.first()
                        && !parsed.tag(subject.first()).isWh();
                Stretch cue = noun != null ? noun : new Stretch(group.first(), group.end());
                boolean speaks = own
                        && subject != null
                        && speakers.canSpeak(subject)
                        && says(parsed.token(group.head()).lemma(), verbs);
                return speaks
                        && subject != null
                        && add(run, new Subject(Math.max(first, subject.first()), subject.end()), cue);
            }
        }
        return false;
    }

    /** How somebody "put" it; all they "said" or "offered"; the line they "said" or "gave". */
    private boolean says(String verb, Set<String> verbs) {
        CueWord word = lexicon.verb(verb);
        boolean putting = verbs.equals(PUTTING);
        return verbs.contains(verb)
                || word != null && (putting ? word.takes(CueWord.Frame.AS) : word.kind() == CueWord.Kind.SAY);
    }

    private boolean add(QuotedRun run, Subject source, Stretch cue) {
        List<Stretch> words = List.of(new Stretch(run.open(), run.close()));
        String lemma = parsed.token(cue.end() - 1).lemma();
        attributions.add(
                new Attribution(words, source, cue, CueWord.anyVerb(lemma), QuoteRule.SPEECH_BEFORE_CUE, false));
        return true;
    }

    /** The run that ends before a verb, or before ", that" or "– that" in front of it. */
    private @Nullable QuotedRun runBefore(int verb) {
        boolean taken = verb > 2
                && parsed.is(verb - 1, "that")
                && (parsed.dash(verb - 2) || parsed.is(verb - 2, "-") || parsed.comma(verb - 2));
        int at = taken && !parsed.comma(verb - 2) ? verb - 2 : taken ? verb - 1 : verb;
        if (at < 2 || !parsed.quoteEnds(at - 1, verb)) {
            return null;
        }
        return parsed.run(parsed.inRun(at - 1) ? at - 1 : at - 2);
    }

    private @Nullable Subject possessor(int first, int end) {
        for (int i = end - 2; i >= first; i--) {
            if (parsed.tag(i) == POS) {
                return new Subject(first, i);
            }
            if (parsed.is(i, PRP_POSSESSIVE)) {
                return new Subject(i, i + 1);
            }
        }
        return null;
    }
}
