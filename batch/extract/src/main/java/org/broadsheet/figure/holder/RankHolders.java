package org.broadsheet.figure.holder;

import java.util.Set;
import org.broadsheet.annotate.PennTag;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.article.EntityType;
import org.broadsheet.article.Span;
import org.broadsheet.entity.ArticleEntities;
import org.broadsheet.figure.amount.FigureRule;
import org.broadsheet.figure.holder.Ranks.Rank;
import org.broadsheet.syntax.ClauseMap;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.syntax.Subject;
import org.broadsheet.syntax.VerbGroup;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/**
 * Whose a place in an order is: of who is named beside it ("the second largest yard, Ardent,"), of who gets it ("third place
 * went to Weber"), of who or what the verb before it speaks of ("Weber finished third"), and at the head of a sentence of the
 * subject behind its comma ("In third place, Weber had").
 */
public final class RankHolders {
    /** Lemmas of verbs whose subject comes to whoever "to" names: "third place went to Weber". */
    private static final Set<String> PASSING =
            WordSets.english("figure-contexts").get("verbs-of-passing");

    private final ParsedArticle parsed;
    private final ArticleEntities entities;

    public RankHolders(Surroundings around) {
        this.parsed = around.parsed();
        this.entities = around.entities();
    }

    /** The holder, or null where nobody named is known to have the place. */
    @Nullable
    public Holder of(Rank rank) {
        Sentence sentence = parsed.sentence(rank.first());
        Holder beside = beside(rank.end(), sentence.end());
        if (beside != null) {
            return beside;
        }
        ClauseMap clauses = ClauseMap.of(parsed, sentence);
        for (int at = rank.first() - 1; at >= sentence.first(); at--) {
            VerbGroup verb = parsed.group(at);
            if (verb != null && clauses.at(verb.first()) == clauses.at(rank.first())) {
                Holder subject = subject(parsed.subjects().bearer(verb), FigureRule.HOLDER_IS_SUBJECT);
                if (subject == null) {
                    return verb.isFinite() ? opening(sentence) : behind(rank.end(), sentence.end());
                }
                return subject;
            }
        }
        return behind(rank.end(), sentence.end());
    }

    /** "the second largest yard, Ardent, sold": who is set behind a rank between commas. */
    private @Nullable Holder beside(int end, int limit) {
        if (end + 1 >= limit || !parsed.comma(end) || parsed.phraseStart(end + 1) != end + 1) {
            return null;
        }
        int last = parsed.phraseEnd(end + 1);
        boolean closed = last == limit || last > 0 && (parsed.comma(last) || parsed.is(last, "."));
        return closed && parsed.tag(last - 1).isProperNoun() ? named(end + 1, last, FigureRule.HOLDER_DESCRIBED) : null;
    }

    /** "In Oslo, the fee was the third lowest": the place that opens a sentence; or null. */
    private @Nullable Holder opening(Sentence sentence) {
        int first = sentence.first() + 1;
        int end = parsed.is(sentence.first(), PennTag.IN) && parsed.phraseStart(first) == first
                ? parsed.phraseEnd(first)
                : -1;
        Holder place = end > 0 && parsed.comma(end) ? named(first, end, FigureRule.HOLDER_IS_PLACE) : null;
        return place != null && place.isOf(EntityType.PLACE) ? place : null;
    }

    /** What the sentence goes on with behind a rank: who gets it, or the subject behind a comma. */
    private @Nullable Holder behind(int end, int limit) {
        for (int at = end; at < limit; at++) {
            VerbGroup verb = parsed.group(at);
            if (verb == null || !verb.isFinite()) {
                continue;
            }
            int to = verb.end();
            if (PASSING.contains(parsed.token(verb.head()).lemma())) {
                boolean passes = to + 1 < limit && parsed.is(to, "to") && parsed.phraseStart(to + 1) == to + 1;
                return passes ? named(to + 1, parsed.phraseEnd(to + 1), FigureRule.HOLDER_RECEIVES) : null;
            }
            Subject subject = parsed.subjects().grammatical(verb);
            boolean apart = subject != null && subject.first() > end && parsed.comma(subject.first() - 1);
            return apart ? subject(subject, FigureRule.HOLDER_IS_SUBJECT) : null;
        }
        return null;
    }

    private @Nullable Holder subject(@Nullable Subject subject, FigureRule rule) {
        return subject == null ? null : named(subject.meantFirst(), subject.meantEnd(), rule);
    }

    private @Nullable Holder named(int first, int end, FigureRule rule) {
        Span phrase = parsed.article().span(first, end);
        return Holder.meantAt(entities, phrase, rule);
    }
}
