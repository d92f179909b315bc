package org.broadsheet.quote;

import static org.broadsheet.annotate.PennTag.CC;
import static org.broadsheet.annotate.PennTag.LEFT_BRACKET;
import static org.broadsheet.annotate.PennTag.RIGHT_BRACKET;
import static org.broadsheet.annotate.PennTag.VBG;
import static org.broadsheet.annotate.PennTag.VBN;

import java.util.Set;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.syntax.Stretch;
import org.broadsheet.syntax.VerbGroup;
import org.broadsheet.syntax.VerbGroup.Form;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/** Tells clauses that only lead in to what is said from those that are said: When he was asked, he said. */
final class LeadIns {
    private static final Set<String> LEADING =
            WordSets.english("clause-words").union("subordinator", "comparing", "conceding", "leading-preposition");

    private static final Set<String> LEADING_CLAUSE =
            WordSets.english("clause-words").union("subordinator", "comparing");

    private final ParsedArticle parsed;
    private final CueLexicon lexicon;
    private final Openings openings;

    LeadIns(ParsedArticle parsed, CueLexicon lexicon, Openings openings) {
        this.parsed = parsed;
        this.lexicon = lexicon;
        this.openings = openings;
    }

    boolean leadIn(Stretch clause, @Nullable Stretch quoteAfter, boolean commaAfter) {
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
        if (SpokenWords.ASKED.contains(parsed.token(first).lemma())) {
            return true;
        }
        for (int i = first; i < clause.end() - 1; i++) {
            if (parsed.comma(i) && !parsed.inRun(i) && openings.clauses().at(i + 1, clause.end())) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether quoted words need nothing before them, so that what leads in is the reporter's: "With a smile, she said,
     * “It is over.”", "Asked about it, she said “no”"; but "In 2019, she said, “the money was gone.”"
     */
    boolean isWhole(Stretch quote, Stretch leadIn) {
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

    /** Where the bracket that opens at a token closes; the last token before an end where it does not. */
    private int closing(int open, int end) {
        int close = open;
        while (close + 1 < end && parsed.tag(close) != RIGHT_BRACKET) {
            close++;
        }
        return close;
    }
}
