package org.broadsheet.figure;

import static org.broadsheet.annotate.PennTag.CC;
import static org.broadsheet.annotate.PennTag.CD;
import static org.broadsheet.annotate.PennTag.CURRENCY;
import static org.broadsheet.annotate.PennTag.DT;
import static org.broadsheet.annotate.PennTag.HYPH;
import static org.broadsheet.annotate.PennTag.JJ;
import static org.broadsheet.annotate.PennTag.MD;
import static org.broadsheet.annotate.PennTag.NNP;
import static org.broadsheet.annotate.PennTag.PDT;
import static org.broadsheet.annotate.PennTag.POS;
import static org.broadsheet.annotate.PennTag.PRP_POSSESSIVE;
import static org.broadsheet.annotate.PennTag.RB;
import static org.broadsheet.annotate.PennTag.RBS;
import static org.broadsheet.annotate.PennTag.SYM;
import static org.broadsheet.annotate.PennTag.TO;
import static org.broadsheet.annotate.PennTag.VBG;
import static org.broadsheet.annotate.PennTag.VBN;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.broadsheet.annotate.PennTag;
import org.broadsheet.figure.Chunk.Kind;
import org.broadsheet.syntax.Piece;
import org.broadsheet.syntax.Pieces;

/** Cuts a sentence into noun phrases, verb groups, prepositions and amounts by parts of speech, in one pass. */
final class Chunks {
    private static final Set<String> TEMPORAL = Set.of(
            "season",
            "year",
            "years",
            "month",
            "week",
            "night",
            "day",
            "morning",
            "today",
            "yesterday",
            "quarter",
            "half",
            "evening",
            "afternoon",
            "time",
            "minute",
            "minutes");

    private final Pieces pieces;
    private final List<Chunk> chunks = new ArrayList<>();

    private Chunks(Pieces pieces) {
        this.pieces = pieces;
    }

    static Chunks of(Pieces pieces, List<Amount> amounts) {
        Chunks chunks = new Chunks(pieces);
        int at = 0;
        for (Amount amount : amounts) {
            chunks.cut(at, amount.first());
            int end = Math.max(at, amount.end());
            chunks.chunks.add(new Chunk(Kind.AMOUNT, Math.max(at, amount.first()), end));
            at = end;
        }
        chunks.cut(at, pieces.size());
        return chunks;
    }

    int size() {
        return chunks.size();
    }

    Chunk get(int at) {
        return at >= 0 && at < chunks.size() ? chunks.get(at) : new Chunk(Kind.MARK, pieces.size(), pieces.size());
    }

    boolean is(int at, Kind kind) {
        return at >= 0 && at < chunks.size() && chunks.get(at).kind() == kind;
    }

    /** Whether a chunk is that one word. */
    boolean isWord(int at, String word) {
        return at >= 0
                && at < chunks.size()
                && chunks.get(at).end() == chunks.get(at).first() + 1
                && pieces.is(chunks.get(at).first(), word);
    }

    /** Position of the chunk that starts at an piece. */
    int startingAt(int piece) {
        int low = 0;
        int high = chunks.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (chunks.get(middle).first() < piece) {
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
            boolean time = pieces.isTime(at) && !modifiesNoun(endOfTime(at, to), to);
            int end = time ? endOfTime(at, to) : endOfNoun(at, to);
            Kind kind = time ? Kind.TIME : Kind.NOUN;
            if (end == at) {
                end = endOfVerb(at, to);
                kind = Kind.VERB;
            }
            if (end == at) {
                kind = single(at);
                end = at + 1;
            }
            chunks.add(new Chunk(kind, at, end));
            at = end;
        }
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
        return end < to
                && (tag.isNoun() || tag == JJ)
                && nounFollows(end - 1)
                && !pieces.isTime(end)
                && pieces.tag(end) != NNP;
    }

    private int endOfNoun(int at, int to) {
        int end = at;
        int noun = at;
        while (end < to && (end == at || !startsTime(end)) && joinsNoun(end, end > at, noun > at)) {
            if (noun > at && isTemporal(end - 1) && pieces.tag(end).isProperNoun()) {
                break;
            }
            PennTag tag = pieces.tag(end);
            boolean heads = tag.isNoun() || tag == CD && end > at || isTied(end, at);
            end++;
            if (heads || tag == POS) {
                noun = end;
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

    /** "last season Ana Silva scored": a name does not go on a noun of time. */
    private boolean isTemporal(int at) {
        return TEMPORAL.contains(pieces.get(at).word());
    }

    private boolean joinsNoun(int at, boolean started, boolean headed) {
        PennTag tag = pieces.tag(at);
        Piece piece = pieces.get(at);
        if (started && pieces.get(at - 1).isDash() && pieces.get(at - 1).glued() && piece.glued() && piece.isWord()) {
            return true;
        }
        if (piece.isDash() && piece.glued() && started && pieces.get(at + 1).glued()) {
            return true;
        }
        if (tag.isNoun() || tag == POS && started) {
            return piece.isWord() || piece.isNumber() || piece.glued() && started;
        }
        if (tag == HYPH || tag == SYM) {
            return started && piece.glued();
        }
        if (tag == CD || tag == CURRENCY) {
            return started && headed || tag == CD && piece.isNumber();
        }
        if (tag == CC) {
            // "S&P", "Johnson & Johnson"
            return started && piece.is("&");
        }
        boolean afterPossessive = started && pieces.tag(at - 1) == POS;
        boolean opens = tag == DT || tag == PRP_POSSESSIVE || tag == PDT;
        boolean modifies = tag.isAdjective()
                || tag == VBN && nounFollows(at)
                || tag == VBG && started && nounFollows(at)
                || (tag == RBS || tag == RB) && started && pieces.tag(at + 1).isAdjective();
        return opens && !started || modifies && (!headed || afterPossessive || !tag.isVerb() && nounFollows(at));
    }

    private boolean nounFollows(int at) {
        PennTag next = pieces.tag(at + 1);
        return next.isNoun() || next.isAdjective() || next == HYPH;
    }

    private int endOfVerb(int at, int to) {
        int end = at;
        int verb = at;
        while (end < to) {
            PennTag tag = pieces.tag(end);
            boolean isVerb = tag.isVerb() || tag == MD;
            boolean links = tag.isAdverb() || tag == TO && pieces.tag(end + 1).isVerb();
            if (!isVerb && !(links && (end > at || tag == TO))) {
                break;
            }
            end++;
            if (isVerb) {
                verb = end;
            }
        }
        return verb;
    }

    private Kind single(int at) {
        PennTag tag = pieces.tag(at);
        return switch (tag) {
            case IN, TO -> isRelativeThat(at) ? Kind.RELATIVE : Kind.PREPOSITION;
            case WDT, WP, WP_POSSESSIVE, WRB -> Kind.RELATIVE;
            case PRP, EX, DT -> Kind.PRONOUN;
            case CC -> Kind.CONJUNCTION;
            case COMMA, COLON, STOP, LEFT_BRACKET, RIGHT_BRACKET, OPEN_QUOTE, CLOSE_QUOTE -> Kind.MARK;
            default -> Kind.OTHER;
        };
    }

    private boolean isRelativeThat(int at) {
        return pieces.is(at, "that");
    }
}
