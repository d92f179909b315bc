package org.broadsheet.time;

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

    /** The tense of the verb that most likely carries a time: the nearest before it, else the nearest after it. */
    static Tense at(Line line, int start, int end) {
        AnnotatedArticle article = line.article();
        int first = line.sentence().first();
        int from = line.token(start).index() - 1;
        for (int i = from; i >= Math.max(first, from - REACH); i--) {
            Tense tense = of(article, i, first);
            if (tense != UNKNOWN) {
                return tense;
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
        return switch (token.tag()) {
            case "VBD" -> PAST;
            case "VBZ", "VBP" -> PRESENT;
            case "MD" -> token.spells("would") || token.spells("could") || token.spells("might") ? FUTURE : FUTURE;
            case "VB" -> ofBase(article, i, first);
            case "VBN" -> ofParticiple(article, i, first);
            case "VBG" -> UNKNOWN;
            default -> UNKNOWN;
        };
    }

    private static Tense ofBase(AnnotatedArticle article, int i, int first) {
        for (int j = i - 1; j >= Math.max(first, i - 4); j--) {
            Token before = article.tokens().get(j);
            if (before.tag().equals("MD") || before.tag().equals("TO")) {
                return FUTURE;
            }
            if (before.tag().equals("VBD")) {
                return PAST;
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
