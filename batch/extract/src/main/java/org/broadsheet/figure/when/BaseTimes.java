package org.broadsheet.figure.when;

import java.util.Set;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.PennTag;
import org.broadsheet.article.Span;
import org.broadsheet.figure.amount.TrendWords;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.words.WordSets;

/** Which times say when what a figure is compared with was otherwise: "more than last year", "down 12% from 2019". */
final class BaseTimes {
    private static final Set<String> COMPARING =
            WordSets.english("figure-contexts").get("comparing");

    /** Last words of times that are reckoned back from the figure's own. */
    private static final Set<String> EARLIER = Set.of("earlier", "before", "ago");

    /** Tokens of a change and how much it was: "down by more than 40 points". */
    private static final int LONGEST_CHANGE = 9;

    /** Digits of a year. */
    private static final int YEAR = 4;

    private static final TrendWords CHANGES = new TrendWords();

    private final ParsedArticle parsed;

    BaseTimes(ParsedArticle parsed) {
        this.parsed = parsed;
    }

    /** "20 cents more than last year", "compared with 2011", "down 12% from a year earlier": when it was otherwise. */
    boolean isOne(Span time) {
        int at = tokenAt(time);
        if (at > 0 && parsed.word(at - 1).equals("as") && isAsMuch(at - 1)) {
            return true;
        }
        int before =
                at > 0 && parsed.is(at - 1, PennTag.IN) && !COMPARING.contains(parsed.word(at - 1)) ? at - 2 : at - 1;
        if (before < 0) {
            return false;
        }
        String word = parsed.word(before);
        if (word.equals("as") && isAsMuch(before)) {
            // "twice as many as in spring"
            return true;
        }
        int last = parsed.article().tokenAt(parsed.article().body().to(time) - 1);
        return word.equals("than")
                || word.equals("compared")
                || word.equals("to") && before > 0 && parsed.word(before - 1).equals("compared")
                || word.equals("from") && (EARLIER.contains(parsed.word(last)) || isChangeSince(before, last));
    }

    /** "twice as many as a decade ago" */
    private boolean isAsMuch(int as) {
        return as > 1
                && (parsed.word(as - 2).equals("as")
                        || as > 2 && parsed.word(as - 3).equals("as"));
    }

    /**
     * "fell 40 points from 2019", "is down 4% from last year", "a rise of 5% from last year"; not from when a change takes effect
     * or goes on: "will rise 5% from May", "up 5% from May to June", "has grown 5% a year from 2010".
     */
    private boolean isChangeSince(int from, int last) {
        if (isStretch(from + 1, last + 1) || isRate(from - 1)) {
            return false;
        }
        boolean past = parsed.is(from + 1, "last") || parsed.is(from + 1, "previous");
        boolean year =
                past || parsed.is(last, PennTag.CD) && parsed.token(last).text().length() == YEAR;
        boolean number = false;
        boolean change = false;
        for (int i = from - 1; i > from - LONGEST_CHANGE && i >= 0 && !parsed.comma(i); i--) {
            String lemma = parsed.token(i).lemma();
            boolean state = year && (lemma.equals("be") || lemma.equals("have"));
            if (isAhead(i) && !past && !state) {
                return false;
            }
            number |= parsed.is(i, PennTag.CD);
            change |= parsed.is(i, "up")
                    || parsed.is(i, "down")
                    || CHANGES.isChangeVerb(lemma)
                    || CHANGES.isChange(lemma);
        }
        return number && change;
    }

    /** "has grown 5% a year" */
    private boolean isRate(int unit) {
        return unit > 0
                && (parsed.is(unit - 1, "a") || parsed.is(unit - 1, "per"))
                && !CHANGES.isChange(parsed.token(unit).lemma());
    }

    /** "will rise", "to rise", "goes up": what is or is to be. */
    private boolean isAhead(int at) {
        return parsed.is(at, PennTag.MD)
                || parsed.is(at, PennTag.TO)
                || parsed.is(at, PennTag.VBP)
                || parsed.is(at, PennTag.VBZ);
    }

    /** "from May to June", "from 2019 to 2021": whether a time has an end too. */
    private boolean isStretch(int first, int end) {
        for (int i = first; i <= end && i < parsed.size(); i++) {
            if (parsed.is(i, "to") || parsed.is(i, "until") || parsed.is(i, "through") || parsed.dash(i)) {
                return true;
            }
        }
        return false;
    }

    private int tokenAt(Span span) {
        AnnotatedArticle article = parsed.article();
        return article.tokenAt(article.body().from(span));
    }
}
