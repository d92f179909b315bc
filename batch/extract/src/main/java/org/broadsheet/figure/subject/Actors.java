package org.broadsheet.figure.subject;

import static org.broadsheet.annotate.PennTag.IN;

import java.util.Set;
import org.broadsheet.annotate.NameTag;
import org.broadsheet.annotate.Token;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.words.WordList;
import org.broadsheet.words.WordSets;

/** Which subjects of clauses do something, and which are things that something happens to. */
final class Actors {
    /** Lemmas of verbs whose object happens to their subject: "saw an increase". */
    private static final Set<String> SEEING =
            WordSets.english("figure-contexts").get("verbs-of-seeing");

    /** Nouns for bodies and their arms, whose growth is told and not they. */
    private static final Set<String> BODIES =
            WordSets.english("figure-contexts").union("nouns-of-bodies", "nouns-of-arms");

    /** Those, and nouns for a body that decides, tells or employs: "the treasury". */
    private static final Set<String> DOERS = WordSets.english("figure-contexts")
            .union("nouns-of-bodies", "nouns-of-arms", "nouns-of-firms", "bodies-of-states", "bodies-that-tell");

    private static final Set<String> CALLINGS = WordList.english("roles").words();
    private static final Set<String> PEOPLE = WordList.english("people").words();

    private final Pieces pieces;
    private final Parts parts;

    Actors(Pieces pieces, Parts parts) {
        this.pieces = pieces;
        this.parts = parts;
    }

    /** "registrations saw a 40% increase": a thing that is said to have or see a change. */
    boolean isThingThatSees(int verb, Part agent) {
        return SEEING.contains(parts.lemmaOfVerb(verb))
                && !isOne(agent)
                && !BODIES.contains(pieces.word(agent.end() - 1));
    }

    /** Whether a phrase names someone or a body, or a place that acts like one: "Norway bought". */
    boolean isDoer(Part agent) {
        return isNamed(agent) || DOERS.contains(pieces.word(head(agent)));
    }

    /** Whether a phrase is a name or a noun for people. */
    boolean isNamed(Part agent) {
        return isOne(agent) || pieces.token(head(agent)).name() != NameTag.NONE;
    }

    /** Whether a phrase means someone or a body. */
    boolean isOne(Part agent) {
        Token head = pieces.token(head(agent));
        boolean named = head.name() == NameTag.PERSON || head.name() == NameTag.ORGANIZATION;
        return named || CALLINGS.contains(head.lemma()) || PEOPLE.contains(head.lemma());
    }

    private int head(Part agent) {
        for (int at = agent.first() + 1; at < agent.end(); at++) {
            // "Ardent's contract with Bellis"
            if (pieces.tag(at) == IN) {
                return at - 1;
            }
        }
        return agent.end() - 1;
    }
}
