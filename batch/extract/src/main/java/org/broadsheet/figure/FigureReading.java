package org.broadsheet.figure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.article.Figure;
import org.broadsheet.article.Figure.Bound;
import org.broadsheet.article.Figure.Trend;
import org.broadsheet.article.Span;
import org.broadsheet.confidence.Candidate;
import org.broadsheet.figure.BoundWords.Bounded;
import org.broadsheet.figure.amount.Amount;
import org.broadsheet.figure.amount.AmountSeries;
import org.broadsheet.figure.amount.CountedPhrases;
import org.broadsheet.figure.amount.CountedPhrases.CountedPhrase;
import org.broadsheet.figure.amount.CountsOfBefore;
import org.broadsheet.figure.amount.FigureRule;
import org.broadsheet.figure.amount.RespectiveAmounts;
import org.broadsheet.figure.amount.TrendWords;
import org.broadsheet.figure.amount.TrendWords.Change;
import org.broadsheet.figure.amount.Unit;
import org.broadsheet.figure.holder.Holder;
import org.broadsheet.figure.holder.Holders;
import org.broadsheet.figure.holder.Surroundings;
import org.broadsheet.figure.subject.Measured;
import org.broadsheet.figure.subject.MeasuredFinder;
import org.broadsheet.figure.subject.MeasuredFinder.Found;
import org.broadsheet.figure.subject.WholeNames;
import org.broadsheet.figure.table.Tables;
import org.broadsheet.figure.when.ClauseTimes;
import org.broadsheet.figure.when.RespectiveTimes;
import org.broadsheet.figure.when.SentenceTimes;
import org.broadsheet.figure.when.TableTimes;
import org.broadsheet.figure.when.TimeLinks.Link;
import org.broadsheet.figure.when.TimelessAmounts;
import org.broadsheet.syntax.ClauseMap;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.time.TimeReference;
import org.jspecify.annotations.Nullable;

/** Makes figures of amounts: bound, trend, what it is a share of, subject, holder, time and quote. */
final class FigureReading {
    /** Whole numbers below it have no more digits than a value is written with, and no noise. */
    private static final double MOST_WHOLE = 1e13;

    private final BoundWords bounds = new BoundWords();
    private final WholeNames wholeNames = new WholeNames();
    private final TrendWords trends;
    private final FigureChanges changes;

    FigureReading(TrendWords trends) {
        this.trends = trends;
        this.changes = new FigureChanges(trends);
    }

    /**
     * The figures of a sentence, one an amount, in order.
     *
     * @param earlier the figures of the sentences before, in order
     */
    List<ReadFigure> figures(Pieces pieces, List<Amount> found, Surroundings around, List<ReadFigure> earlier) {
        if (found.isEmpty()) {
            return List.of();
        }
        List<Figure> near = inParagraph(earlier, pieces, around);
        List<Amount> amounts = CountsOfBefore.takenUp(pieces, found, near.isEmpty() ? null : near.get(near.size() - 1));
        ClauseMap clauses = ClauseMap.of(around.parsed(), pieces.sentence());
        RespectiveAmounts oneByOne = RespectiveAmounts.in(pieces, amounts);
        List<Found> told = new MeasuredFinder(
                        around.parsed(), around.tables(), clauses, pieces, amounts, oneByOne, trends, wholeNames)
                .all(near);
        List<TimeReference> timesTold = SentenceTimes.of(around, pieces);
        ClauseTimes times = new ClauseTimes(around.parsed(), clauses, timesTold);
        RespectiveTimes paired = new RespectiveTimes(oneByOne, timesTold);
        Holders holders = new Holders(around, clauses, pieces, oneByOne);
        List<ReadFigure> figures = new ArrayList<>();
        Link last = null;
        Holder holder = null;
        for (int i = 0; i < amounts.size(); i++) {
            int before = i == 0 ? 0 : pieces.span(0, amounts.get(i - 1).end()).end();
            int after = i + 1 == amounts.size()
                    ? Integer.MAX_VALUE
                    : pieces.span(0, amounts.get(i + 1).first() + 1).end() - 1;
            Span place = pieces.span(amounts.get(i).first(), amounts.get(i).end());
            Link time = paired.of(amounts.get(i));
            if (time == null && !TimelessAmounts.isOne(pieces, amounts.get(i))) {
                time = times.of(place, before, after);
            }
            Figure model = i > 0 && goesOn(pieces, amounts, i, oneByOne, figures)
                    ? figures.get(i - 1).figure()
                    : null;
            // "$40 (£30)": the same again, at the same time.
            boolean bracketed = i > 0
                    && isBracketed(
                            pieces, amounts.get(i - 1).end(), amounts.get(i).first());
            time = time == null && bracketed ? last : time;
            time = time == null ? TableTimes.of(around, place) : time;
            last = time;
            int next = AmountSeries.startOfNext(pieces, amounts, i);
            boolean same = holder != null && i > 0 && AmountSeries.isSame(pieces, amounts.get(i - 1), amounts.get(i));
            Whole whole = wholeOf(pieces, amounts.get(i));
            holder = same ? holder : holders.of(amounts.get(i), told.get(i).ruled(), whole.end(), next);
            figures.add(figure(pieces, amounts.get(i), told.get(i), whole, time, holder, around, model));
        }
        return figures;
    }

