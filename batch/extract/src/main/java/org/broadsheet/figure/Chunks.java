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

    private final Atoms atoms;
    private final List<Chunk> chunks = new ArrayList<>();

    private Chunks(Atoms atoms) {
        this.atoms = atoms;
    }

    static Chunks of(Atoms atoms, List<Amount> amounts) {
        Chunks chunks = new Chunks(atoms);
        int at = 0;
        for (Amount amount : amounts) {
            chunks.cut(at, amount.first());
            int end = Math.max(at, amount.end());
            chunks.chunks.add(new Chunk(Kind.AMOUNT, Math.max(at, amount.first()), end));
            at = end;
        }
        chunks.cut(at, atoms.size());
        return chunks;
    }

    int size() {
        return chunks.size();
    }

    Chunk get(int at) {
        return at >= 0 && at < chunks.size() ? chunks.get(at) : new Chunk(Kind.MARK, atoms.size(), atoms.size());
    }

    boolean is(int at, Kind kind) {
        return at >= 0 && at < chunks.size() && chunks.get(at).kind() == kind;
    }

    /** Whether a chunk is that one word. */
    boolean isWord(int at, String word) {
        return at >= 0
                && at < chunks.size()
                && chunks.get(at).end() == chunks.get(at).first() + 1
                && atoms.is(chunks.get(at).first(), word);
    }

    /** Position of the chunk that starts at an atom. */
    int startingAt(int atom) {
        int low = 0;
        int high = chunks.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (chunks.get(middle).first() < atom) {
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
            boolean time = atoms.isTime(at) && !modifiesNoun(endOfTime(at, to), to);
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
        while (end < to && atoms.isTime(end)) {
            end++;
        }
        return end;
    }

    /** "September crude contract": a time right before a noun is part of its phrase. */
    private boolean modifiesNoun(int end, int to) {
        PennTag tag = atoms.tag(end);
        return end < to
                && (tag.isNoun() || tag == JJ)
                && nounFollows(end - 1)
                && !atoms.isTime(end)
                && atoms.tag(end) != NNP;
    }

    private int endOfNoun(int at, int to) {
        int end = at;
        int noun = at;
        while (end < to && (end == at || !startsTime(end)) && joinsNoun(end, end > at, noun > at)) {
            if (noun > at && isTemporal(end - 1) && atoms.tag(end).isProperNoun()) {
                break;
            }
            PennTag tag = atoms.tag(end);
            boolean heads = tag.isNoun() || tag == CD && end > at || isTied(end, at);
            end++;
            if (heads || tag == POS) {
                noun = end;
            }
        }
        return noun;
    }

    private boolean startsTime(int at) {
        return atoms.isTime(at) && !atoms.isTime(at - 1);
    }

    /** "start-up", "loan-to-value": what a hyphen ties to a noun belongs to it. */
    private boolean isTied(int at, int first) {
        return at > first + 1
                && atoms.get(at - 1).isDash()
                && atoms.get(at).glued()
                && atoms.get(at).isWord();
    }

    /** "last season Ana Silva scored": a name does not go on a noun of time. */
    private boolean isTemporal(int at) {
        return TEMPORAL.contains(atoms.get(at).lower());
    }

    private boolean joinsNoun(int at, boolean started, boolean headed) {
        PennTag tag = atoms.tag(at);
        Atom atom = atoms.get(at);
        if (started && atoms.get(at - 1).isDash() && atoms.get(at - 1).glued() && atom.glued() && atom.isWord()) {
            return true;
        }
        if (atom.isDash() && atom.glued() && started && atoms.get(at + 1).glued()) {
            return true;
        }
        if (tag.isNoun() || tag == POS && started) {
            return atom.isWord() || atom.isNumber() || atom.glued() && started;
        }
        if (tag == HYPH || tag == SYM) {
            return started && atom.glued();
        }
        if (tag == CD || tag == CURRENCY) {
            return started && headed || tag == CD && atom.isNumber();
        }
        if (tag == CC) {
            // "S&P", "Johnson & Johnson"
            return started && atom.is("&");
        }
        boolean afterPossessive = started && atoms.tag(at - 1) == POS;
        boolean opens = tag == DT || tag == PRP_POSSESSIVE || tag == PDT;
        boolean modifies = tag.isAdjective()
                || tag == VBN && nounFollows(at)
                || tag == VBG && started && nounFollows(at)
                || (tag == RBS || tag == RB) && started && atoms.tag(at + 1).isAdjective();
        return opens && !started || modifies && (!headed || afterPossessive || !tag.isVerb() && nounFollows(at));
    }

    private boolean nounFollows(int at) {
        PennTag next = atoms.tag(at + 1);
        return next.isNoun() || next.isAdjective() || next == HYPH;
    }

    private int endOfVerb(int at, int to) {
        int end = at;
        int verb = at;
        while (end < to) {
            PennTag tag = atoms.tag(end);
            boolean isVerb = tag.isVerb() || tag == MD;
            boolean links = tag.isAdverb() || tag == TO && atoms.tag(end + 1).isVerb();
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
        PennTag tag = atoms.tag(at);
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
        return atoms.is(at, "that");
    }
}
