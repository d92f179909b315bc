package org.broadsheet.figure.when;

import java.util.Set;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.PennTag;
import org.broadsheet.article.Span;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.syntax.VerbGroup;
import org.broadsheet.words.WordSets;

/** Which times in a figure's clause are told of something else: an apposition, another act, what the figure is compared with. */
final class TimesOfOthers {
    /** Prepositions before a gerund of another act than that of the verb: "charged with robbing". */
    private static final Set<String> OTHER_ACTS =
            WordSets.english("figure-contexts").get("prepositions-of-other-acts");

    /** Prepositions before what has a time of its own: "for the 2016 nomination". */
    private static final Set<String> OTHERS =
            WordSets.english("figure-contexts").get("prepositions-of-others");

    private static final Set<String> COMPARING =
            WordSets.english("figure-contexts").get("comparing");

    /** Nouns that an amount follows behind "of": "from an average of 11%". */
    private static final Set<String> AMOUNTS =
            WordSets.english("figure-contexts").get("amounts-of");

    /** Tokens in which the joint of a clause is sought. */
    private static final int SIGHT = 20;

    private final ParsedArticle parsed;
    private final BaseTimes bases;
    private final OpeningActs opening;
    private final SubjectAsides asides;

    TimesOfOthers(ParsedArticle parsed) {
        this.parsed = parsed;
        this.bases = new BaseTimes(parsed);
        this.opening = new OpeningActs(parsed);
        this.asides = new SubjectAsides(parsed);
    }

    /** Whether a time behind the figure is told of something else: an apposition, or what the figure is compared with. */
    boolean has(Span figure, Span time, int after) {
        if (isBase(time) || isMoreThan(time)) {
            return true;
        }
        return time.start() > figure.end()
                ? isInApposition(figure, time, after)
                        || isCompared(figure, time, after)
                        || opensNextAct(figure, time)
                        || isOfNextClause(figure, time)
                        || asides.isPart(figure, time)
                        || asides.has(figure, time)
                        || isOfPlan(figure, time)
                        || isAttribute(time)
                : opening.has(figure, time)
                        || isBeforePurpose(figure, time)
                        || isBeforeOtherAct(figure, time)
                        || isAttribute(time);
    }

    /** "sold 40 boats and on Monday said more would follow": a time right before the verb of the next act. */
    private boolean opensNextAct(Span figure, Span time) {
        int next = parsed.article().tokenAt(parsed.article().body().to(time));
        VerbGroup verb = next < parsed.size() ? parsed.group(next) : null;
        if (verb == null || !verb.isFinite()) {
            return false;
        }
        for (int i = tokenAt(time) - 1; i > tokenAt(figure); i--) {
            if (parsed.is(i, PennTag.CC)) {
                return true;
            }
        }
        return false;
    }

    /** "won 40 seats, and since 1984 it has held them", "made 40 boats, then in 1968 closed": right behind the joint. */
    private boolean isOfNextClause(Span figure, Span time) {
        int at = tokenAt(time);
        int end = parsed.article().tokenAt(parsed.article().body().to(time));
        if (end == parsed.size()) {
            return false;
        }
        int joint = at - 1;
        int least = Math.max(tokenAt(figure), at - SIGHT);
        while (joint > least
                && !parsed.is(joint, PennTag.CC)
                && !parsed.word(joint).equals("then")) {
            if (parsed.group(joint) != null || parsed.comma(joint)) {
                return false;
            }
            joint--;
        }
        boolean opens = joint > least
                && (joint == at - 1
                        || parsed.is(joint + 1, PennTag.IN)
                        || parsed.tag(joint + 1).isAdverb());
        int next = parsed.comma(end) ? end + 1 : end;
        PennTag tag = next < parsed.size() ? parsed.tag(next) : PennTag.SYM;
        boolean subject = tag.isNoun()
                || tag == PennTag.CD
                || tag == PennTag.DT
                || tag == PennTag.PRP
                || tag == PennTag.PRP_POSSESSIVE;
        return opens
                && next < parsed.size()
                && (parsed.group(next) != null
                        || subject && parsed.finiteIn(next, parsed.sentence(at).end()));
    }

    /** "a $45m plan to build 350 flats by 2027": behind what is to be done, when that is; the figure tells of the plan alone. */
    private boolean isOfPlan(Span figure, Span time) {
        int end = parsed.article().tokenAt(parsed.article().body().to(figure));
        int to = parsed.phraseEnd(tokenAt(figure));
        return to > end && to < tokenAt(time) && parsed.is(to, PennTag.TO) && parsed.is(to + 1, PennTag.VB);
    }

