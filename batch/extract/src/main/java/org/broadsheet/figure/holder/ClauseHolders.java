package org.broadsheet.figure.holder;

import static org.broadsheet.annotate.PennTag.CC;
import static org.broadsheet.annotate.PennTag.IN;
import static org.broadsheet.annotate.PennTag.POS;
import static org.broadsheet.annotate.PennTag.PRP_POSSESSIVE;

import java.util.Set;
import org.broadsheet.article.EntityType;
import org.broadsheet.article.Span;
import org.broadsheet.entity.ArticleEntities;
import org.broadsheet.figure.amount.Amount;
import org.broadsheet.figure.amount.FigureRule;
import org.broadsheet.syntax.Clause;
import org.broadsheet.syntax.ClauseMap;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.syntax.Subject;
import org.broadsheet.syntax.VerbGroup;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/**
 * Whose a figure is by another clause or phrase of its sentence: of whom a verb or preposition tells it whoever does what the
 * clause says ("charged Weber with robbing 40 shops"), of who gets what the sentence speaks of ("the prize went to Weber with 40
 * votes"), of the subject that a clause shares with the one before, and of whom the phrase that opens the sentence is told.
 */
final class ClauseHolders {
    private static final Set<String> PASSING =
            WordSets.english("figure-contexts").get("verbs-of-passing");

    private static final Set<String> ACCUSING =
            WordSets.english("figure-contexts").get("verbs-of-accusing");

    private static final Set<String> BEHIND_CHARGED = Set.of("with", "of", "for");

    private final ParsedArticle parsed;
    private final ClauseMap clauses;
    private final Pieces pieces;
    private final ArticleEntities entities;
    private final OpinionHolders opinions;
    private final OpeningPhrases openings;
    private final PriceHolders prices;

    ClauseHolders(Surroundings around, ClauseMap clauses, Pieces pieces) {
        this.parsed = around.parsed();
        this.clauses = clauses;
        this.pieces = pieces;
        this.entities = around.entities();
        this.opinions = new OpinionHolders(around, pieces);
        this.openings = new OpeningPhrases(around, pieces);
        this.prices = new PriceHolders(around, pieces);
    }

    /** The holder, or null where no other clause or phrase of the sentence names one. */
    @Nullable
    Holder of(Amount amount, Owners owners) {
        if (amount.isAge()) {
            return openings.opensSentence(amount) ? openings.subject(amount) : null;
        }
        if (owners.leaveOut(amount)) {
            return null;
        }
        Holder holder = receiver(amount);
        holder = holder != null ? holder : sharer(amount);
        holder = holder != null ? holder : openings.subject(amount);
        holder = holder != null ? holder : antecedent(amount);
        holder = holder != null ? holder : openings.needer(amount);
        return holder != null ? holder : doer(amount);
    }

    /** "Norway suffered a quake that, experts say, killed 40", "Weber agreed with them to sell 40 boats": whose act the clause tells; or null. */
    private @Nullable Holder doer(Amount amount) {
        Clause own = clauses.at(pieces.token(amount.first()).index());
        for (int at = amount.first() - 1; at >= 0; at--) {
            VerbGroup verb = groupAt(at);
            if (verb != null && TellingVerbs.isOne(parsed.token(verb.head()).lemma())) {
                return null;
            }
            if (verb != null && verb.isFinite() && clauses.at(verb.first()) == own) {
                Subject subject = parsed.subjects().grammatical(verb);
                return subject == null
                        ? null
                        : named(subject.meantFirst(), subject.meantEnd(), FigureRule.HOLDER_IS_SUBJECT);
            }
        }
        return null;
    }

    /** Who is the object of a verb or preposition that says whose the amount is, whoever does what the clause tells; or null. */
    @Nullable
    Holder object(Amount amount) {
        Holder chosen = opinions.of(amount);
        chosen = chosen != null ? chosen : charged(amount);
        chosen = chosen != null ? chosen : accused(amount);
        chosen = chosen != null ? chosen : prices.of(amount);
        return chosen != null ? chosen : openings.housing(amount);
    }

    /** "charged Weber with three thefts": whom a verb tells an amount of right behind him; or null. */
    private @Nullable Holder charged(Amount amount) {
        int with = amount.first() - 1;
        int object = with > 1 && pieces.isIn(with, BEHIND_CHARGED)
                ? parsed.phraseStart(pieces.token(with - 1).index())
                : -1;
        VerbGroup verb =
                object < 1 || parsed.phraseEnd(object) != pieces.token(with).index() ? null : parsed.group(object - 1);
        boolean charges = verb != null
                && !verb.passive()
                && ACCUSING.contains(parsed.token(verb.head()).lemma());
        return charges ? named(object, pieces.token(with).index(), FigureRule.HOLDER_RECEIVES) : null;
    }

