package org.broadsheet.figure.subject;

import static org.broadsheet.annotate.PennTag.DT;
import static org.broadsheet.annotate.PennTag.EX;
import static org.broadsheet.annotate.PennTag.PRP;
import static org.broadsheet.annotate.PennTag.VB;

import org.broadsheet.annotate.PennTag;
import org.broadsheet.figure.subject.Part.Kind;
import org.broadsheet.syntax.Clause;
import org.broadsheet.syntax.ClauseMap;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.syntax.Subject;
import org.broadsheet.syntax.VerbGroup;
import org.jspecify.annotations.Nullable;

/** What the verbs of an amount's clause speak of. */
final class Clauses {
    /** Verbs are sought this many parts back. */
    private static final int REACH = 40;

    private final ParsedArticle article;
    private final Pieces pieces;
    private final Parts parts;
    private final ClauseMap clauses;
    private final ToldOfOthers others;
    private final VerblessParties verblessParties;
    private final SubjectEdges edges;

    Clauses(ParsedArticle article, Pieces pieces, Parts parts, ClauseMap clauses) {
        this.article = article;
        this.pieces = pieces;
        this.parts = parts;
        this.clauses = clauses;
        this.others = new ToldOfOthers(article, pieces, parts, clauses);
        this.edges = new SubjectEdges(article, pieces);
        this.verblessParties = new VerblessParties(article, pieces, parts, this);
    }

    /**
     * Who or what the clause of an amount speaks of.
     *
     * @param named the phrase that names it, or null where only a pronoun stands for it
     * @param mention the subject as it stands in the clause, which may be a pronoun
     * @param verb the part that is the verb of the mention, or -1
     */
    record Party(@Nullable Part named, @Nullable Part mention, int verb) {
        static final Party NONE = new Party(null, null, -1);
    }

    /**
     * The subject of the verb before a part in its own clause, or where that is a pronoun or has none of the clause which
     * it goes on from; none where the part stands in the subject of a verb that follows, and none across a verb of saying:
     * "Weber said two ferries would cost more" tells nothing of Weber.
     */
    Party party(int here) {
        if (isInSubject(here)) {
            return Party.NONE;
        }
        Clause own = clauses.at(tokenOf(here));
        boolean verbless = !hasVerb(own);
        if (own.parent() != null && own.link() == Clause.Link.MAIN && verbless) {
            // "is longer — 24 hours": what a mark sets apart without a verb goes on.
            own = own.parent();
            verbless = false;
        }
        Part mention = null;
        int verbOfMention = -1;
        boolean pronoun = false;
        boolean there = false;
        for (int at = here - 1; at >= Math.max(0, here - REACH); at--) {
            if (!parts.is(at, Kind.VERB)) {
                continue;
            }
            int token = tokenOf(at);
            Clause clause = clauses.at(token);
            VerbGroup verb = article.group(token);
            boolean reached = reaches(own, clause, pronoun, verbless) && !(there && isSaid(own, clause));
            if (verb == null || !reached || others.isOfTheWhole(verb, at, here, own)) {
                continue;
            }
            Party told = others.toldBy(verb, at, here, clause == own ? mention : null);
            if (told != null && (told.named() != null || clause == own)) {
                return told;
            }
            Subject subject = article.subjects().bearer(verb);
            if (subject == null) {
                continue;
            }
            Part found = edges.of(
                    new Part(Kind.NOUN, pieces.ofToken(subject.meantFirst()), pieces.ofToken(subject.meantEnd())));
            verbOfMention = mention == null ? at : verbOfMention;
            mention = mention == null ? nearestOf(subject, found) : mention;
            there |= article.tag(subject.meantEnd() - 1) == EX;
            if (!isPronoun(subject)) {
                return new Party(found, mention, verbOfMention);
            }
            pronoun = true;
        }
        return mention == null ? verblessParties.of(here) : new Party(null, mention, verbOfMention);
    }

