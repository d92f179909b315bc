package org.broadsheet.figure.subject;

import java.util.Set;
import org.broadsheet.figure.subject.Clauses.Party;
import org.broadsheet.figure.subject.Part.Kind;
import org.broadsheet.syntax.Clause;
import org.broadsheet.syntax.ClauseMap;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.syntax.Subject;
import org.broadsheet.syntax.VerbGroup;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/** What a verb in an amount's clause tells of another than its subject: of the noun behind "with", of whom it regards, of nobody. */
final class ToldOfOthers {
    /** Parts between "with" and the participle of its noun: "with the next town, Oslo, selling". */
    private static final int MOST_ABSOLUTE = 7;

    /** Verbs whose object is no deed of their subject: "suggests three cups". */
    private static final Set<String> ADVICE =
            WordSets.english("figure-contexts").get("verbs-of-advice");

    /** Lemmas of verbs that say what their object is. */
    private static final Set<String> REGARDING =
            WordSets.english("figure-contexts").get("verbs-of-regarding");

    private final ParsedArticle article;
    private final Pieces pieces;
    private final Parts parts;
    private final ClauseMap clauses;

    ToldOfOthers(ParsedArticle article, Pieces pieces, Parts parts, ClauseMap clauses) {
        this.article = article;
        this.pieces = pieces;
        this.parts = parts;
        this.clauses = clauses;
    }

    /** ", with 40 parks", ", leaving 40 stranded" behind what is said: told of the whole clause, and not of its subject. */
    boolean isOfTheWhole(VerbGroup verb, int at, int here, Clause own) {
        return !verb.isFinite() && (isAbsolute(at, here) || isOfWhatIsSaid(own, tokenOf(at)));
    }

    /** What a verb tells of another than its subject: of whom it regards, of the noun behind "with", of nobody; or null. */
    @Nullable
    Party toldBy(VerbGroup verb, int at, int here, @Nullable Part mention) {
        Part absolute = verb.isFinite() ? null : subjectOfAbsolute(at);
        if (absolute != null) {
            return new Party(absolute, absolute, at);
        }
        Part regarded = regarded(verb, at, here);
        if (regarded != null) {
            return new Party(regarded, regarded, -1);
        }
        return isOpinion(verb) || isOfPredicate(verb) ? new Party(null, mention, -1) : null;
    }

    /** "Experts regard Oslo as a model, with 40 parks": who is regarded so, or null. */
    private @Nullable Part regarded(VerbGroup verb, int at, int here) {
        boolean regards = !verb.passive() && isAbsolute(at, here) && REGARDING.contains(parts.lemmaOfVerb(at));
        return regards && parts.is(at + 1, Kind.NOUN) ? parts.get(at + 1) : null;
    }

    /** Whether ", with" stands between a verb and an amount, so that what follows is told of the whole. */
    private boolean isAbsolute(int verb, int here) {
        for (int at = here - 1; at > verb + 1; at--) {
            if (parts.isWord(at, "with") && parts.isWord(at - 1, ",")) {
                return true;
            }
        }
        return false;
    }

    /** "Weber said two had sunk, leaving 40 stranded": a participle behind what is said goes on from that. */
    private boolean isOfWhatIsSaid(Clause own, int verb) {
        Clause parent = own.parent();
        if (own.link() != Clause.Link.PARTICIPIAL || parent == null || parent.link() != Clause.Link.SAYING) {
            return false;
        }
        for (int at = parent.first(); at < verb; at++) {
            Clause between = clauses.at(at);
            if (between.link() == Clause.Link.SAID && between.parent() == parent) {
                return true;
            }
        }
        return false;
    }

    /** "with Bellis, its rival, selling 40 boats": who a participle behind ", with" is told of; or null. */
    private @Nullable Part subjectOfAbsolute(int verb) {
        for (int at = verb - 1; at >= Math.max(0, verb - MOST_ABSOLUTE); at--) {
            if (parts.is(at, Kind.VERB) || parts.is(at, Kind.AMOUNT)) {
                return null;
            }
            if (parts.isWord(at, "with")) {
                boolean opens = at == 0 || parts.isWord(at - 1, ",");
                return opens && parts.is(at + 1, Kind.NOUN) && at + 1 < verb ? parts.get(at + 1) : null;
            }
        }
        return null;
    }

    /** "that is one plan to save $40": an act behind what is said of the subject, which it tells nothing of. */
    private boolean isOfPredicate(VerbGroup verb) {
        Subject told =
                verb.form() == VerbGroup.Form.INFINITIVE ? article.subjects().bearer(verb) : null;
        if (told == null || told.first() == 0 || told.end() != verb.first()) {
            return false;
        }
        VerbGroup before = article.group(told.first() - 1);
        return before != null && article.token(before.head()).lemma().equals("be");
    }

    private boolean isOpinion(VerbGroup verb) {
        return !verb.passive() && ADVICE.contains(article.token(verb.head()).lemma());
    }

    private int tokenOf(int part) {
        return pieces.token(parts.get(part).first()).index();
    }
}
