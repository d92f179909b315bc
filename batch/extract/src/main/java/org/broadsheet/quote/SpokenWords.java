package org.broadsheet.quote;

import static org.broadsheet.annotate.PennTag.IN;

import java.util.Set;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.syntax.QuotedRun;
import org.broadsheet.syntax.Stretch;
import org.broadsheet.syntax.VerbGroup;
import org.broadsheet.syntax.VerbGroup.Form;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/** Finds what was said before a cue: “It is over,” she said; The plan failed, she said. */
final class SpokenWords {
    /** A capitalized run of more words is a sentence by itself, no fragment of the one around it. */
    static final int FRAGMENT = 3;

    /** Lemmas of what is done to a speaker who is to say more. */
    static final Set<String> ASKED = WordSets.english("quote-contexts").get("asked");

    private final ParsedArticle parsed;
    private final CueLexicon lexicon;
    private final Openings openings;
    private final Attributions attributions;
    private final SpeechStarts starts;
    private final StatementLabels labels;
    private final LeadIns leadIns;

    SpokenWords(ParsedArticle parsed, CueLexicon lexicon, Openings openings, Attributions attributions) {
        this.parsed = parsed;
        this.lexicon = lexicon;
        this.openings = openings;
        this.attributions = attributions;
        this.starts = new SpeechStarts(parsed, attributions);
        this.leadIns = new LeadIns(parsed, lexicon, openings);
        this.labels = new StatementLabels(parsed, lexicon);
    }

    /** Tells whether what stands before is said at all. */
    LeadIns leadIns() {
        return leadIns;
    }

    /** Whether quoted words end before a cue as words do whose attribution follows: “It is over,” she said. */
    boolean endBefore(int left, VerbGroup group) {
        if (left == 0 || !parsed.quoteEnds(left - 1, group.first())) {
            return false;
        }
        int close = left - 1;
        if (parsed.comma(close) && !parsed.inRun(close)) {
            return true;
        }
        return Set.of(",", "?", "!").contains(parsed.lastWord(parsed.runs().at(close)));
    }

    /** Whether quoted words hang on a verb or preposition before them: "citing “the law,” said". */
    boolean hangOnVerb(int before, Sentence sentence) {
        QuotedRun run = parsed.runs().at(parsed.inRun(before) ? before : before - 1);
        int left = run.open() - 1;
        VerbGroup verb = left >= sentence.first() ? parsed.group(left) : null;
        return verb != null && verb.form() == Form.GERUND && verb.first() == left;
    }

    /**
     * What stands before a late cue, whose own words start at {@code left}; null where that is no part of what is said.
     *
     * @param quoteAfter the quoted words that follow the cue, or null
     * @param commaAfter whether the cue stands between commas
     */
    @Nullable
    Stretch before(int left, Sentence sentence, @Nullable Stretch quoteAfter, boolean commaAfter) {
        int before = left - 1;
        if (before < 0) {
            return null;
        }
        if (parsed.quoteEnds(before, left)) {
            QuotedRun run = parsed.runs().at(parsed.comma(before) && !parsed.inRun(before) ? before - 1 : before);
            if (attributions.claimed(run.first()) || isTitle(run)) {
                return null;
            }
            Stretch spoken = new Stretch(starts.of(run, sentence), run.close());
            return namedInLeadIn(run, spoken, quoteAfter, sentence) ? null : spoken;
        }
        if (left <= sentence.first() || !parsed.comma(before)) {
            return null;
        }
        int first = labels.afterDateline(sentence.first(), before);
        while (first < before && (attributions.claimed(first) || parsed.comma(first))) {
            first++;
        }
        first = labels.afterSame(labels.afterLabel(first, before), left, before);
        Stretch clause = new Stretch(first, before);
        if (first >= before || endsInSaying(clause) || quoteAfter != null && saysBefore(clause)) {
            return null;
        }
        return leadIns.leadIn(clause, quoteAfter, commaAfter) ? null : clause;
    }

    /** After the mayor called them “late,” she said: “They slept.” */
    private boolean namedInLeadIn(QuotedRun run, Stretch spoken, @Nullable Stretch quoteAfter, Sentence sentence) {
        return quoteAfter != null
                && run.open() > sentence.first()
                && spoken.first() == sentence.first()
                && leadIns.dependent(spoken)
                && leadIns.isWhole(quoteAfter, spoken);
    }

    /**
     * Whether all that is left before a cue are words of saying: "In May, she said, many have come to believe", “It is over,” she
     * wrote in a note of May, she said, after the vote.
     */
    private boolean endsInSaying(Stretch clause) {
        int verb = parsed.behindPhrase(clause.first(), clause.end());
        boolean tail = verb >= 0 && attributions.used(verb);
        return tail || attributions.used(clause.end() - 1);
    }

    /** "Costa said it would rain, and when asked about snow, the mayor replied: “No.”": another act of saying comes first. */
    private boolean saysBefore(Stretch clause) {
        int verb = parsed.behindPhrase(clause.first(), clause.end());
        VerbGroup group = verb < 0 ? null : parsed.group(verb);
        if (group == null || group.form() != Form.FINITE) {
            return false;
        }
        CueWord word = lexicon.verb(parsed.token(group.head()).lemma());
        return word != null
                && word.kind() == CueWord.Kind.SAY
                && openings.after(group.end(), word) != null
                && asksIn(group.end(), clause.end());
    }

    /** Whether who spoke is asked for more: ", and when pressed on it". */
    private boolean asksIn(int first, int end) {
        for (int i = first; i + 1 < end; i++) {
            VerbGroup group = parsed.group(i + 1);
            if ((parsed.is(i, "when") || parsed.is(i, "after") || parsed.is(i, "and"))
                    && group != null
                    && ASKED.contains(parsed.token(group.head()).lemma())) {
                return true;
            }
        }
        return false;
    }

    /** The title of a work that the sentence names before the cue: in her book “Salt and Steel,” Costa wrote. */
    private boolean isTitle(QuotedRun run) {
        int before = run.open() - 1;
        if (namesWork(run, before)) {
            return true;
        }
        return (run.length() > FRAGMENT || before >= 0 && parsed.is(before, IN))
                && run.open() > parsed.sentence(run.first()).first()
                && parsed.titleCase(run)
                && parsed.is(run.end() - 1, ",");
    }

    /** In her book “Salt and Steel: The Towns that Sank,” Costa wrote: most of its words have capitals. */
    private boolean namesWork(QuotedRun run, int before) {
        int words = 0;
        int capitals = 0;
        for (int i = run.first(); i < run.end(); i++) {
            int letter = parsed.token(i).text().codePointAt(0);
            words += Character.isLetter(letter) ? 1 : 0;
            capitals += Character.isUpperCase(letter) ? 1 : 0;
        }
        return before > 0
                && parsed.tag(before).isNoun()
                && !parsed.inRun(before)
                && parsed.is(parsed.sentence(before).first(), IN)
                && run.length() > FRAGMENT
                && 2 * capitals > words;
    }
}
