package org.broadsheet.figure.subject;

import static org.broadsheet.annotate.PennTag.JJ;
import static org.broadsheet.annotate.PennTag.NNP;
import static org.broadsheet.annotate.PennTag.POS;
import static org.broadsheet.annotate.PennTag.PRP;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.annotate.PennTag;
import org.broadsheet.figure.amount.Amount;
import org.broadsheet.figure.subject.Part.Kind;
import org.broadsheet.syntax.NounPhrase;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.syntax.VerbGroup;

/** A sentence's noun phrases, verb groups and other words, with its amounts and times taken out of them. Immutable. */
final class Parts {
    private final ParsedArticle article;
    private final Pieces pieces;
    private final List<Part> parts = new ArrayList<>();

    private Parts(ParsedArticle article, Pieces pieces) {
        this.article = article;
        this.pieces = pieces;
    }

    static Parts of(ParsedArticle article, Pieces pieces, List<Amount> amounts) {
        Parts parts = new Parts(article, pieces);
        int at = 0;
        for (Amount amount : amounts) {
            parts.cut(at, amount.first());
            int end = Math.max(at, amount.end());
            parts.parts.add(new Part(Kind.AMOUNT, Math.max(at, amount.first()), end));
            at = end;
        }
        parts.cut(at, pieces.size());
        return parts;
    }

    int size() {
        return parts.size();
    }

    Part get(int at) {
        return at >= 0 && at < parts.size() ? parts.get(at) : new Part(Kind.MARK, pieces.size(), pieces.size());
    }

    boolean is(int at, Kind kind) {
        return at >= 0 && at < parts.size() && parts.get(at).kind() == kind;
    }

    /** Whether a part is that one word. */
    boolean isWord(int at, String word) {
        return at >= 0
                && at < parts.size()
                && parts.get(at).end() == parts.get(at).first() + 1
                && pieces.is(parts.get(at).first(), word);
    }

    /** Base form of the main verb of a part; empty where it is no verb. */
    String lemmaOfVerb(int at) {
        return is(at, Kind.VERB) ? pieces.token(parts.get(at).end() - 1).lemma() : "";
    }

    /** The end of a verb with what it means nothing without: "set aside". */
    int endOfVerb(int at) {
        return isWord(at + 1, "aside") ? get(at + 1).end() : get(at).end();
    }

    /** Position of the part that starts at a piece. */
    int startingAt(int piece) {
        int low = 0;
        int high = parts.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (parts.get(middle).first() < piece) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private void cut(int from, int to) {
        int at = from;
        while (at < to) {
            Part part = partAt(at, to);
            parts.add(part);
            at = part.end();
        }
    }

    private Part partAt(int at, int to) {
        int time = endOfTime(at, to);
        if (time > at && !modifiesNoun(time, to)) {
            return new Part(Kind.TIME, at, time);
        }
        int token = pieces.token(at).index();
        VerbGroup group = article.group(token);
        if (group != null) {
            return new Part(Kind.VERB, at, Math.min(to, pieces.ofToken(group.end())));
        }
        NounPhrase phrase = article.phrase(token);
        int noun = phrase == null ? at : endOfNoun(at, Math.min(to, pieces.ofToken(phrase.end())));
        return noun > at
                ? new Part(pieces.tag(at) == PRP ? Kind.PRONOUN : Kind.NOUN, at, noun)
                : new Part(single(at), at, at + 1);
    }

    private int endOfTime(int at, int to) {
        int end = at;
        while (end < to && pieces.isTime(end)) {
            end++;
        }
        return end;
    }

    /** "September crude contract": a time right before a noun is part of its phrase. */
    private boolean modifiesNoun(int end, int to) {
        PennTag tag = pieces.tag(end);
        return end < to && (tag.isNoun() || tag == JJ) && tag != NNP;
    }

    /** The end of what is left of a noun phrase before the next time: after its last noun. */
    private int endOfNoun(int at, int to) {
        int noun = at;
        for (int end = at; end < to && (end == at || !startsTime(end)); end++) {
            PennTag tag = pieces.tag(end);
            boolean heads = tag.isNoun() && (!pieces.get(end).isMark() || end > at && pieces.glued(end));
            if (heads || tag == POS || tag == PRP || isTied(end, at)) {
                noun = end + 1;
            }
        }
        return noun;
    }

    private boolean startsTime(int at) {
        return pieces.isTime(at) && !pieces.isTime(at - 1);
    }

    /** "start-up", "loan-to-value": what a hyphen ties to a noun belongs to it. */
    private boolean isTied(int at, int first) {
        return at > first + 1
                && pieces.get(at - 1).isDash()
                && pieces.get(at).glued()
                && pieces.get(at).isWord();
    }

    private Kind single(int at) {
        PennTag tag = pieces.tag(at);
        return switch (tag) {
            case IN, TO -> pieces.is(at, "that") ? Kind.RELATIVE : Kind.PREPOSITION;
            case WDT, WP, WP_POSSESSIVE, WRB -> Kind.RELATIVE;
            case PRP, EX, DT -> Kind.PRONOUN;
            case CC -> Kind.CONJUNCTION;
            case COMMA, COLON, STOP, LEFT_BRACKET, RIGHT_BRACKET, OPEN_QUOTE, CLOSE_QUOTE -> Kind.MARK;
            default -> Kind.OTHER;
        };
    }
}
