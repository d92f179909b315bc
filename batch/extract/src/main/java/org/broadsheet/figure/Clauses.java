package org.broadsheet.figure;

import static org.broadsheet.annotate.PennTag.VBG;
import static org.broadsheet.annotate.PennTag.VBN;

import java.util.Set;
import org.broadsheet.annotate.PennTag;
import org.broadsheet.figure.Chunk.Kind;
import org.broadsheet.syntax.Pieces;
import org.jspecify.annotations.Nullable;

/** Finds the subject of the clause a chunk stands in. */
final class Clauses {
    /** Clauses are searched this many chunks back. */
    private static final int REACH = 30;

    private static final int ASIDE = 9;

    private static final Set<String> ATTACHES = Set.of("of", "in", "for", "on", "per");

    private final Pieces pieces;
    private final Chunks chunks;

    Clauses(Pieces pieces, Chunks chunks) {
        this.pieces = pieces;
        this.chunks = chunks;
    }

    /** The subject of the verb before a chunk, or of the verb before that one where they share it; null for none. */
    @Nullable
    Chunk agent(int here) {
        for (int at = here - 1; at >= Math.max(0, here - REACH); at--) {
            if (!chunks.is(at, Kind.VERB)) {
                continue;
            }
            int subject = before(at);
            // "The firm said it has": what the pronoun stands for is sought further back.
            if (chunks.is(subject, Kind.NOUN) || chunks.is(subject, Kind.AMOUNT)) {
                Chunk noun = chunks.get(subject);
                boolean reduced = subject == at - 1 && isParticiple(at);
                return new Chunk(Kind.NOUN, reduced ? noun.first() : withOwner(subject), noun.end());
            }
        }
        return null;
    }

    /** Position of the noun or pronoun before a verb that is its subject; -1 where the verb has none of its own. */
    private int before(int verb) {
        int at = verb - 1;
        boolean participle = isParticiple(verb);
        while (!participle && (chunks.is(at, Kind.OTHER) || chunks.is(at, Kind.TIME))) {
            boolean time = chunks.is(at, Kind.TIME);
            at--;
            if (time && chunks.is(at, Kind.PREPOSITION)) {
                at--;
            }
        }
        at = beforeAside(at);
        if (chunks.is(at, Kind.RELATIVE)) {
            at--;
            if (chunks.is(at, Kind.MARK)) {
                at--;
            }
            if (chunks.is(at, Kind.AMOUNT)) {
                return at;
            }
        }
        return chunks.is(at, Kind.NOUN) || chunks.is(at, Kind.PRONOUN) ? at : -1;
    }

    /** "The energy sector, last year's worst, fell": steps back over what stands between commas or brackets. */
    private int beforeAside(int from) {
        boolean bracket = chunks.isWord(from, ")");
        if (!bracket && !chunks.isWord(from, ",")) {
            return from;
        }
        String opening = bracket ? "(" : ",";
        for (int at = from - 1; at >= Math.max(1, from - ASIDE); at--) {
            if (chunks.isWord(at, opening)) {
                return at - 1;
            }
            if (chunks.is(at, Kind.VERB)) {
                break;
            }
        }
        return from;
    }

    private boolean isParticiple(int verb) {
        PennTag tag = pieces.tag(chunks.get(verb).first());
        return tag == VBG || tag == VBN;
    }

    /** The start of a noun phrase with those it hangs on: "the price of the benchmark". */
    int withOwner(int noun) {
        int at = noun;
        for (int i = 0; i < 3; i++) {
            boolean hangs = chunks.is(at - 1, Kind.PREPOSITION)
                    && ATTACHES.contains(pieces.get(chunks.get(at - 1).first()).word())
                    && chunks.is(at - 2, Kind.NOUN);
            if (!hangs) {
                break;
            }
            at -= 2;
        }
        return chunks.get(at).first();
    }
}
