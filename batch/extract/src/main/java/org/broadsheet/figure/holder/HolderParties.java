package org.broadsheet.figure.holder;

import static org.broadsheet.annotate.PennTag.IN;
import static org.broadsheet.annotate.PennTag.PRP_POSSESSIVE;
import static org.broadsheet.annotate.PennTag.TO;
import static org.broadsheet.annotate.PennTag.VB;
import static org.broadsheet.annotate.PennTag.VBN;

import java.util.Set;
import org.broadsheet.article.EntityType;
import org.broadsheet.entity.ArticleEntities;
import org.broadsheet.figure.amount.Amount;
import org.broadsheet.figure.subject.Measured;
import org.broadsheet.figure.subject.NounsBefore;
import org.broadsheet.figure.subject.Part;
import org.broadsheet.syntax.Clause;
import org.broadsheet.syntax.ClauseMap;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.syntax.Subject;
import org.broadsheet.syntax.VerbGroup;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/** The parties to the clause of a figure: who does what is counted, or is spoken of with it. */
final class HolderParties {
    /** Lemmas of verbs whose doer only tells what there is: "40 quakes were recorded by the office". */
    private static final Set<String> RECORDING =
            WordSets.english("figure-contexts").get("verbs-of-recording");

    /** Lemmas of verbs whose object is handed to whoever "to" names. */
    private static final Set<String> HANDING =
            WordSets.english("figure-contexts").get("verbs-of-handing");

    private final ParsedArticle parsed;
    private final ClauseMap clauses;
    private final Pieces pieces;
    private final ArticleEntities entities;
    private final PartyNames names;
    private final BodyParties bodies;
    private final RecordedCounts recorded;

    HolderParties(Surroundings around, ClauseMap clauses, Pieces pieces, PartyNames names, RecordedCounts recorded) {
        this.parsed = around.parsed();
        this.clauses = clauses;
        this.pieces = pieces;
        this.entities = around.entities();
        this.names = names;
        this.bodies = new BodyParties(pieces, entities);
        this.recorded = recorded;
    }

    /** The party to the clause, as it stands there, or else as it is named, or else whose doing it is; or null. */
    @Nullable
    Holder of(Measured measured, Amount amount) {
        Holder given = receiver(amount);
        if (given != null) {
            return given;
        }
        for (Part party : new Part[] {measured.mention(), measured.agent()}) {
            Holder holder = party == null ? null : names.of(party.first(), party.end());
            if (holder != null) {
                boolean told = recorded.isOne(amount) || recorded.isAdded(amount);
                return holder.isOf(EntityType.ORGANIZATION) && told ? null : holder;
            }
        }
        Holder sayers = measured.mention() == null ? null : sayers(measured.mention(), amount);
        sayers = sayers != null ? sayers : planner(amount);
        return sayers != null ? sayers : doer(amount);
    }

    /** "giving her 290 votes": who is given an amount, where a pronoun stands for him; or null. */
    private @Nullable Holder receiver(Amount amount) {
        int pronoun = recorded.beforeBounds(amount.first());
        VerbGroup verb = pronoun > 0 && pieces.tag(pronoun).isPersonal()
                ? parsed.group(pieces.token(pronoun - 1).index())
                : null;
        boolean gives = verb != null
                && NounsBefore.GIVING.contains(parsed.token(verb.head()).lemma());
        return gives ? names.of(pronoun, pronoun + 1) : null;
    }

    /** "each of the 14 weddings he planned", "the 40 boats Ardent sold": whose doing a clause right behind the count tells. */
    @Nullable
    Holder behind(Amount amount) {
        int at = amount.end();
        boolean counts = amount.noun() != null && amount.unit() == null && at < pieces.size();
        if (!counts || !pieces.tag(at).isPersonal() && !pieces.tag(at).isProperNoun()) {
            return null;
        }
        int token = pieces.token(at).index();
        int last = pieces.tag(at).isPersonal() ? token + 1 : parsed.phraseEnd(token);
        int act = last;
        while (act > 0 && act < parsed.size() && parsed.tag(act).isAdverb() && parsed.group(act) == null) {
            act++;
        }
        VerbGroup verb = act < 0 || act >= parsed.size() ? null : parsed.group(act);
        boolean own = verb != null
                && verb.isFinite()
                && (pieces.tag(at).isPersonal() || opensName(at))
                && clauses.at(verb.first()).link() != Clause.Link.SAYING;
        return own ? names.of(at, pieces.ofToken(last)) : null;
    }

