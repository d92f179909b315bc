package org.broadsheet.figure.when;

import java.util.Set;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.PennTag;
import org.broadsheet.article.Span;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.words.WordSets;

/** Which times hold for a noun of the clause and not for the amount: of a record, of what came out, of an act on what is known. */
final class TimesOfNouns {
    /** Words between the article of a number and the number: "the last two games". */
    private static final Set<String> PLACES_IN_A_ROW = Set.of("first", "last", "other", "next");

    /** Lemmas of nouns for what a figure is held against. */
    private static final Set<String> LEVELS =
            WordSets.english("figure-contexts").get("nouns-held-against");

    private static final Set<String> BESIDE_LEVELS =
            WordSets.english("figure-contexts").get("words-before-levels");

    private final ParsedArticle parsed;

    TimesOfNouns(ParsedArticle parsed) {
        this.parsed = parsed;
    }

    /** Whether a time of a figure's clause is that of a noun or of an act only. */
    boolean has(Span figure, Span time) {
        return isActOnTheKnown(figure, time)
                || isOfRecord(figure, time)
                || isOfLevel(figure, time)
                || isOut(figure, time);
    }

    /** "In May the mood of the two towns changed": how many there are is known before, whenever the act on them was. */
    private boolean isActOnTheKnown(Span figure, Span time) {
        int first = tokenAt(figure.start());
        int end = parsed.article().tokenAt(parsed.article().body().to(figure));
        boolean behind = time.start() > figure.end();
        // "the 40 boats he built in 2011"
        boolean told = behind && (!parsed.finiteIn(end, tokenAt(time.start())) || parsed.is(end, PennTag.PRP));
        if (told || !isKnown(first, end)) {
            return false;
        }
        int of = parsed.phraseStart(first) - 1;
        boolean part = of > 0
                && parsed.word(of).equals("of")
                && (parsed.is(of - 1, PennTag.CD)
                        || parsed.is(of - 1, PennTag.DT)
                        || parsed.word(of - 1).equals("%"));
        // "12 of the 40 boats sank in May" counts those that sank.
        return of > 0 && parsed.is(of, PennTag.IN) && (!part || behind && parsed.is(of - 1, PennTag.DT));
    }

    /** "the two towns", "her last three games" */
    private boolean isKnown(int first, int end) {
        int before = first > 0 && PLACES_IN_A_ROW.contains(parsed.word(first - 1)) ? first - 2 : first - 1;
        boolean definite = before >= 0
                && (parsed.word(before).equals("the")
                        || parsed.is(before, PennTag.PRP_POSSESSIVE)
                        || parsed.is(before, PennTag.POS));
        return definite && parsed.is(first, PennTag.CD) && parsed.is(end - 1, PennTag.NNS);
    }

    /** "40 boats sank, the largest loss since 2010": since when there was none like it. */
    private boolean isOfRecord(Span figure, Span time) {
        int at = tokenAt(time.start());
        boolean since =
                at > 1 && time.start() > figure.end() && parsed.word(at - 1).equals("since");
        for (int i = at - 2; since && i > tokenAt(figure.start()); i--) {
            if (parsed.is(i, PennTag.JJS) || parsed.is(i, PennTag.RBS)) {
                return true;
            }
            if (parsed.group(i) != null) {
                return false;
            }
        }
        return false;
    }

    /** "60 cm above the previous record set in 1968", "5% below its peak in 2010": when that was which the figure is compared with. */
    private boolean isOfLevel(Span figure, Span time) {
        int at = tokenAt(time.start()) - 1;
        at = at > 0 && parsed.is(at, PennTag.IN) ? at - 1 : at;
        boolean told = at > 0 && (parsed.is(at, "set") || parsed.is(at, PennTag.VBN) || parsed.is(at, PennTag.VBD));
        at = told ? at - 1 : at;
        int first = at > tokenAt(figure.end() - 1) ? parsed.phraseStart(at) : -1;
        // "the 46% record set in 1968"
        return first > tokenAt(figure.end() - 1)
                && LEVELS.contains(parsed.token(at).lemma())
                && BESIDE_LEVELS.contains(parsed.word(first - 1));
    }

    /** "A poll out Monday showed her at 40%": when it came out is not when she stood there. */
    private boolean isOut(Span figure, Span time) {
        int at = tokenAt(time.start());
        return time.end() <= figure.start()
                && at > 1
                && parsed.word(at - 1).equals("out")
                && parsed.tag(at - 2).isNoun();
    }

    private int tokenAt(int start) {
        AnnotatedArticle article = parsed.article();
        return article.tokenAt(article.body().from(new Span(start, start + 1)));
    }
}