    /** Whether an amount leaves its bound and change to the one before it. */
    private static boolean goesOn(
            Pieces pieces, List<Amount> amounts, int i, RespectiveAmounts oneByOne, List<ReadFigure> figures) {
        Amount before = amounts.get(i - 1);
        // "rose 5% and 6%, respectively", but not "about 5 and 6"
        boolean shares =
                oneByOne.placeOf(amounts.get(i)) > 0 || AmountSeries.isChangedLike(pieces, before, amounts.get(i));
        return shares && figures.get(i - 1).figure().bound() == Bound.EXACT
                || AmountSeries.restates(pieces, before, amounts.get(i));
    }

    /** Those of the figures before a sentence that stand in its paragraph. */
    private static List<Figure> inParagraph(List<ReadFigure> earlier, Pieces pieces, Surroundings around) {
        AnnotatedArticle article = around.article();
        Deque<Figure> near = new ArrayDeque<>();
        for (int at = earlier.size() - 1; at >= 0; at--) {
            Figure figure = earlier.get(at).figure();
            int token = article.tokenAt(article.body().from(figure.span()));
            if (article.sentenceOf(article.tokens().get(token)).paragraph()
                    != pieces.sentence().paragraph()) {
                break;
            }
            near.addFirst(figure);
        }
        return List.copyOf(near);
    }

    /** "$40 (about £30)" */
    private static boolean isBracketed(Pieces pieces, int end, int first) {
        return pieces.is(end, "(") && first - end <= 2;
    }

    /** Whether a phrase only tells whose age an amount is, which the holder tells: an age measures nothing else. */
    private static boolean isWhoseAge(Amount amount, Measured subject) {
        return amount.isAge()
                && subject.rule() != FigureRule.MEASURED_LABEL
                && subject.rule() != FigureRule.MEASURED_ACT;
    }

