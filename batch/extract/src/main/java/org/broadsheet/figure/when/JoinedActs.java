package org.broadsheet.figure.when;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.PennTag;
import org.broadsheet.article.Span;
import org.broadsheet.figure.amount.FigureRule;
import org.broadsheet.figure.when.TimeLinks.Link;
import org.broadsheet.syntax.Clause;
import org.broadsheet.syntax.ClauseMap;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.syntax.VerbGroup;
import org.broadsheet.time.TimeReference;
import org.broadsheet.time.TimeReference.Type;
import org.broadsheet.words.WordList;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/**
 * The time that is told once for acts joined by "and": "sank 40 boats and burnt a yard on Friday". A year or a longer time is
 * told of one of them only, as is the day on which someone spoke.
 */
final class JoinedActs {
    private static final Pattern YEAR = Pattern.compile(".*\\d{4}.*");
    /** Words of times that are as long as years or reckoned from the act before. */
    private static final Set<String> OF_ONE_ACT =
            WordSets.english("figure-contexts").get("words-of-times-of-one-act");

    private static final Set<String> SAYING =
            WordList.english("cues").where(1, "v").words();

    private final ParsedArticle parsed;
    private final ClauseMap clauses;
    private final List<TimeReference> times;
    private final TimesOfOthers others;
    private final TimesOfNouns nouns;

    /** @param times the times of the sentence, in order */
    JoinedActs(
            ParsedArticle parsed,
            ClauseMap clauses,
            List<TimeReference> times,
            TimesOfOthers others,
            TimesOfNouns nouns) {
        this.parsed = parsed;
        this.clauses = clauses;
        this.times = times;
        this.others = others;
        this.nouns = nouns;
    }

    /** The time of a figure of a clause that tells none itself, or null. */
    @Nullable
    Link of(Span figure, Clause own) {
        for (TimeReference time : times) {
            Span span = time.span();
            boolean told = TimeLinks.tells(time)
                    && (time.type() == Type.DATE || time.type() == Type.TIME)
                    && !isOfOneAct(time)
                    && !span.overlaps(figure)
                    && !others.isBase(span)
                    && !others.isAttribute(span)
                    && !nouns.has(figure, span);
            Clause clause = clauses.at(tokenAt(span));
            if (told && clause != own && isTold(span, clause, own)) {
                boolean behind = span.start() > figure.start();
                return new Link(time, behind ? FigureRule.TIME_AFTER_NEXT : FigureRule.TIME_OPENS_SENTENCE);
            }
        }
        return null;
    }

    private static boolean isOfOneAct(TimeReference time) {
        String text = time.text().toLowerCase(Locale.ROOT);
        return YEAR.matcher(text).matches() || Arrays.stream(text.split(" ")).anyMatch(OF_ONE_ACT::contains);
    }

    private boolean isTold(Span time, Clause clause, Clause own) {
        int at = tokenAt(time);
        if (at < own.first()) {
            return own.link() == Clause.Link.SHARED && joins(clause, own);
        }
        boolean when = clause.link() == Clause.Link.SUBORDINATE && parsed.is(clause.first(), "when");
        Clause next = when ? clause.parent() : clause;
        VerbGroup verb = next == null ? null : clauses.finiteVerb(parsed, next);
        if (next == null || next == own || next.first() <= own.first()) {
            return false;
        }
        if (verb == null) {
            // "40 sank and 12 others burnt when it stormed on Friday"
            return when && isJoined(next) && next.parent() == own;
        }
        return verb.head() < at && !takesUp(verb) && joins(own, next);
    }

    /** Whether a clause goes on by "and" from another, with a verb of the same tense, and neither says something. */
    private boolean joins(Clause first, Clause next) {
        Clause from = next;
        while (from != null && from != first && isJoined(from)) {
            from = from.parent();
        }
        VerbGroup before = clauses.finiteVerb(parsed, first);
        VerbGroup behind = clauses.finiteVerb(parsed, next);
        return from == first
                && before != null
                && behind != null
                && isAct(before)
                && isAct(behind)
                && sameTense(before, behind);
    }

    /** "and released them on Friday": what is done later to the same. */
    private boolean takesUp(VerbGroup verb) {
        return parsed.is(Math.min(verb.head() + 1, parsed.size() - 1), PennTag.PRP);
    }

    private boolean isJoined(Clause clause) {
        int first = clause.first();
        boolean and = first > 1 && (parsed.is(first, PennTag.CC) || parsed.is(first - 1, PennTag.CC));
        boolean apart =
                clause.link() == Clause.Link.MAIN && (parsed.comma(first - 1) || and && parsed.comma(first - 2));
        return and && !apart && (clause.link() == Clause.Link.MAIN || clause.link() == Clause.Link.SHARED);
    }

    private boolean isAct(VerbGroup verb) {
        return !SAYING.contains(parsed.token(verb.head()).lemma());
    }

    private boolean sameTense(VerbGroup one, VerbGroup other) {
        boolean modal = parsed.is(one.first(), PennTag.MD);
        return modal
                ? !parsed.is(other.first(), PennTag.VBD)
                : parsed.is(one.first(), PennTag.VBD) && parsed.is(other.first(), PennTag.VBD);
    }

    private int tokenAt(Span span) {
        AnnotatedArticle article = parsed.article();
        return article.tokenAt(article.body().from(span));
    }
}
