package org.broadsheet.time;

import static org.broadsheet.annotate.PennTag.COMMA;
import static org.broadsheet.annotate.PennTag.IN;
import static org.broadsheet.annotate.PennTag.TO;
import static org.broadsheet.annotate.PennTag.VB;
import static org.broadsheet.annotate.PennTag.VBG;
import static org.broadsheet.annotate.PennTag.VBN;

import java.util.Set;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.NameTag;
import org.broadsheet.annotate.Token;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.words.CueVerbs;

/** The direction in which a clause speaks, which tells whether "on Monday" is the last or the next one. */
enum Tense {
    /** Certainly before now: "since Monday". */
    OVER,
    PAST,
    PRESENT,
    FUTURE,
    UNKNOWN;

    /** How many tokens are looked at on either side. */
    private static final int REACH = 25;
    /** How far before a verb its auxiliary may stand. */
    private static final int AUXILIARY_REACH = 4;
    /** Verbs that speak, in any form, of what is to come: "planned a rally for Monday". */
    private static final Set<String> PLANNING = TimeWords.context("planning-verb");
    /** Verbs whose present tells of what was said already: "he says the yard shut on Monday". */
    private static final Set<String> SAYING = CueVerbs.of("say");
    /** Adjectives that do: "payable Jan. 3". */
    private static final Set<String> AHEAD = TimeWords.context("ahead-adjective");
    /** Parts of a time of day or a stage between a preposition and a day: "until 9 a.m. Tuesday". */
    private static final Set<String> BETWEEN = TimeWords.context("between-limit-and-day");

    /**
     * The direction in which a day or month without its year lies: that of its preposition ("since Monday", "a strike for
     * Monday"), else that of its verb, where the simple present of anything but saying speaks of a timetable ("the trial
     * begins Monday").
     */
    static Tense ofDay(Pieces pieces, int start, int end) {
        int before = pieces.is(start - 1, "the") ? start - 2 : start - 1;
        if (pieces.isAny(before, "since", "ended")) {
            return OVER;
        }
        if (pieces.is(before, "ending") || pieces.is(before, "for") && !pieces.is(end, "'")) {
            return FUTURE;
        }
        return isTimetabled(pieces, start, end) ? FUTURE : at(pieces, start, end);
    }

    /** Whether the simple present stands before a day in its clause: not "on Monday, the court", "Monday's", "a June vote". */
    private static boolean isTimetabled(Pieces pieces, int start, int end) {
        if (pieces.is(end, "'") || pieces.token(end).tag().isNoun()) {
            return false;
        }
        AnnotatedArticle article = pieces.article();
        int first = pieces.sentence().first();
        int from = pieces.token(start).index() - 1;
        for (int i = from; i >= Math.max(first, from - REACH); i--) {
            Token token = article.tokens().get(i);
            boolean gerund = token.tag() == VBG
                    && i > first
                    && article.tokens().get(i - 1).tag() == IN;
            if (gerund || token.tag() == COMMA) {
                return false;
            }
            // "Dar es Salaam": what is read as a verb inside a name is none.
            Tense tense = token.name() == NameTag.NONE ? before(article, i, first) : UNKNOWN;
            if (tense != UNKNOWN) {
                return tense == PRESENT && !SAYING.contains(token.lemma());
            }
        }
        return false;
    }

    /** The tense of the verb that most likely carries a time: the nearest before it, else the nearest after it. */
    static Tense at(Pieces pieces, int start, int end) {
        AnnotatedArticle article = pieces.article();
        int first = pieces.sentence().first();
        boolean limit = isLimit(pieces, start);
        int from = pieces.token(start).index() - 1;
        for (int i = from; i >= Math.max(first, from - REACH); i--) {
            Tense tense = before(article, i, first);
            if (tense != UNKNOWN) {
                return limit ? limited(tense, article.tokens().get(i)) : tense;
            }
        }
        int next = pieces.token(end - 1).index() + 1;
        for (int i = next; i < Math.min(pieces.sentence().end(), next + REACH); i++) {
            Tense tense = plain(article, i, first);
            if (tense != UNKNOWN) {
                return tense;
            }
        }
        return UNKNOWN;
    }

    private static boolean isLimit(Pieces pieces, int start) {
        int at = start - 1;
        while (at > start - 7 && (pieces.digits(at) || pieces.isIn(at, BETWEEN))) {
            at--;
        }
        return pieces.isAny(at, "until", "till", "by", "through") && !pieces.is(at - 1, "up");
    }

    /** A limit lies ahead of the present, perfect or not, and on either side of a past: "held until February". */
    private static Tense limited(Tense tense, Token verb) {
        if (tense == PRESENT || verb.tag() == VBN) {
            return FUTURE;
        }
        return tense == PAST ? UNKNOWN : tense;
    }

    /** The tense of a token that stands before the time. */
    private static Tense before(AnnotatedArticle article, int i, int first) {
        Token token = article.tokens().get(i);
        boolean ahead = token.tag().isVerb()
                ? PLANNING.contains(token.lemma())
                : token.tag().isAdjective() && AHEAD.contains(token.lemma());
        if (ahead && token.tag() != VB) {
            return FUTURE;
        }
        boolean toBe = token.tag().isVerb()
                && token.lemma().equals("be")
                && i + 1 < article.tokens().size()
                && article.tokens().get(i + 1).tag() == TO;
        return toBe ? FUTURE : plain(article, i, first);
    }

    private static Tense plain(AnnotatedArticle article, int i, int first) {
        Token token = article.tokens().get(i);
        return switch (token.tag()) {
            case VBD -> PAST;
            case VBZ, VBP -> PRESENT;
            case MD -> modal(token);
            case VB -> ofBase(article, i, first);
            case VBN -> ofParticiple(article, i, first);
            default -> UNKNOWN;
        };
    }

    private static Tense modal(Token token) {
        return token.spells("could") ? PAST : FUTURE;
    }

    /** A bare infinitive has the tense of the verb it hangs on, which the search meets next. */
    private static Tense ofBase(AnnotatedArticle article, int i, int first) {
        for (int j = i - 1; j >= Math.max(first, i - AUXILIARY_REACH); j--) {
            Token before = article.tokens().get(j);
            switch (before.tag()) {
                case MD -> {
                    return modal(before);
                }
                case TO -> {
                    return UNKNOWN;
                }
                case VBD -> {
                    return PLANNING.contains(before.lemma()) ? FUTURE : PAST;
                }
                default -> {
                    continue;
                }
            }
        }
        return UNKNOWN;
    }

    private static Tense ofParticiple(AnnotatedArticle article, int i, int first) {
        for (int j = i - 1; j >= Math.max(first, i - AUXILIARY_REACH); j--) {
            Token before = article.tokens().get(j);
            switch (before.tag()) {
                case VBD -> {
                    return PAST;
                }
                case MD -> {
                    return modal(before);
                }
                case TO -> {
                    return FUTURE;
                }
                case VBZ, VBP -> {
                    return before.lemma().equals("have") ? PAST : PRESENT;
                }
                default -> {
                    if (before.tag().isNoun()) {
                        // "These are statements made Friday": no verb's participle but the noun's.
                        return PAST;
                    }
                }
            }
        }
        return PAST;
    }
}
