package org.broadsheet.figure;

import static org.broadsheet.annotate.PennTag.EX;
import static org.broadsheet.annotate.PennTag.PRP;

import org.broadsheet.annotate.PennTag;
import org.broadsheet.figure.Part.Kind;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.syntax.Subject;
import org.broadsheet.syntax.VerbGroup;
import org.jspecify.annotations.Nullable;

/** What the verbs around an amount speak of. */
final class Clauses {
    /** Verbs are sought this many parts back. */
    private static final int REACH = 30;

    private final ParsedArticle article;
    private final Pieces pieces;
    private final Parts parts;

    Clauses(ParsedArticle article, Pieces pieces, Parts parts) {
        this.article = article;
        this.pieces = pieces;
        this.parts = parts;
    }

    /**
     * The subject of the verb before a part, or of the verb before that one where it has none or a pronoun; null for none,
     * and where the part stands in the subject of a verb that follows: "Weber said two ferries would cost more" tells
     * nothing of Weber.
     */
    @Nullable
    Part agent(int here) {
        if (isInSubject(here)) {
            return null;
        }
        for (int at = here - 1; at >= Math.max(0, here - REACH); at--) {
            VerbGroup verb = parts.is(at, Kind.VERB)
                    ? article.group(pieces.token(parts.get(at).first()).index())
                    : null;
            Subject subject = verb == null ? null : article.subjects().bearer(verb);
            // "The firm said it has": what the pronoun stands for is sought further back.
            if (subject != null && !isPronoun(subject)) {
                return new Part(Kind.NOUN, pieces.ofToken(subject.meantFirst()), pieces.ofToken(subject.meantEnd()));
            }
        }
        return null;
    }

    private boolean isInSubject(int here) {
        Part part = parts.get(here);
        int first = pieces.token(part.first()).index();
        int last = pieces.token(part.end() - 1).index();
        int limit = first < 0 ? 0 : article.sentence(first).end();
        for (int at = last + 1; first >= 0 && at < limit; at++) {
            VerbGroup group = article.group(at);
            if (group != null && group.isFinite()) {
                Subject subject = article.subjects().grammatical(group);
                return subject != null && subject.first() <= last && first < subject.end();
            }
        }
        return false;
    }

    private boolean isPronoun(Subject subject) {
        PennTag tag = article.tag(subject.meantEnd() - 1);
        return tag == PRP || tag == EX || tag.isWh() || tag == PennTag.DT;
    }

    /** The start of a noun with those it hangs on: "the price of the benchmark". */
    int withOwner(int noun) {
        int first = parts.get(noun).first();
        int token = pieces.token(first).index();
        boolean whole = article.phraseStart(token) == token && pieces.ofToken(token) == first;
        return whole ? pieces.ofToken(article.subjects().withOwners(token)) : first;
    }
}
