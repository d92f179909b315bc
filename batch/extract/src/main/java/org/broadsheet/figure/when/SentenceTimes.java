package org.broadsheet.figure.when;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.PennTag;
import org.broadsheet.article.Figure.FigureTime.Relation;
import org.broadsheet.article.Mention;
import org.broadsheet.article.Span;
import org.broadsheet.article.Text;
import org.broadsheet.entity.ArticleEntities;
import org.broadsheet.figure.holder.Surroundings;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.time.TimeName;
import org.broadsheet.time.TimeReference;
import org.broadsheet.time.TimeReference.Type;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/**
 * The times of a sentence that may tell when its figures hold: "from 2013 to 2019" is one of them, and a word of a name
 * ("Easter Island") is none.
 */
public final class SentenceTimes {
    private static final Set<String> RANGE_JOINTS =
            WordSets.english("figure-contexts").get("joints-of-times");

    /** Words behind a length that is reckoned from something else than the day of the article: "within a week of". */
    private static final Set<String> FROM_ANOTHER = Set.of("of", "after", "before");

    private static final Set<String> THROUGH =
            WordSets.english("figure-contexts").get("throughout");

    private static final Set<String> CLOSING =
            WordSets.english("figure-contexts").get("joints-of-closed-times");

    private static final Set<String> CLOSED =
            WordSets.english("figure-contexts").get("units-of-closed-times");

    private static final Set<String> DASHES = Set.of("-", "–");
    private static final Set<String> OPENING = Set.of("from", "between");

    private final ParsedArticle parsed;
    private final Text body;
    private final ArticleEntities entities;

    private SentenceTimes(Surroundings around) {
        this.parsed = around.parsed();
        this.body = around.article().body();
        this.entities = around.entities();
    }

    /** The times, in order. */
    public static List<TimeReference> of(Surroundings around, Pieces pieces) {
        return new SentenceTimes(around).told(around.timesOf(pieces));
    }

    private List<TimeReference> told(List<TimeReference> times) {
        List<TimeReference> told = new ArrayList<>();
        for (TimeReference time : times) {
            if (isInName(time.span()) || isOfAnother(time) || isAnyOne(time)) {
                continue;
            }
            TimeReference stretch = told.isEmpty() ? null : stretch(told.get(told.size() - 1), time);
            if (stretch == null) {
                told.add(time);
            } else {
                told.set(told.size() - 1, stretch);
            }
        }
        return told;
    }

    /** "a four day fair" is a kind of fair; "within a month of the fire" and "Within a month, it had" are reckoned from another day. */
    private boolean isOfAnother(TimeReference time) {
        AnnotatedArticle article = parsed.article();
        int at = article.tokenAt(body.from(time.span()));
        int end = article.tokenAt(body.to(time.span()));
        if (time.type() != Type.DURATION || end == parsed.size()) {
            return false;
        }
        boolean kind = parsed.is(at, PennTag.CD)
                && parsed.phraseEnd(at) > end
                && parsed.tag(end).isNoun();
        boolean within = time.relation() == Relation.WITHIN
                && (FROM_ANOTHER.contains(parsed.word(end))
                        || at == parsed.sentence(at).first() + 1
                                && parsed.word(at - 1).equals("within")
                                && parsed.comma(end));
        return kind || within;
    }

    /** "spread the work over the week", "fresh fruit throughout the year": in whichever it may be. */
    private boolean isAnyOne(TimeReference time) {
        int at = parsed.article().tokenAt(body.from(time.span()));
        return time.rule().equals(TimeName.UNIT_OF_NOW.ruleName()) && at > 0 && THROUGH.contains(parsed.word(at - 1));
    }

    private boolean isInName(Span time) {
        return entities.within(time).stream()
                .map(ArticleEntities.Place::mention)
                .anyMatch(mention -> mention.form() == Mention.Form.NAME
                        && mention.span().contains(time)
                        && mention.span().length() > time.length());
    }

    /** One time where two are told as its ends, or as a length and what closes it; null where two are told apart. */
    private @Nullable TimeReference stretch(TimeReference first, TimeReference last) {
        if (last.type() != Type.DATE || last.span().start() <= first.span().end()) {
            return null;
        }
        if (isClosedBy(first, last)) {
            return joined(first, last, first.type() == Type.DURATION ? first.from() : null);
        }
        return isFromTo(first, last) ? joined(first, last, first.from()) : null;
    }

    /** "the three months to August", "the year ended June 30" */
    private boolean isClosedBy(TimeReference first, TimeReference last) {
        AnnotatedArticle article = parsed.article();
        int at = article.tokenAt(body.from(first.span()));
        int unit = article.tokenAt(body.to(first.span())) - 1;
        boolean length = unit > 0 && CLOSED.contains(parsed.token(unit).lemma());
        boolean the = parsed.is(at, "the") || at > 0 && parsed.is(at - 1, "the");
        return length && the && CLOSING.contains(between(first, last));
    }

    private String between(TimeReference first, TimeReference last) {
        return body.of(new Span(first.span().end(), last.span().start()))
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    /** "from 2013 to 2019", "between Monday and Wednesday" */
    private boolean isFromTo(TimeReference first, TimeReference last) {
        boolean open = first.from() == null && last.to() == null && TimeLinks.tells(first) && TimeLinks.tells(last);
        boolean days = first.type() == Type.DATE
                && (open
                        || first.from() != null
                                && last.to() != null
                                && !last.to().isBefore(first.from()));
        if (!days) {
            return false;
        }
        int at = parsed.article().tokenAt(body.from(first.span())) - 1;
        while (at > 0 && parsed.tag(at).isAdverb()) {
            // "from roughly 2013 to 2019"
            at--;
        }
        String opening = at < 0 ? "" : parsed.word(at);
        String between = between(first, last);
        boolean joined = opening.equals("between") ? between.equals("and") : RANGE_JOINTS.contains(between);
        int behind = parsed.article().tokenAt(body.to(last.span()));
        boolean named =
                behind < parsed.size() && CLOSED.contains(parsed.token(behind).lemma());
        boolean months = isMonth(first) && isMonth(last);
        // "the July-September quarter", "in January-March"
        return OPENING.contains(opening) && joined || (named || months) && DASHES.contains(between);
    }

    private static boolean isMonth(TimeReference time) {
        return time.rule().equals(TimeName.MONTH.ruleName());
    }

    private TimeReference joined(TimeReference first, TimeReference last, @Nullable LocalDate from) {
        Span span = new Span(first.span().start(), last.span().end());
        return new TimeReference(
                span,
                body.of(span),
                first.value() + "/" + last.value(),
                Type.DATE,
                from,
                last.to(),
                Relation.IN,
                first.rule());
    }
}