    /** "accused Weber of stealing 40 boats": who is said to have done what an amount is of; or null. */
    private @Nullable Holder accused(Amount amount) {
        boolean gerund = false;
        for (int at = amount.first() - 1; at >= 0; at--) {
            VerbGroup verb = groupAt(at);
            if (verb == null) {
                continue;
            }
            boolean finite = verb.isFinite();
            gerund |= verb.form() == VerbGroup.Form.GERUND && at > 0 && pieces.tag(at - 1) == IN;
            if (!finite && (verb.form() == VerbGroup.Form.GERUND || verb.form() == VerbGroup.Form.INFINITIVE)) {
                continue;
            }
            int object = verb.end();
            int end = object < parsed.size() && parsed.phraseStart(object) == object ? parsed.phraseEnd(object) : -1;
            boolean guilty = end > 0 && end < parsed.size() && parsed.is(end, "guilty");
            boolean accuses = finite
                    && gerund
                    && !verb.passive()
                    && (guilty || ACCUSING.contains(parsed.token(verb.head()).lemma()));
            return accuses && end > 0 ? named(object, end, FigureRule.HOLDER_IS_SUBJECT) : null;
        }
        return null;
    }

    /** "Weber's plan, which critics say would cost $5m": whose it is of which somebody else tells; or null. */
    private @Nullable Holder antecedent(Amount amount) {
        VerbGroup verb = verbBefore(amount);
        int says = verb == null ? -1 : verb.first() - 1;
        VerbGroup saying = says < 1 ? null : parsed.group(says);
        int sayer = saying == null
                        || !TellingVerbs.isOne(parsed.token(saying.head()).lemma())
                ? -1
                : parsed.phraseStart(saying.first() - 1);
        int which = sayer < 1 ? -1 : pieces.ofToken(sayer) - 1;
        if (which < 1 || !pieces.isAny(which, "which", "that")) {
            return null;
        }
        int end = pieces.is(which - 1, ",") ? which - 1 : which;
        int first = parsed.phraseStart(pieces.token(end - 1).index());
        int owner = first < 0 ? -1 : pieces.ofToken(first);
        int last = owner;
        while (last >= 0 && last < end && pieces.tag(last) != POS && pieces.tag(owner) != PRP_POSSESSIVE) {
            last++;
        }
        last = owner >= 0 && pieces.tag(owner) == PRP_POSSESSIVE ? owner + 1 : last;
        return owner < 0 || last <= owner
                ? null
                : named(first, pieces.token(last - 1).index() + 1, FigureRule.HOLDER_OWNS);
    }

    /** "Third place went to Weber with 40 votes": who gets what the verb's subject is. */
    private @Nullable Holder receiver(Amount amount) {
        Clause own = clauses.at(pieces.token(amount.first()).index());
        for (int at = 0; at + 1 < pieces.size(); at++) {
            VerbGroup verb = groupAt(at);
            Subject subject = verb == null ? null : parsed.subjects().grammatical(verb);
            if (subject == null || pieces.ofToken(subject.end()) > amount.first()) {
                continue;
            }
            int to = verb == null ? -1 : pieces.ofToken(verb.end());
            boolean passes = verb != null
                    && isBeside(clauses.at(verb.first()), own)
                    && PASSING.contains(parsed.token(verb.head()).lemma())
                    && to > 0
                    && to + 1 < pieces.size()
                    && pieces.is(to, "to");
            if (passes) {
                int token = pieces.token(to + 1).index();
                int last = parsed.phraseEnd(token);
                Holder who = last < 0 || parsed.phraseStart(token) != token
                        ? null
                        : named(token, last, FigureRule.HOLDER_RECEIVES);
                return who == null || who.isOf(EntityType.PLACE) ? null : who;
            }
        }
        return null;
    }

    private static boolean isBeside(Clause clause, Clause own) {
        return clause == own || clause.link() == Clause.Link.SHARED && clause.parent() == own;
    }

    /** "Weber was convicted of stealing and was fined $40": the subject that a clause has with the one it goes on from. */
    private @Nullable Holder sharer(Amount amount) {
        Clause own = clauses.at(pieces.token(amount.first()).index());
        own = own.link() == Clause.Link.ASIDE && own.parent() != null ? own.parent() : own;
        VerbGroup its = verbBefore(amount);
        // "was hit, followed by two boats": who does it is the amount.
        int joint = pieces.ofToken(own.first()) - 1;
        if (joint < 0 || pieces.tag(joint) != CC) {
            // "the law that Weber wrote will last two years"
            return null;
        }
        boolean other = its == null || its.form() == VerbGroup.Form.PARTICIPLE || pieces.is(amount.first() - 1, "by");
        if (other || own.link() != Clause.Link.SHARED || own.parent() == null) {
            return null;
        }
        for (int at = 0; at < amount.first(); at++) {
            VerbGroup verb = groupAt(at);
            if (verb != null && verb.isFinite() && clauses.at(verb.first()) == own.parent()) {
                return subject(parsed.subjects().grammatical(verb));
            }
        }
        return null;
    }

    private @Nullable VerbGroup verbBefore(Amount amount) {
        for (int at = amount.first() - 1; at >= 0; at--) {
            VerbGroup verb = groupAt(at);
            if (verb != null) {
                return verb;
            }
        }
        return null;
    }

    private @Nullable Holder subject(@Nullable Subject subject) {
        Holder holder =
                subject == null ? null : named(subject.meantFirst(), subject.meantEnd(), FigureRule.HOLDER_IS_SUBJECT);
        return holder == null || holder.isOf(EntityType.PLACE) ? null : holder;
    }

    private @Nullable Holder named(int first, int end, FigureRule rule) {
        Span phrase = parsed.article().span(first, end);
        return Holder.meantAt(entities, phrase, rule);
    }

    private @Nullable VerbGroup groupAt(int at) {
        return parsed.group(pieces.token(at).index());
    }
}
