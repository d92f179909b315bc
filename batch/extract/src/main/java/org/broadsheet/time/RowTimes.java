package org.broadsheet.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.article.Figure.FigureTime.Relation;
import org.broadsheet.article.Span;
import org.broadsheet.time.RowDays.Days;
import org.broadsheet.time.RowDays.Resolver;
import org.broadsheet.words.WordList;
import org.jspecify.annotations.Nullable;

/**
 * Times of any language that has a folder of word lists, by the rows of its {@code times.tsv}: each a name, a pattern, a
 * {@link RowDays.Resolver} and an example. Immutable and shared by all threads.
 */
public final class RowTimes {
    /** A window of characters before a time in which the words stand that tell its relation. */
    private static final int LEAD = 24;

    private final List<TimeRow> rows = new ArrayList<>();
    private final RowDays days;
    private final Map<String, Relation> leads = new HashMap<>();

    /**
     * A rule.
     *
     * @param argument of the resolver, or empty
     * @param example a sentence in which it finds {@code found}, whose value is {@code value} on 18 October 2024
     */
    record TimeRow(
            String name,
            Resolver resolver,
            Pattern pattern,
            String argument,
            String example,
            String found,
            String value) {}

    /** @param language ISO 639-1 code of a language with a folder of word lists */
    public RowTimes(String language) {
        days = new RowDays(language);
        WordList.of(language, "time-leads")
                .rows()
                .forEach(row -> leads.put(row.cell(1), Relation.valueOf(row.cell(0))));
        for (WordList.Row row : WordList.of(language, "times").rows()) {
            rows.add(new TimeRow(
                    row.cell(0),
                    Resolver.valueOf(row.cell(1)),
                    Pattern.compile(days.named(row.cell(2)), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE),
                    row.cell(3),
                    row.cell(4),
                    row.cell(5),
                    row.cell(6)));
        }
    }

    /** The rules, in the order in which they are tried. */
    List<TimeRow> rows() {
        return List.copyOf(rows);
    }

    /** The times in the order of their first character, none overlapping another. */
    public List<TimeReference> tag(AnnotatedArticle article) {
        LocalDate reference = article.article().publication().on();
        List<TimeReference> times = new ArrayList<>();
        String body = article.body().toString();
        for (Sentence sentence : article.sentences()) {
            int from = article.tokens().get(sentence.first()).from();
            int to = article.tokens().get(sentence.end() - 1).to();
            int at = from;
            while (at < to) {
                TimeReference next = next(article, body, at, from, to, reference);
                if (next == null) {
                    break;
                }
                times.add(next);
                at = article.body().to(next.span());
            }
        }
        return times;
    }

    private @Nullable TimeReference next(
            AnnotatedArticle article, String body, int at, int from, int to, @Nullable LocalDate reference) {
        TimeReference best = null;
        int bestStart = Integer.MAX_VALUE;
        int bestEnd = 0;
        for (TimeRow row : rows) {
            Matcher match = row.pattern().matcher(body).region(at, to);
            match.useTransparentBounds(true);
            if (!match.find() || match.start() > bestStart || match.start() == bestStart && match.end() <= bestEnd) {
                continue;
            }
            Days found = days.of(row.resolver(), row.argument(), match, reference);
            if (found != null) {
                Span span = article.body().span(match.start(), match.end());
                best = reference(span, match, row, found, body.substring(from, match.start()));
                bestStart = match.start();
                bestEnd = match.end();
            }
        }
        return best;
    }

    private TimeReference reference(Span span, Matcher match, TimeRow row, Days found, String before) {
        Relation relation = relation(before.substring(Math.max(0, before.length() - LEAD)));
        return new TimeReference(
                span,
                match.group(),
                found.value(),
                TimeReference.Type.DATE,
                relation == Relation.BY ? null : found.from(),
                relation == Relation.SINCE ? null : found.to(),
                relation,
                row.name());
    }

    private Relation relation(String before) {
        String words = " " + before.strip().toLowerCase(Locale.ROOT);
        return leads.entrySet().stream()
                .filter(lead -> words.endsWith(" " + lead.getKey()))
                .max(Comparator.comparingInt(lead -> lead.getKey().length()))
                .map(Map.Entry::getValue)
                .orElse(Relation.IN);
    }
}
