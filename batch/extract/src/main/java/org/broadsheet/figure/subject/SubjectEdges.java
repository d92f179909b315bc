package org.broadsheet.figure.subject;

import static org.broadsheet.annotate.PennTag.IN;
import static org.broadsheet.annotate.PennTag.TO;
import static org.broadsheet.annotate.PennTag.VBG;
import static org.broadsheet.annotate.PennTag.VBN;
import static org.broadsheet.annotate.PennTag.VBP;
import static org.broadsheet.annotate.PennTag.VBZ;

import java.util.Set;
import org.broadsheet.annotate.PennTag;
import org.broadsheet.figure.subject.Part.Kind;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.words.CueVerbs;
import org.broadsheet.words.WordSets;

/**
 * Where the subject of a clause begins, where the tagger took a word of it for another part of speech: "Operating profit at
 * Ardent", "profit before tax", "wages excluding bonuses", "pipeline flows to Oslo", and not with half a time.
 */
final class SubjectEdges {
    /** Phrases that one subject may be longer than its last. */
    private static final int MOST_STEPS = 3;

    /** What is told apart in accounts: "profit before tax". */
    private static final Set<String> LEFT_OUT =
            WordSets.english("figure-contexts").get("nouns-left-out-of-accounts");

    /** Participles that leave out or take in a part of what is measured. */
    private static final Set<String> LEAVING_OUT =
            WordSets.english("figure-contexts").get("participles-of-leaving-out");

    /** Prepositions that tie a phrase to the one before it. */
    private static final Set<String> ATTRIBUTES =
            WordSets.english("figure-contexts").get("participles-of-results");

    /** Verbs that tell of a clause and are none of its nouns: "Data shows in cities rents rose". */
    private static final Set<String> TELLING = CueVerbs.of("say", "show", "think", "ask");

    private static final Set<String> JOINING =
            WordSets.english("subject-contexts").get("joining-prepositions");

    private final ParsedArticle article;
    private final Pieces pieces;

    SubjectEdges(ParsedArticle article, Pieces pieces) {
        this.article = article;
        this.pieces = pieces;
    }

    /** The subject that ends with a phrase. */
    Part of(Part phrase) {
        int first = phrase.first();
        for (int step = 0; step < MOST_STEPS; step++) {
            int before = before(first);
            if (before == first) {
                break;
            }
            first = before;
        }
        first = pastTime(first, phrase.end());
        return first == phrase.first() ? phrase : new Part(Kind.NOUN, first, phrase.end());
    }

    /** Where the part of a subject begins that stands before a piece of it; the piece itself where none does. */
    private int before(int first) {
        int joint = first - 1;
        if (isAttribute(joint)) {
            return joint;
        }
        if (isSize(joint)) {
            return startOf(joint);
        }
        int start = joint > 0 ? startOf(joint - 1) : -1;
        boolean account = pieces.isAny(joint, "before", "after")
                && LEFT_OUT.contains(pieces.token(first).lemma());
        if (account || LEAVING_OUT.contains(pieces.word(joint))) {
            return start >= 0 && isFree(start) ? start : first;
        }
        int plural = isPlural(joint - 1) ? startOf(joint - 2) : -1;
        return JOINING.contains(pieces.word(joint)) && plural >= 0 && isFree(plural) ? plural : first;
    }

    /** "the 10-year note": a size that the chunker cut off. */
    private boolean isSize(int at) {
        return at > 1
                && pieces.get(at - 1).isDash()
                && pieces.get(at - 2).isNumber()
                && pieces.tag(at).isNoun();
    }

    /** "Gas flows to Oslo fell": a plural that was taken for a verb, of which the clause has another. */
    private boolean isPlural(int at) {
        PennTag tag = pieces.tag(at);
        return at > 0
                && (tag == VBZ || tag == VBP)
                && pieces.word(at).endsWith("s")
                && !TELLING.contains(pieces.token(at).lemma())
                && pieces.tag(at - 1).isNoun();
    }

    /** "Operating profit", "that existing home sales": a participle that opens its clause, right before the noun. */
    private boolean isAttribute(int at) {
        boolean participle = pieces.tag(at) == VBG || pieces.tag(at) == VBN;
        return at >= 0 && participle && ATTRIBUTES.contains(pieces.word(at)) && (at == 0 || pieces.is(at - 1, "that"));
    }

    /** The first piece of the phrase that a piece is in, with those it hangs on; or -1. */
    private int startOf(int last) {
        int token = article.phraseStart(pieces.token(last).index());
        return token < 0 ? -1 : pieces.ofToken(article.subjects().withOwners(token));
    }

    /** Whether no verb or preposition has the phrase that starts at a piece. */
    private boolean isFree(int start) {
        PennTag tag = pieces.tag(start - 1);
        return start == 0 || !tag.isVerb() && tag != TO && (tag != IN || pieces.is(start - 1, "that"));
    }

    /** "First-quarter profit": a subject does not begin within a time. */
    private int pastTime(int first, int end) {
        int at = first;
        while (first > 0 && pieces.isTime(first - 1) && pieces.isTime(at) && at < end) {
            at++;
        }
        return at < end ? at : first;
    }
}
