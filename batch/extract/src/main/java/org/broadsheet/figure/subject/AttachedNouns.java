package org.broadsheet.figure.subject;

import java.util.Set;
import org.broadsheet.figure.amount.TrendWords;
import org.broadsheet.figure.subject.Part.Kind;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.words.WordSets;

/** What is attached to a noun that an amount is told of: "drop in prices", "tax on cars". */
final class AttachedNouns {
    /** Nouns with the preposition of what completes them: "tax on". */
    private static final Set<String> COMPLETED =
            WordSets.english("figure-contexts").get("nouns-with-complements");

    private final Pieces pieces;
    private final Parts parts;
    private final TrendWords trends;

    AttachedNouns(Pieces pieces, Parts parts, TrendWords trends) {
        this.pieces = pieces;
        this.parts = parts;
        this.trends = trends;
    }

    /** The end of a noun phrase with what is attached to it: "drop in prices", "display of the phone". */
    int end(int noun) {
        Part head = parts.get(noun);
        boolean change = trends.isChange(pieces.token(head.end() - 1).lemma());
        if (isListed(noun)) {
            return parts.get(noun + 4).end();
        }
        boolean attached = parts.isWord(noun + 1, "of")
                || change
                        && (parts.isWord(noun + 1, "on")
                                || parts.isWord(noun + 1, "in")
                                || parts.isWord(noun + 1, "for"));
        return attached && parts.is(noun + 2, Kind.NOUN) ? parts.get(noun + 2).end() : head.end();
    }

    /** "tax on imported cars", but not "a surcharge on top of it". */
    boolean isCompleted(int noun) {
        String head = pieces.token(parts.get(noun).end() - 1).lemma();
        Part thing = parts.get(noun + 2);
        return COMPLETED.contains(head + " " + pieces.word(parts.get(noun + 1).first()))
                && thing.kind() == Kind.NOUN
                && !(pieces.is(thing.first(), "top") && pieces.is(thing.end(), "of"));
    }

    /** "the banks of Goa and Kerala are": two names behind "of" that share the verb. */
    private boolean isListed(int noun) {
        return parts.isWord(noun + 1, "of")
                && parts.is(noun + 2, Kind.NOUN)
                && parts.isWord(noun + 3, "and")
                && parts.is(noun + 4, Kind.NOUN)
                && parts.is(noun + 5, Kind.VERB)
                && pieces.tag(parts.get(noun + 2).end() - 1).isProperNoun()
                && pieces.tag(parts.get(noun + 4).end() - 1).isProperNoun();
    }
}
