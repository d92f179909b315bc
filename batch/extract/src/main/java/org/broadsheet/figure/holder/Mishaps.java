package org.broadsheet.figure.holder;

import java.util.Set;
import org.broadsheet.syntax.Clause;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.syntax.Subject;
import org.broadsheet.syntax.VerbGroup;
import org.broadsheet.words.WordList;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/** Clauses that tell by what people came to harm: "40 were hurt when a crane fell in Oslo". */
final class Mishaps {
    private static final Set<String> HARMING =
            WordSets.english("figure-contexts").get("verbs-of-harm");

    private static final Set<String> PEOPLE = WordList.english("people").words();

    private final ParsedArticle parsed;
    private final Pieces pieces;

    Mishaps(ParsedArticle parsed, Pieces pieces) {
        this.parsed = parsed;
        this.pieces = pieces;
    }

    /** Whether a verb tells that its subject or object came to harm. */
    boolean harms(@Nullable VerbGroup verb) {
        return verb != null && HARMING.contains(parsed.token(verb.head()).lemma());
    }

    /** "when a crane fell": whether a clause tells what happened to a thing, and not what somebody did. */
    boolean isOne(Clause clause) {
        int at = pieces.ofToken(clause.first());
        if (!pieces.is(at, "when")) {
            return false;
        }
        while (at < pieces.size() && parsed.group(pieces.token(at).index()) == null) {
            at++;
        }
        VerbGroup verb = at < pieces.size() ? parsed.group(pieces.token(at).index()) : null;
        Subject subject = verb == null ? null : parsed.subjects().grammatical(verb);
        int noun = subject == null ? -1 : pieces.ofToken(subject.meantEnd()) - 1;
        return noun >= 0
                && pieces.tag(noun).isNoun()
                && !pieces.tag(noun).isProperNoun()
                && !PEOPLE.contains(pieces.token(noun).lemma());
    }
}