    /** "candidates for the party's 2016 nomination": a time within another noun's phrase, unless something is in it. */
    boolean isAttribute(Span time) {
        int at = tokenAt(time);
        int end = parsed.article().tokenAt(parsed.article().body().to(time));
        int first = parsed.phraseStart(at);
        boolean inside = first >= 0
                && first < at
                && parsed.phraseEnd(at) > end
                && parsed.tag(end).isNoun();
        boolean listed = first > 0
                && first <= at
                && parsed.is(first - 1, PennTag.CC)
                && parsed.phraseEnd(at) > end
                && parsed.tag(end).isNoun();
        if (listed) {
            // "40 deaths, and her failed 2018 campaign"
            return true;
        }
        boolean next = first == at && first > 0 && parsed.word(first - 1).equals("for");
        boolean of = next && parsed.phraseEnd(at) > end && parsed.tag(end).isNoun();
        if (of) {
            // "a bid for October elections"
            return true;
        }
        boolean told = first > 1 && parsed.word(first - 2).equals("according");
        return inside && first > 0 && !told && OTHERS.contains(parsed.word(first - 1));
    }

    /** "was charged in May with robbing 40 firms": the act behind the preposition has a time of its own. */
    private boolean isBeforeOtherAct(Span figure, Span time) {
        for (int i = tokenAt(time) + 1; i < tokenAt(figure); i++) {
            if (OTHER_ACTS.contains(parsed.word(i)) && parsed.is(i, PennTag.IN) && parsed.is(i + 1, PennTag.VBG)) {
                return true;
            }
        }
        return false;
    }

    /** "left at 8 a.m., to deliver 40 tonnes": when it left is not when it delivers. */
    private boolean isBeforePurpose(Span figure, Span time) {
        for (int i = tokenAt(time) + 1; i < tokenAt(figure); i++) {
            boolean apart = parsed.comma(i - 1) || parsed.is(i - 1, "whether");
            if (parsed.is(i, PennTag.TO) && parsed.is(i + 1, PennTag.VB) && apart) {
                return true;
            }
        }
        return false;
    }

    /** "8%, down from 11% in spring", "3% reply, a 90% increase since 2012". */
    private boolean isCompared(Span figure, Span time, int after) {
        if (time.start() <= after) {
            return false;
        }
        int end = parsed.article().tokenAt(parsed.article().body().from(time));
        for (int i = tokenAt(figure); i < end; i++) {
            // "40 boats and 2 yards from 2013 to 2019" compares nothing.
            boolean compares = COMPARING.contains(parsed.word(i))
                    && i + 1 < end
                    && (comparesAmount(i, after) || parsed.finiteIn(tokenAt(figure), i));
            if (compares || parsed.comma(i) && parsed.is(i + 1, PennTag.DT)) {
                return true;
            }
        }
        return false;
    }

    /** "from 11%", "compared with a high of 11%"; "from a year ago to $5" and "from the roof of a 12-storey house" compare none. */
    private boolean comparesAmount(int comparing, int amount) {
        int end = tokenAt(new Span(amount, amount + 1));
        for (int i = comparing + 2; i < end; i++) {
            boolean of = parsed.is(i, "of") && AMOUNTS.contains(parsed.word(i - 1));
            if (parsed.is(i, PennTag.TO) || parsed.is(i, PennTag.IN) && !of) {
                return false;
            }
        }
        return true;
    }

    /** "20 cents more than last year": when it was otherwise. */
    boolean isBase(Span time) {
        return bases.isOne(time);
    }

    /** "5% more than a year before": words of comparing right behind an amount, which the time seems to begin with. */
    private boolean isMoreThan(Span time) {
        int at = tokenAt(time);
        return at > 1
                && at + 1 < parsed.size()
                && parsed.word(at + 1).equals("than")
                && (parsed.is(at - 1, PennTag.CD) || parsed.is(at - 2, PennTag.CD));
    }

    /** "to 7.3 percent, the biggest jump since April": the time belongs to what the comma sets off. */
    private boolean isInApposition(Span figure, Span time, int after) {
        if (time.start() > after) {
            return false;
        }
        int end = tokenAt(time);
        for (int i = tokenAt(figure); i < end; i++) {
            boolean opens = parsed.comma(i) && parsed.phraseStart(i + 1) == i + 1;
            if (opens
                    && !parsed.timePhrase(parsed.phraseEnd(i + 1) - 1)
                    && parsed.phraseEnd(i + 1) <= end
                    && !isListed(i)) {
                return true;
            }
        }
        return false;
    }

    /** "in Springfield, Ohio,", "for its speed, safety, and price": a comma of a place or of a list sets nothing off. */
    private boolean isListed(int comma) {
        int behind = parsed.phraseEnd(comma + 1);
        boolean place = parsed.is(comma - 1, PennTag.NNP) && parsed.is(behind - 1, PennTag.NNP);
        boolean list = parsed.comma(behind) && behind + 1 < parsed.size() && parsed.is(behind + 1, PennTag.CC);
        return place || list;
    }

    private int tokenAt(Span span) {
        AnnotatedArticle article = parsed.article();
        return article.tokenAt(article.body().from(span));
    }
}
