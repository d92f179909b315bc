package org.broadsheet.quote;

import static org.broadsheet.annotate.PennTag.CC;
import static org.broadsheet.annotate.PennTag.IN;
import static org.broadsheet.annotate.PennTag.LEFT_BRACKET;
import static org.broadsheet.annotate.PennTag.RIGHT_BRACKET;
import static org.broadsheet.annotate.PennTag.VBG;
import static org.broadsheet.annotate.PennTag.VBN;

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

    private static final Set<String> LEADING =
            WordSets.english("clause-words").union("subordinator", "comparing", "conceding", "leading-preposition");

    private static final Set<String> LEADING_CLAUSE =
            WordSets.english("clause-words").union("subordinator", "comparing");

    /** Lemmas of what is done to a speaker who is to say more. */
    private static final Set<String> ASKED = WordSets.english("quote-contexts").get("asked");

    private final ParsedArticle parsed;
    private final CueLexicon lexicon;
    private final Openings openings;
    private final Attributions attributions;
    private final SpeechStarts starts;
    private final StatementLabels labels;

    SpokenWords(ParsedArticle parsed, CueLexicon lexicon, Openings openings, Attributions attributions) {
        this.parsed = parsed;
        this.lexicon = lexicon;
        this.openings = openings;
        this.attributions = attributions;
        this.starts = new SpeechStarts(parsed, attributions);
        this.labels = new StatementLabels(parsed, lexicon);
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
        return leadsIn(clause, quoteAfter, commaAfter) ? null : clause;
    }

    private boolean leadsIn(Stretch clause, @Nullable Stretch quoteAfter, boolean commaAfter) {
        if (quoteAfter == null) {
            return dependent(clause) && parsed.finiteIn(clause.first(), clause.end()) && !commaAfter;
        }
        return dependent(clause) && (!commaAfter || isWhole(quoteAfter, clause))
                || !commaAfter && isOther(clause, quoteAfter);
    }

    /**
     * "The keeper of the lock, Ana Costa, told the paper “It froze.”": words without a verb, before a cue that does not stand
     * between commas; "The lock, Costa said in May, “froze.”" goes on with them.
     */
    private boolean isOther(Stretch clause, Stretch quote) {
        int first = quote.first();
        boolean goesOn = parsed.comma(first - 1)
                && Character.isLowerCase(parsed.token(Math.min(first + 1, quote.end() - 1))
                        .text()
                        .codePointAt(0));
        return !goesOn && !parsed.finiteIn(clause.first(), clause.end());
    }

    /** After the mayor called them “late,” she said: “They slept.” */
    private boolean namedInLeadIn(QuotedRun run, Stretch spoken, @Nullable Stretch quoteAfter, Sentence sentence) {
        return quoteAfter != null
                && run.open() > sentence.first()
                && spoken.first() == sentence.first()
                && dependent(spoken)
                && isWhole(quoteAfter, spoken);
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

    /**
     * Whether quoted words need nothing before them, so that what leads in is the reporter's: "With a smile, she said,
     * “It is over.”", "Asked about it, she said “no”"; but "In 2019, she said, “the money was gone.”"
     */
    private boolean isWhole(Stretch quote, Stretch leadIn) {
        int first = quote.first();
        while (first < quote.end() - 1 && parsed.quoteMark(first)) {
            first++;
        }
        if (parsed.finiteIn(leadIn.first(), leadIn.end())
                && openings.clauses().at(first, parsed.sentence(first).end())) {
            return true;
        }
        return parsed.is(leadIn.first(), VBG)
                || parsed.is(leadIn.first(), VBN)
                || Character.isUpperCase(parsed.token(first).text().codePointAt(0))
                        && (!parsed.finiteIn(leadIn.first(), leadIn.end()) || opensSentence(first));
    }

    /** A capital that only the start of a sentence gives. */
    private boolean opensSentence(int first) {
        return !parsed.is(first, "i") && !parsed.tag(first).isProperNoun();
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

    /** Whether a clause only leads in to the next: "When he was asked, he said". */
    boolean dependent(Stretch clause) {
        int first = clause.first();
        if (parsed.is(first, CC) && first + 1 < clause.end()) {
            first++;
        }
        boolean leads = LEADING.contains(parsed.word(first))
                || parsed.is(first, VBN)
                || parsed.is(first, VBG) && !isSubject(first, clause.end())
                || parsed.is(first, "asked");
        if (!leads) {
            return false;
        }
        if (ASKED.contains(parsed.token(first).lemma())) {
            return true;
        }
        for (int i = first; i < clause.end() - 1; i++) {
            if (parsed.comma(i) && !parsed.inRun(i) && openings.clauses().at(i + 1, clause.end())) {
                return false;
            }
        }
        return true;
    }

    /** Where the bracket that opens at a token closes; the last token before an end where it does not. */
    private int closing(int open, int end) {
        int close = open;
        while (close + 1 < end && parsed.tag(close) != RIGHT_BRACKET) {
            close++;
        }
        return close;
    }

    /** "Rising water in the valley could reach them, she said": a gerund with the verb of its own clause, and not a cue. */
    private boolean isSubject(int gerund, int end) {
        if (lexicon.verb(parsed.token(gerund).lemma()) != null) {
            return false;
        }
        for (int i = gerund + 1; i < end; i++) {
            if (parsed.tag(i) == LEFT_BRACKET) {
                i = closing(i, end);
                continue;
            }
            VerbGroup group = parsed.group(i);
            if (group != null && group.form() == Form.FINITE) {
                return true;
            }
            if (parsed.comma(i)
                    || parsed.tag(i).isWh()
                    || parsed.is(i, "that")
                    || LEADING_CLAUSE.contains(parsed.word(i))) {
                return false;
            }
        }
        return false;
    }
}
