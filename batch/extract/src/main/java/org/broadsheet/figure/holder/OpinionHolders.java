package org.broadsheet.figure.holder;

import static org.broadsheet.annotate.PennTag.POS;
import static org.broadsheet.annotate.PennTag.PRP_POSSESSIVE;

import java.util.Set;
import org.broadsheet.article.EntityType;
import org.broadsheet.article.Span;
import org.broadsheet.entity.ArticleEntities;
import org.broadsheet.figure.amount.Amount;
import org.broadsheet.figure.amount.FigureRule;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.syntax.Subject;
import org.broadsheet.syntax.VerbGroup;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/**
 * Of whom a share of those asked tells: whom they judge or choose ("40% of bakers approve of Weber", "40% for Weber"), or of
 * whom a poll tells it ("a poll puts Weber's support at 40%").
 */
final class OpinionHolders {
    /** Lemmas of verbs by which people judge whom or what their object tells. */
    private static final Set<String> JUDGING =
            WordSets.english("figure-contexts").get("verbs-of-judging");

    private static final Set<String> JUDGMENTS =
            WordSets.english("figure-contexts").get("nouns-of-judging");

    private static final Set<String> POLLS = WordSets.english("figure-contexts").get("nouns-of-polls");
    /** Lemmas of verbs by which a poll tells of somebody. */
    private static final Set<String> FINDING =
            WordSets.english("figure-contexts").get("verbs-of-polls");

    private static final Set<String> BOUNDS =
            WordSets.english("figure-contexts").get("bounding-prepositions");

    private final ParsedArticle parsed;
    private final Pieces pieces;
    private final ArticleEntities entities;

    OpinionHolders(Surroundings around, Pieces pieces) {
        this.parsed = around.parsed();
        this.pieces = pieces;
        this.entities = around.entities();
    }

    /** The one judged, or null. */
    @Nullable
    Holder of(Amount amount) {
        Holder chosen = chosen(amount);
        chosen = chosen != null ? chosen : judged(amount);
        return chosen != null ? chosen : polled(amount);
    }

    /** "with 40 percent for the mayor Ana Weber": whom a share of those asked is for. */
    private @Nullable Holder chosen(Amount amount) {
        int who = amount.end() + 1;
        int end = isShare(amount) && pieces.is(who - 1, "for") ? endOfPhrase(who) : -1;
        Holder holder = end < 0 || !pieces.tag(end - 1).isProperNoun()
                ? null
                : named(pieces.token(who).index(), pieces.token(end - 1).index() + 1, FigureRule.HOLDER_RECEIVES);
        return holder != null && !holder.isOf(EntityType.PLACE) ? holder : null;
    }

    /** "40% of bakers approve of Weber", "81% have a good view of Weber": whom or what those counted judge; or null. */
    private @Nullable Holder judged(Amount amount) {
        VerbGroup verb = isShare(amount) ? verbBehind(amount) : null;
        int object = verb == null ? -1 : pieces.ofToken(verb.end());
        if (verb == null || verb.passive() || object < 0) {
            return null;
        }
        boolean votes = parsed.token(verb.head()).lemma().equals("vote") && pieces.is(object, "for");
        boolean judges = votes || JUDGING.contains(parsed.token(verb.head()).lemma());
        int noun = judges ? -1 : endOfPhrase(object) - 1;
        if (!judges && (noun < 0 || !JUDGMENTS.contains(pieces.token(noun).lemma()))) {
            return null;
        }
        int who = judges ? object : noun + 1;
        boolean linked = pieces.isAny(who, "of", "for", "with", "in");
        who = linked ? who + 1 : who;
        int end = judges || linked ? endOfPhrase(who) : -1;
        return end < 0 ? null : judgedAt(who, end);
    }

    /** "a poll puts Weber's support at 40%": of whom a poll tells; or null. */
    private @Nullable Holder polled(Amount amount) {
        for (int at = amount.first() - 1; isShare(amount) && at > 0; at--) {
            VerbGroup verb = groupAt(at);
            if (verb == null || !FINDING.contains(parsed.token(verb.head()).lemma())) {
                continue;
            }
            int start = pieces.ofToken(verb.first());
            if (start > 0 && hasPoll(start)) {
                int object = pieces.ofToken(verb.end());
                int end = endOfPhrase(object);
                return end > 0 && isNothingBetween(end, amount.first()) ? judgedAt(object, end) : null;
            }
        }
        return null;
    }

