package org.broadsheet.figure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.article.Explained;
import org.broadsheet.article.Figure;
import org.broadsheet.article.Figure.Bound;
import org.broadsheet.article.Figure.Kind;
import org.broadsheet.article.Figure.Trend;
import org.broadsheet.article.RuleUse;
import org.broadsheet.article.Span;
import org.broadsheet.figure.amount.FigureRule;
import org.broadsheet.figure.amount.Trail;
import org.broadsheet.figure.amount.Unit;
import org.broadsheet.figure.subject.Measured;
import org.broadsheet.figure.when.TimeLinks;
import org.broadsheet.figure.when.TimeLinks.Link;
import org.broadsheet.number.Numeral;
import org.broadsheet.number.Numeral.Form;
import org.broadsheet.number.PlainNumerals;
import org.broadsheet.syntax.PhraseTable;
import org.broadsheet.syntax.PhraseTable.Match;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.time.TimeReference;
import org.broadsheet.words.WordList;
import org.jspecify.annotations.Nullable;

/**
 * Figures of any language that has a folder of word lists, without knowing its grammar: numbers with a unit, a currency or
 * a share, their bounds, ranges and rates, and the times beside them. What is counted, measured or whose it is would need
 * a tagger and stays open. Safe for use by many threads.
 */
public final class PlainFigures {
    /** Not counted on a corpus: below English's 0.9 for the same evidence. */
    private static final double CONFIDENCE = 0.8;
    /** "$" is that of many countries. */
    private static final double SHARED_CURRENCY = 0.6;

    private final PlainNumerals numerals;
    private final PlainUnits units;
    private final PhraseTable<Bound> before = new PhraseTable<>(false);
    private final PhraseTable<Bound> after = new PhraseTable<>(false);
    private final Map<String, Set<String>> joints;

    /** @param language ISO 639-1 code of a language with a folder of word lists */
    public PlainFigures(String language) {
        numerals = new PlainNumerals(language);
        units = new PlainUnits(language);
        joints = new HashMap<>(WordList.of(language, "joints").sets());
        for (WordList.Row row : WordList.of(language, "bounds").rows()) {
            (row.cell(1).equals("BEFORE") ? before : after).put(row.cell(2), Bound.valueOf(row.cell(0)));
        }
    }

    /** A number with its unit, or a range of two. */
    private record Measured(
            int first,
            int end,
            double low,
            double high,
            boolean vague,
            Unit unit,
            @Nullable String per,
            Trail trail) {}

    /** The figures in the order of their first character. */
    public List<Figure> extract(AnnotatedArticle article, List<TimeReference> times) {
        return read(article, times).stream().map(ReadFigure::figure).toList();
    }

    /** The same, each with the rules that gave it. */
    public List<Explained<Figure>> explain(AnnotatedArticle article, List<TimeReference> times) {
        return read(article, times).stream().map(ReadFigure::explained).toList();
    }

    private List<ReadFigure> read(AnnotatedArticle article, List<TimeReference> times) {
        List<ReadFigure> figures = new ArrayList<>();
        for (Sentence sentence : article.sentences()) {
            Pieces pieces = Pieces.withWholeNumbers(article, sentence);
            List<Measured> found = measured(pieces);
            List<TimeReference> here = within(article.span(sentence.first(), sentence.end()), times);
            for (int i = 0; i < found.size(); i++) {
                figures.add(figure(article, pieces, found, i, here));
            }
        }
        return figures;
    }

    private static List<TimeReference> within(Span sentence, List<TimeReference> times) {
        return times.stream().filter(time -> time.span().overlaps(sentence)).toList();
    }

    private List<Measured> measured(Pieces pieces) {
        List<Measured> found = new ArrayList<>();
        int at = 0;
        while (at < pieces.size()) {
            Measured one = at(pieces, at);
            if (one == null) {
                at++;
                continue;
            }
            if (!isAgo(pieces, one)) {
                found.add(one);
            }
            at = one.end();
        }
        return found;
    }

    private @Nullable Measured at(Pieces pieces, int at) {
        Match<Unit> sign = units.signAt(pieces, at);
        Numeral low = numerals.at(pieces, sign == null ? at : sign.end());
        if (low == null) {
            return null;
        }
        if (sign != null) {
            return measured(at, low.end(), low, low.value(), sign.meaning(), FigureRule.CURRENCY_BEFORE, pieces);
        }
        Match<Unit> unit = units.at(pieces, low.end(), low.form());
        if (unit != null) {
            FigureRule rule = unit.meaning().isMoney() ? FigureRule.CURRENCY_NAME_AFTER : FigureRule.UNIT_NAME;
            return measured(at, unit.end(), low, low.value(), unit.meaning(), rule, pieces);
        }
        return range(pieces, at, low);
    }

