package org.broadsheet.figure.holder;

import static org.broadsheet.annotate.PennTag.POS;

import java.util.Set;
import org.broadsheet.figure.amount.Amount;
import org.broadsheet.figure.amount.FigureRule;
import org.broadsheet.figure.subject.Measured;
import org.broadsheet.figure.subject.Part;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.syntax.VerbGroup;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/**
 * Whose a figure is where no name tells it but a common noun for a body or a place does, and nobody named is known to be meant:
 * "the committee has received 40 letters", "the city's 40 boats". Such a holder is no entity and keeps the words it has there.
 */
final class NounHolders {
    private static final WordSets CONTEXTS = WordSets.english("figure-contexts");

    private static final Set<String> BODIES = CONTEXTS.get("nouns-of-bodies");
    private static final Set<String> ASSEMBLIES = CONTEXTS.get("nouns-of-assemblies");
    private static final Set<String> PLACES = CONTEXTS.get("nouns-of-places");

    /** "the state's second largest school district" */
    private static final int LONGEST = 5;

    private final ParsedArticle parsed;
    private final Pieces pieces;
    private final Owners owners;
    private final TopicHolders topics;

    NounHolders(ParsedArticle parsed, Pieces pieces, Owners owners, TopicHolders topics) {
        this.topics = topics;
        this.parsed = parsed;
        this.pieces = pieces;
        this.owners = owners;
    }

    /** "the city's 40 boats", "the country of 40 million people": what owns an amount; or null. */
    @Nullable
    Holder owner(Amount amount) {
        int of = amount.first() - 1;
        int phrase =
                pieces.is(of, "of") ? parsed.phraseStart(pieces.token(of - 1).index()) : -1;
        if (phrase >= 0 && amount.noun() != null && PLACES.contains(pieces.word(of - 1))) {
            Holder meant = topics.byKind(pieces.ofToken(phrase), of);
            return meant != null ? meant : of(pieces.ofToken(phrase), of, FigureRule.HOLDER_OWNS);
        }
        int first = owners.firstOfOwner(amount);
        int end = first;
        while (end >= 0 && end < amount.first() && pieces.tag(end) != POS) {
            end++;
        }
        return first < 0 || end == amount.first() ? null : of(first, end, FigureRule.HOLDER_OWNS);
    }

    /** "The committee has received 40 letters": who or what does what the clause tells; or null. */
    @Nullable
    Holder party(Amount amount, Measured measured) {
        Part party = measured.mention() != null ? measured.mention() : measured.agent();
        boolean apart = party == null || party.end() > amount.first() || amount.isAge() || owners.leaveOut(amount);
        return apart || party == null || !acts(party, amount)
                ? null
                : of(party.first(), party.end(), FigureRule.HOLDER_IS_SUBJECT);
    }

    /** "the court was asked by 40 bakers" does nothing. */
    private boolean acts(Part party, Amount amount) {
        for (int at = party.end(); at < amount.first(); at++) {
            VerbGroup verb = parsed.group(pieces.token(at).index());
            if (verb != null) {
                return !verb.passive();
            }
        }
        return false;
    }

    /** A phrase that is definite, has no other phrase in it and ends with a noun for a body or a place. */
    private @Nullable Holder of(int first, int end, FigureRule rule) {
        if (end - first < 2 || end - first > LONGEST || !pieces.isAny(first, "the", "this")) {
            return null;
        }
        for (int at = first + 1; at < end; at++) {
            if (!pieces.tag(at).isNoun() && !pieces.tag(at).isAdjective()) {
                return null;
            }
        }
        String head = pieces.word(end - 1);
        boolean holds = BODIES.contains(head) || ASSEMBLIES.contains(head) || PLACES.contains(head);
        return holds ? new Holder(null, pieces.text(first, end), pieces.span(first, end), rule) : null;
    }
}