    private ReadFigure figure(
            Pieces pieces,
            Amount amount,
            Found found,
            Whole whole,
            @Nullable Link time,
            @Nullable Holder holder,
            Surroundings around,
            @Nullable Figure model) {
        Measured subject = found.measured();
        Bounded bounded = UnitBounds.of(pieces, amount, bounds.around(pieces, amount.first(), amount.end()));
        boolean vague = amount.isVague();
        // "from up to 40 tonnes to 55": both ends are told, so that nothing bounds the whole.
        boolean ofOneEnd = amount.range() && pieces.is(bounded.first() - 1, "from");
        Bound bound = vague ? Bound.VAGUE : ofOneEnd ? Bound.EXACT : bounded.bound();
        boolean from = amount.range() && pieces.is(amount.first() - 1, "from");
        int first = Math.min(bounded.first(), from || isBetween(pieces, amount) ? amount.first() - 1 : amount.first());
        Span span = pieces.span(first, Math.max(bounded.end(), whole.end()));
        Change change = changes.of(pieces, amount, from);
        boolean share = amount.isShare();
        double factor = share ? 100 : amount.factor();
        Double low = amount.numeral().low();
        Double high = amount.numeral().high();
        Figure figure = new Figure(
                Figure.idOf(around.article().article(), span),
                around.article().body().of(span),
                span,
                amount.kind(),
                vague ? null : clean(share ? amount.value() * 100 : amount.value()),
                low == null ? null : clean(low * rangeFactor(amount, factor)),
                high == null ? null : clean(high * rangeFactor(amount, factor)),
                bound,
                change == null ? Trend.NONE : change.trend(),
                amount.unitName(),
                whole.name(),
                isWhoseAge(amount, subject) ? null : wordsBeside(holder, pieces, subject, around),
                holder == null ? null : holder.entityId(),
                holder == null ? null : holder.name(),
                Link.figureTime(time),
                around.quotes().quoteAt(span),
                amount.confidence());
        boolean restated = model != null && AmountSeries.isFree(figure);
        FigureExplanation why =
                new FigureExplanation(pieces, amount, bounded, whole.end(), restated, change, subject, holder, time);
        Figure told = restated && model != null ? AmountSeries.boundLike(figure, model) : figure;
        return new ReadFigure(told, () -> why.uses(told))
                .among(() ->
                        Map.of("subject", measured(pieces, found.candidates().get())));
    }

    private static List<Candidate<String>> measured(Pieces pieces, List<Candidate<Measured>> candidates) {
        List<Candidate<String>> named = new ArrayList<>();
        for (Candidate<Measured> one : candidates) {
            Measured measured = one.value();
            named.add(new Candidate<>(measured == null ? null : words(pieces, measured), one.features()));
        }
        return named;
    }

    /** What is measured, without the head of a table's row or column that names whose it is. */
    private static @Nullable String wordsBeside(
            @Nullable Holder holder, Pieces pieces, Measured subject, Surroundings around) {
        String words = words(pieces, subject);
        int bar = words == null ? -1 : words.indexOf(Tables.BETWEEN_HEADS);
        if (holder == null || words == null || bar < 0) {
            return words;
        }
        String row = words.substring(0, bar);
        String column = words.substring(bar + Tables.BETWEEN_HEADS.length());
        String named = around.article().body().of(holder.place());
        return isName(row, named) ? column : isName(column, named) ? row : words;
    }

    private static boolean isName(String head, String named) {
        return opens(head, named) || opens(named, head);
    }

    private static boolean opens(String first, String whole) {
        return whole.startsWith(first)
                && (whole.length() == first.length() || !Character.isLetterOrDigit(whole.charAt(first.length())));
    }

    private static @Nullable String words(Pieces pieces, Measured subject) {
        String words = subject.words();
        return words != null || !subject.isNamed() ? words : pieces.text(subject.first(), subject.end());
    }

    private static boolean isBetween(Pieces pieces, Amount amount) {
        return amount.range() && pieces.is(amount.first() - 1, "between");
    }

    /** Ranges carry their ends in the unit already; vague numbers as spelled. */
    private static double rangeFactor(Amount amount, double factor) {
        return amount.range() ? 1 : factor;
    }

    /** A decimal number as it was written, without the noise of binary multiplication. */
    private static double clean(double value) {
        boolean whole = value == Math.rint(value) && Math.abs(value) < MOST_WHOLE;
        return Double.isFinite(value) && !whole
                ? Double.parseDouble(String.format(Locale.ROOT, "%.13g", value))
                : value;
    }

    /** What a share is a share of, and the piece after it. */
    private record Whole(@Nullable String name, int end) {}

    private Whole wholeOf(Pieces pieces, Amount amount) {
        if (amount.of() != null) {
            return new Whole(wholeNames.of(amount.of()), amount.end());
        }
        Unit unit = amount.unit();
        boolean percent = unit != null && unit.symbol().equals("%") && amount.per() == null;
        if (!percent || !pieces.is(amount.end(), "of")) {
            return new Whole(null, amount.end());
        }
        CountedPhrase noun = CountedPhrases.whole(pieces, amount.end() + 1);
        return noun == null ? new Whole(null, amount.end()) : new Whole(wholeNames.of(noun.written()), noun.end());
    }
}