    /** "an engineer of Ardent, which maintains": a relative pronoun behind a comma means the phrase right before it. */
    private Part nearestOf(Subject subject, Part found) {
        boolean relative = subject.first() != subject.meantFirst() && article.comma(subject.first() - 1);
        int last = article.phraseStart(subject.meantEnd() - 1);
        return relative && last > subject.meantFirst() ? new Part(Kind.NOUN, pieces.ofToken(last), found.end()) : found;
    }

    private boolean hasVerb(Clause clause) {
        for (int at = parts.startingAt(pieces.ofToken(clause.first())); at < parts.size(); at++) {
            if (parts.is(at, Kind.VERB) && clauses.at(tokenOf(at)) == clause) {
                return true;
            }
        }
        return false;
    }

    /** Whether a verb of another clause may tell what an amount is told of. */
    private static boolean reaches(Clause own, Clause clause, boolean pronoun, boolean verbless) {
        if (clause.link() == Clause.Link.SAYING) {
            return own.link() == Clause.Link.PARTICIPIAL && own.parent() == clause;
        }
        if (verbless) {
            // The tagger missed its verb, or it has none.
            return true;
        }
        Clause at = own;
        while (at != clause && at.parent() != null && (pronoun || goesOn(at.link()))) {
            at = at.parent();
        }
        return at == clause;
    }

    private static boolean goesOn(Clause.Link link) {
        return switch (link) {
            case SHARED, PARTICIPIAL, ASIDE, SUBORDINATE, RELATIVE -> true;
            case MAIN, SAID, SAYING -> false;
        };
    }

    /** "Weber said there were 40 boats": what there is, who says so does not do. */
    private static boolean isSaid(Clause own, Clause clause) {
        Clause at = own;
        while (at != clause && at.parent() != null) {
            if (at.link() == Clause.Link.SAID) {
                return true;
            }
            at = at.parent();
        }
        return false;
    }

    /** Whether a part tells who says it: "13%, officials said, down from". */
    boolean isSaying(int part) {
        return clauses.at(tokenOf(part)).link() == Clause.Link.SAYING;
    }

    /** Whether a part stands in the subject of a finite verb that follows in its clause. */
    boolean isInSubject(int here) {
        return verbOfSubject(here) != null;
    }

    /** The verb group that a part is, or null. */
    @Nullable
    VerbGroup groupAt(int part) {
        return parts.is(part, Kind.VERB) ? article.group(tokenOf(part)) : null;
    }

    /** Whether a verb in its base form has nobody who does it. */
    boolean isImperative(VerbGroup verb) {
        return article.tag(verb.first()) == VB && article.subjects().bearer(verb) == null;
    }

    /** Base form of the main verb of a group. */
    String lemmaOf(VerbGroup verb) {
        return article.token(verb.head()).lemma();
    }

    /** The finite verb whose subject a part stands in, or null. */
    @Nullable
    VerbGroup verbOfSubject(int here) {
        Part part = parts.get(here);
        int first = pieces.token(part.first()).index();
        int last = pieces.token(part.end() - 1).index();
        int limit = first < 0 ? 0 : article.sentence(first).end();
        for (int at = last + 1; first >= 0 && at < limit; at++) {
            VerbGroup group = article.group(at);
            if (group != null && group.isFinite()) {
                Subject subject = article.subjects().grammatical(group);
                boolean in = subject != null && subject.first() <= last && first < subject.end();
                return in ? group : null;
            }
        }
        return null;
    }

    private int tokenOf(int part) {
        return pieces.token(parts.get(part).first()).index();
    }

    private boolean isPronoun(Subject subject) {
        PennTag tag = article.tag(subject.meantEnd() - 1);
        return tag == PRP || tag == EX || tag.isWh() || tag == DT;
    }

    /** The start of a noun with those it hangs on: "the price of the benchmark". */
    int withOwner(int noun) {
        int first = parts.get(noun).first();
        int token = pieces.token(first).index();
        boolean whole = article.phraseStart(token) == token && pieces.ofToken(token) == first;
        return whole ? pieces.ofToken(article.subjects().withOwners(token)) : first;
    }
}
