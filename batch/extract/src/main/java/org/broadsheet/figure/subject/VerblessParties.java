package org.broadsheet.figure.subject;

import static org.broadsheet.annotate.PennTag.JJ;

import java.util.Set;
import org.broadsheet.figure.subject.Clauses.Party;
import org.broadsheet.figure.subject.Part.Kind;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.syntax.Subject;
import org.broadsheet.syntax.VerbGroup;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/** What an amount is told of that no verb before it says: the subject behind an opening phrase, or a word misread before its verb. */
final class VerblessParties {
    /** Prepositions that open a phrase told of the subject behind its comma. */
    private static final Set<String> FRONTING =
            WordSets.english("figure-contexts").get("fronting-prepositions");

    private final ParsedArticle article;
    private final Pieces pieces;
    private final Parts parts;
    private final Clauses clauses;

    VerblessParties(ParsedArticle article, Pieces pieces, Parts parts, Clauses clauses) {
        this.article = article;
        this.pieces = pieces;
        this.parts = parts;
        this.clauses = clauses;
    }

    Party of(int here) {
        Party misread = misread(here);
        return misread == null ? new Party(null, behindFronted(here), -1) : misread;
    }

    /** "Unemployment rose to 7%": what stands alone before a finite verb is its subject, also where it was read as an adjective. */
    private @Nullable Party misread(int here) {
        int at = here - 1;
        while (at > 0 && !parts.is(at, Kind.VERB) && !parts.is(at, Kind.MARK) && !parts.is(at, Kind.RELATIVE)) {
            at--;
        }
        VerbGroup verb = at > 0 && !clauses.isSaying(at) ? clauses.groupAt(at) : null;
        Part word = parts.get(at - 1);
        boolean alone = verb != null
                && verb.isFinite()
                && word.kind() == Kind.OTHER
                && pieces.tag(word.first()) == JJ
                && (at == 1
                        || parts.is(at - 2, Kind.MARK)
                        || parts.is(at - 2, Kind.CONJUNCTION)
                        || parts.isWord(at - 2, "that"));
        if (!alone) {
            return null;
        }
        Part subject = new Part(Kind.NOUN, word.first(), word.end());
        return new Party(subject, subject, at);
    }

    /** "With 40 boats, Ardent is the largest": the subject behind the comma that ends an opening phrase; or null. */
    private @Nullable Part behindFronted(int here) {
        int opening = parts.is(0, Kind.CONJUNCTION) ? 1 : 0;
        if (!parts.is(opening, Kind.PREPOSITION)
                || !FRONTING.contains(pieces.word(parts.get(opening).first()))
                || isShareDone(here)) {
            return null;
        }
        for (int at = 0; at < parts.size(); at++) {
            VerbGroup verb = clauses.groupAt(at);
            if (verb == null || !verb.isFinite()) {
                continue;
            }
            Subject subject = at < here ? null : article.subjects().grammatical(verb);
            boolean behind = subject != null
                    && subject.first() > pieces.token(parts.get(here).first()).index()
                    && article.comma(subject.first() - 1);
            return behind && subject != null
                    ? new Part(Kind.NOUN, pieces.ofToken(subject.first()), pieces.ofToken(subject.end()))
                    : null;
        }
        return null;
    }

    /** "With 92% of ballots counted, Weber leads": a share of what is being done, whoever the sentence goes on of. */
    private boolean isShareDone(int here) {
        Part amount = parts.get(here);
        boolean share = false;
        for (int at = amount.first(); at < amount.end(); at++) {
            share |= pieces.isAny(at, "%", "percent");
        }
        int behind = parts.isWord(here + 1, "of") ? here + 3 : here + 1;
        VerbGroup verb = share ? clauses.groupAt(behind) : null;
        return verb != null && !verb.isFinite();
    }
}