    /** Whether a name begins at a piece; the noun counted before it may be of the same phrase. */
    private boolean opensName(int at) {
        int token = pieces.token(at).index();
        return parsed.phraseStart(token) == token
                || entities.within(pieces.span(at, at + 1)).stream()
                        .anyMatch(place -> place.mention().span().start()
                                == pieces.span(at, at + 1).start());
    }

    /** "Ardent officials say they spent $5m": a body's people speak of themselves. */
    private @Nullable Holder sayers(Part mention, Amount amount) {
        if (!pieces.is(mention.first(), "they") || mention.end() != mention.first() + 1) {
            return null;
        }
        for (int at = 1; at < amount.first(); at++) {
            VerbGroup verb = parsed.group(pieces.token(at).index());
            boolean says = verb != null && clauses.at(verb.first()).link() == Clause.Link.SAYING;
            Subject subject = says && verb != null ? parsed.subjects().grammatical(verb) : null;
            if (subject != null) {
                return bodies.memberOf(pieces.ofToken(subject.first()), pieces.ofToken(subject.end()));
            }
        }
        return null;
    }

    /** "her plans to invest $5m": whose plan it is to do what is counted; or null. */
    private @Nullable Holder planner(Amount amount) {
        int verb = amount.first() - 1;
        while (verb > 1 && (pieces.tag(verb).isAdverb() || pieces.tag(verb) == IN)) {
            verb--;
        }
        if (verb < 2 || pieces.tag(verb) != VB || pieces.tag(verb - 1) != TO) {
            return null;
        }
        int first = parsed.phraseStart(pieces.token(verb - 2).index());
        int owner = first < 0 ? -1 : pieces.ofToken(first);
        return owner >= 0 && pieces.tag(owner) == PRP_POSSESSIVE ? names.of(owner, owner + 1) : null;
    }

    /** "40 workers were fired by Ardent": who does what is done to those counted; or null. */
    private @Nullable Holder doer(Amount amount) {
        if (amount.isAge()) {
            return null;
        }
        Clause own = clauses.at(pieces.token(amount.first()).index());
        for (int at = amount.end(); at < pieces.size(); at++) {
            VerbGroup verb = parsed.group(pieces.token(at).index());
            if (verb != null && (clauses.at(verb.first()) == own || isRightBehind(amount, at))) {
                boolean told = RECORDING.contains(parsed.token(verb.head()).lemma());
                boolean done = verb.passive() || isRightBehind(amount, at);
                Subject agent = done && !told ? parsed.subjects().of(verb) : null;
                Holder by = agent == null ? null : names.of(pieces.ofToken(agent.first()), pieces.ofToken(agent.end()));
                return by != null ? by : addressee(amount, verb);
            }
        }
        return null;
    }

    /** "40 letters sent to Weber", "the $5m will be paid to Ardent" */
    private @Nullable Holder addressee(Amount amount, VerbGroup verb) {
        int to = pieces.ofToken(verb.end());
        boolean its = isRightBehind(amount, pieces.ofToken(verb.first())) || isHanded(amount, verb);
        int name = to < 0 || to + 1 >= pieces.size() || !pieces.is(to, "to") || !its
                ? -1
                : pieces.token(to + 1).index();
        if (name < 0 || parsed.phraseStart(name) != name) {
            return null;
        }
        Holder whole = names.of(to + 1, pieces.ofToken(parsed.phraseEnd(name)));
        // "paid to Ardent last year"
        int end = whole == null && pieces.tag(to + 1).isProperNoun()
                ? ThingNames.endOfName(pieces, to + 1, pieces.ofToken(parsed.phraseEnd(name)))
                : to + 1;
        return end > to + 1 ? names.of(to + 1, end) : whole;
    }

    /** Whether an amount is itself the subject of a verb by which something is handed on. */
    private boolean isHanded(Amount amount, VerbGroup verb) {
        Subject subject = verb.passive() ? parsed.subjects().grammatical(verb) : null;
        return subject != null
                && HANDING.contains(parsed.token(verb.head()).lemma())
                && recorded.beforeBounds(amount.first()) <= pieces.ofToken(subject.first())
                && pieces.ofToken(subject.first()) < amount.end();
    }

    /** "the $5m raised by Ardent": a participle that tells of the amount itself. */
    private boolean isRightBehind(Amount amount, int at) {
        return at == amount.end() && pieces.tag(at) == VBN;
    }
}