    /** "Weber", "Weber's plan", "her work" */
    private @Nullable Holder judgedAt(int first, int end) {
        boolean pronoun = pieces.tag(first) == PRP_POSSESSIVE;
        int owner = first + 1;
        while (!pronoun && owner < end && pieces.tag(owner) != POS) {
            owner++;
        }
        return named(pieces.token(first).index(), pieces.token(owner - 1).index() + 1, FigureRule.HOLDER_RECEIVES);
    }

    /** "a poll puts Weber at 40% and Costa at 30%", "has Weber leading Costa 52 to 43": others are told of, too. */
    private boolean isNothingBetween(int end, int amount) {
        for (int at = end; at < amount; at++) {
            if (groupAt(at) != null) {
                return false;
            }
        }
        return end < amount && entities.within(pieces.span(end, amount)).isEmpty();
    }

    /** "a June poll for Ardent News out on Monday": whether a poll is told of before a verb, and none that another belongs to. */
    private boolean hasPoll(int verb) {
        for (int at = verb - 1; at >= 0; at--) {
            VerbGroup other = groupAt(at);
            if (POLLS.contains(pieces.word(at))) {
                return true;
            }
            if (other != null && other.isFinite()) {
                return false;
            }
        }
        return false;
    }

    private static boolean isShare(Amount amount) {
        return amount.isShare()
                || amount.unit() != null && amount.unit().symbol().equals("%");
    }

    private int endOfPhrase(int first) {
        int token = first < pieces.size() ? pieces.token(first).index() : -1;
        return token < 0 || parsed.phraseStart(token) != token ? -1 : pieces.ofToken(parsed.phraseEnd(token));
    }

    /** The verb behind an amount that tells what those counted do; no participle that tells who they are. */
    private @Nullable VerbGroup verbBehind(Amount amount) {
        for (int at = amount.end(); at < pieces.size(); at++) {
            VerbGroup verb = groupAt(at);
            boolean does = verb != null
                    && verb.form() != VerbGroup.Form.PARTICIPLE
                    && !TellingVerbs.isOne(parsed.token(verb.head()).lemma());
            if (verb != null && does) {
                return isDoneByCounted(verb, amount) ? verb : null;
            }
            if (pieces.tag(at).isWh()) {
                return null;
            }
        }
        return null;
    }

    /**
     * Whether those counted are who does what a verb says: the amount stands in its subject, or the next of a row or "they" does,
     * and the amount has no verb of its own before it, "fell 5% after Bellis Corp backed Weber".
     */
    private boolean isDoneByCounted(VerbGroup verb, Amount amount) {
        Subject subject = parsed.subjects().grammatical(verb);
        int first = subject == null ? -1 : pieces.ofToken(parsed.subjects().withOwners(subject.first()));
        boolean own = subject != null && first < amount.end() && pieces.ofToken(subject.end()) > amount.first();
        if (own) {
            return true;
        }
        VerbGroup before = groupAt(amount.first() - 1);
        boolean object = before != null
                && !TellingVerbs.isOne(parsed.token(before.head()).lemma());
        boolean meant = subject == null
                || pieces.get(first).isNumber()
                || pieces.isAny(first, "they", "we")
                || isJoined(amount.end(), first);
        return meant && !object;
    }

    /** "a third of the men and almost half of the women chose Weber": whether no more than a bound stands between two that do it. */
    private boolean isJoined(int end, int first) {
        int at = end + 1;
        while (at < first && (BOUNDS.contains(pieces.word(at)) || pieces.tag(at).isAdverb())) {
            at++;
        }
        return at == first && pieces.isAny(end, "and", "or");
    }

    private @Nullable Holder named(int first, int end, FigureRule rule) {
        Span phrase = parsed.article().span(first, end);
        return Holder.meantAt(entities, phrase, rule);
    }

    private @Nullable VerbGroup groupAt(int at) {
        return parsed.group(pieces.token(at).index());
    }
}