    /** "3 bis 5 Prozent", "zwischen 3 und 5 Millionen Euro": the unit, and a scale that holds for both, is told once. */
    private @Nullable Measured range(Pieces pieces, int at, Numeral low) {
        boolean joined = joints.getOrDefault("to", Set.of()).contains(pieces.word(low.end()))
                || pieces.get(low.end()).isDash()
                || joints.getOrDefault("and", Set.of()).contains(pieces.word(low.end()))
                        && joints.getOrDefault("between", Set.of()).contains(pieces.word(at - 1));
        Numeral high = joined && low.form() != Form.VAGUE ? numerals.at(pieces, low.end() + 1) : null;
        Match<Unit> unit = high == null || high.form() == Form.VAGUE ? null : units.at(pieces, high.end(), high.form());
        if (high == null || unit == null) {
            return null;
        }
        double from = low.value();
        if (high.form() == Form.MIXED && low.form() != Form.MIXED) {
            double scale = scaleOf(high.value());
            from = from < high.value() / scale ? from * scale : from;
        }
        FigureRule rule = unit.meaning().isMoney() ? FigureRule.CURRENCY_NAME_AFTER : FigureRule.UNIT_NAME;
        return from < high.value()
                ? measured(
                        at,
                        unit.end(),
                        Numeral.of(low.end(), from, low.form()),
                        high.value(),
                        unit.meaning(),
                        rule,
                        pieces)
                : null;
    }

    private static double scaleOf(double value) {
        for (double scale : new double[] {1e12, 1e9, 1e6, 1e3, 100}) {
            if (value >= scale) {
                return scale;
            }
        }
        return 1;
    }

    private Measured measured(int first, int end, Numeral low, double high, Unit unit, FigureRule rule, Pieces pieces) {
        Match<String> per = units.perAt(pieces, end);
        Trail trail = new Trail(rule, new Trail(FigureRule.of(low.form()), null));
        boolean vague = low.form() == Form.VAGUE;
        trail = !vague && low.value() < high ? new Trail(FigureRule.RANGE, trail) : trail;
        Double least = low.low();
        Double most = low.high();
        return new Measured(
                first,
                per == null ? end : per.end(),
                (least == null ? low.value() : least) * unit.factor(),
                (most == null ? high : most) * unit.factor(),
                vague,
                unit,
                per == null ? null : per.meaning(),
                per == null ? trail : new Trail(FigureRule.PER_UNIT, trail));
    }

    /** "vor drei Jahren" is a time. */
    private boolean isAgo(Pieces pieces, Measured one) {
        return one.unit().isLengthOfTime()
                && joints.getOrDefault("ago", Set.of()).contains(pieces.word(one.first() - 1));
    }

    private ReadFigure figure(
            AnnotatedArticle article, Pieces pieces, List<Measured> all, int index, List<TimeReference> times) {
        Measured one = all.get(index);
        int first = one.first();
        int end = one.end();
        boolean between = joints.getOrDefault("between", Set.of()).contains(pieces.word(first - 1));
        if (!one.vague() && one.low() < one.high() && between) {
            first--;
        }
        Match<Bound> ahead = before.before(pieces, first);
        Match<Bound> behind = ahead == null ? after.at(pieces, end) : null;
        Bound bound = one.vague()
                ? Bound.VAGUE
                : ahead != null ? ahead.meaning() : behind != null ? behind.meaning() : Bound.EXACT;
        first = ahead == null ? first : ahead.end();
        end = behind == null ? end : behind.end();
        Span span = pieces.span(first, end);
        int from = index == 0
                ? 0
                : pieces.span(all.get(index - 1).first(), all.get(index - 1).end())
                        .end();
        int to = index + 1 == all.size()
                ? Integer.MAX_VALUE
                : pieces.span(all.get(index + 1).first(), all.get(index + 1).end())
                        .start();
        boolean range = one.low() < one.high();
        Link time = TimeLinks.of(span, from, to, times);
        Figure figure = new Figure(
                Figure.idOf(article.article(), span),
                article.body().of(span),
                span,
                one.per() == null ? one.unit().kind() : Kind.RATE,
                one.vague() ? null : clean((one.low() + one.high()) / 2),
                range ? Double.valueOf(clean(one.low())) : null,
                range ? Double.valueOf(clean(one.high())) : null,
                bound,
                Trend.NONE,
                one.unit().symbol() + (one.per() == null ? "" : "/" + one.per()),
                null,
                null,
                null,
                null,
                Link.figureTime(time),
                null,
                one.unit().isShared() ? SHARED_CURRENCY : CONFIDENCE);
        FigureRule bounded = ahead != null ? FigureRule.BOUND_BEFORE : behind != null ? FigureRule.BOUND_AFTER : null;
        return new ReadFigure(figure, () -> uses(figure, one.trail(), bounded, time));
    }

    private static List<RuleUse> uses(Figure figure, Trail trail, @Nullable FigureRule bound, @Nullable Link time) {
        List<RuleUse> uses = new ArrayList<>();
        for (FigureRule rule : trail.rules()) {
            uses.add(RuleUse.of(FigureExplanation.part(rule), rule, figure.span()));
        }
        if (bound != null) {
            uses.add(RuleUse.of("bound", bound, figure.span()));
        }
        if (time != null) {
            uses.add(FigureExplanation.ofTime(time));
        }
        return uses;
    }

    /** A decimal number as it was written, without the noise of binary multiplication. */
    private static double clean(double value) {
        return value == 0 ? value : Double.parseDouble(String.format(java.util.Locale.ROOT, "%.13g", value));
    }
}
