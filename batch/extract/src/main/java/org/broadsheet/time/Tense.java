package org.broadsheet.time;

import java.util.Set;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.Token;

/** The direction in which a clause speaks, which tells whether "on Monday" is the last or the next one. */
enum Tense {
    PAST,
    PRESENT,
    FUTURE,
    UNKNOWN;

    /** How many tokens are looked at on either side. */
    private static final int REACH = 25;
    /** Verbs whose participle or past speaks of what is to come: "is scheduled to close Monday". */
    private static final Set<String> PLANNING =
            Set.of("plan", "schedule", "expect", "slate", "intend", "due", "effective", "payable");

    /** The tense of the verb that most likely carries a time: the nearest before it, else the nearest after it. */
    static Tense at(Line line, int start, int end) {
        AnnotatedArticle article = line.article();
        int first = line.sentence().first();
        int from = line.token(start).index() - 1;
        boolean limit = line.isAny(start - 1, "until", "till", "by") && !line.is(start - 2, "up");
        for (int i = from; i >= Math.max(first, from - REACH); i--) {
            Tense tense = of(article, i, first);
            if (tense != UNKNOWN) {
                return limit && tense == PRESENT ? FUTURE : tense;
            }
        }
        int next = line.token(end - 1).index() + 1;
        for (int i = next; i < Math.min(line.sentence().end(), next + REACH); i++) {
            Tense tense = of(article, i, first);
            if (tense != UNKNOWN) {
                return tense;
            }
        }
        return UNKNOWN;
    }

    private static Tense of(AnnotatedArticle article, int i, int first) {
        Token token = article.tokens().get(i);
        boolean planned = PLANNING.contains(token.lemma());
        return switch (token.tag()) {
            case "VBD" -> planned ? FUTURE : PAST;
            case "VBZ", "VBP" -> planned ? FUTURE : PRESENT;
            case "MD" -> token.spells("could") ? PAST : FUTURE;
            case "VB" -> ofBase(article, i, first);
            case "VBN" -> planned ? FUTURE : ofParticiple(article, i, first);
            default -> planned ? FUTURE : UNKNOWN;
        };
    }

    /** A bare infinitive has the tense of the verb it hangs on, which the search meets next. */
    private static Tense ofBase(AnnotatedArticle article, int i, int first) {
        for (int j = i - 1; j >= Math.max(first, i - 4); j--) {
            Token before = article.tokens().get(j);
            if (before.tag().equals("MD")) {
                return before.spells("could") ? PAST : FUTURE;
            }
            if (before.tag().equals("VBD")) {
                return PLANNING.contains(before.lemma()) ? FUTURE : PAST;
            }
        }
        return UNKNOWN;
    }

    private static Tense ofParticiple(AnnotatedArticle article, int i, int first) {
        for (int j = i - 1; j >= Math.max(first, i - 4); j--) {
            Token before = article.tokens().get(j);
            switch (before.tag()) {
                case "VBD" -> {
                    return PAST;
                }
                case "MD" -> {
                    return before.spells("could") ? PAST : FUTURE;
                }
                case "TO" -> {
                    return FUTURE;
                }
                case "VBZ", "VBP" -> {
                    return before.lemma().equals("have") ? PAST : PRESENT;
                }
                default -> {
                    continue;
                }
            }
        }
        return PAST;
    }
}
