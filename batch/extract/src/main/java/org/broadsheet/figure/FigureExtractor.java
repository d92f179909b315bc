package org.broadsheet.figure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.article.Explained;
import org.broadsheet.article.Figure;
import org.broadsheet.article.Quote;
import org.broadsheet.article.RuleUse;
import org.broadsheet.article.Span;
import org.broadsheet.confidence.Considered;
import org.broadsheet.confidence.Weighed;
import org.broadsheet.entity.ArticleEntities;
import org.broadsheet.figure.amount.Amount;
import org.broadsheet.figure.amount.AmountScanner;
import org.broadsheet.figure.amount.CountryCues;
import org.broadsheet.figure.amount.FigureRule;
import org.broadsheet.figure.amount.LetterCurrencies;
import org.broadsheet.figure.amount.PaidAmounts;
import org.broadsheet.figure.amount.TrendWords;
import org.broadsheet.figure.amount.Unit;
import org.broadsheet.figure.holder.Holder;
import org.broadsheet.figure.holder.QuotePlaces;
import org.broadsheet.figure.holder.RankHolders;
import org.broadsheet.figure.holder.Ranks;
import org.broadsheet.figure.holder.Ranks.Rank;
import org.broadsheet.figure.holder.Sections;
import org.broadsheet.figure.holder.Surroundings;
import org.broadsheet.figure.holder.Topics;
import org.broadsheet.figure.table.Tables;
import org.broadsheet.figure.when.ClauseTimes;
import org.broadsheet.figure.when.SentenceTimes;
import org.broadsheet.figure.when.TimeLinks.Link;
import org.broadsheet.number.Digits;
import org.broadsheet.syntax.ClauseMap;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.time.TimeReference;
import org.jspecify.annotations.Nullable;

/** Finds the numbers an article gives, normalized to value, unit, bound, trend and time. Safe for use by many threads. */
public final class FigureExtractor {
    private final TrendWords trends = new TrendWords();
    private final AmountScanner scanner = new AmountScanner(trends);
    private final CountryCues cues = new CountryCues();
    private final FigureReading reading = new FigureReading(trends);
    private final Ranks ranks = new Ranks();
    private final FigureConfidence confidence;
    private final @Nullable SecondOpinion second;

    public FigureExtractor() {
        this(null, new FigureConfidence("figure-confidence"));
    }

    private FigureExtractor(@Nullable SecondOpinion second, FigureConfidence confidence) {
        this.second = second;
        this.confidence = confidence;
    }

    /**
     * One that has a network read figures once more, and follows it where it is surer than the rules.
     *
     * @throws IllegalStateException where the network cannot be loaded on this machine
     */
    public static FigureExtractor withSecondReader() {
        return new FigureExtractor(new SecondOpinion(), new FigureConfidence("figure-confidence-read-twice"));
    }

    /**
     * The figures in the order of their first character; {@code times} are those of the whole article, in order. What a sentence says that stands in the article twice, as where
     * a page prints its body twice, counts once.
     */
    public List<Figure> extract(
            ParsedArticle parsed, List<TimeReference> times, ArticleEntities entities, List<Quote> quotes) {
        return read(parsed, times, entities, quotes).stream()
                .map(ReadFigure::figure)
                .toList();
    }

    /** The same, each with the rules that gave it. */
    public List<Explained<Figure>> explain(
            ParsedArticle parsed, List<TimeReference> times, ArticleEntities entities, List<Quote> quotes) {
        return read(parsed, times, entities, quotes).stream()
                .map(ReadFigure::explained)
                .toList();
    }

    /** The same, each with what its confidence was counted from. */
    public List<Weighed<Figure>> weigh(
            ParsedArticle parsed, List<TimeReference> times, ArticleEntities entities, List<Quote> quotes) {
        return read(parsed, times, entities, quotes).stream()
                .map(ReadFigure::weighed)
                .toList();
    }

    /** The same, each with what its parts were chosen among. */
    public List<Considered<Figure>> consider(
            ParsedArticle parsed, List<TimeReference> times, ArticleEntities entities, List<Quote> quotes) {
        return read(parsed, times, entities, quotes).stream()
                .map(ReadFigure::considered)
                .toList();
    }

    private List<ReadFigure> read(
            ParsedArticle parsed, List<TimeReference> times, ArticleEntities entities, List<Quote> quotes) {
        AnnotatedArticle article = parsed.article();
        List<Pieces> sentences = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        List<Rank> places = new ArrayList<>();
        for (Sentence sentence : article.sentences()) {
            boolean holdsAmount = scanner.mayHold(article.tokensOf(sentence));
            List<Rank> found = ranks.of(article, sentence);
            if ((holdsAmount || !found.isEmpty()) && seen.add(article.text(sentence.first(), sentence.end()))) {
                places.addAll(found);
                if (holdsAmount) {
                    sentences.add(Pieces.withWholeNumbers(article, sentence));
                }
            }
        }
        if (sentences.isEmpty() && places.isEmpty()) {
            return List.of();
        }
        Digits digits = Digits.of(sentences);
        List<List<Amount>> amounts = new ArrayList<>();
        Topics topics = new Topics(article.body(), article.article().title(), entities);
        Surroundings around = new Surroundings(
                parsed,
                entities,
                new QuotePlaces(quotes),
                times,
                Tables.of(article.body()),
                topics,
                new Sections(article.body(), topics));
        sentences.replaceAll(around::withTimes);
        for (Pieces pieces : sentences) {
            amounts.add(scanner.amounts(pieces, digits));
        }
        Map<String, Integer> countries = asksForCountry(sentences, amounts) ? cues.countsIn(article) : Map.of();
        for (int i = 0; i < sentences.size(); i++) {
            Pieces pieces = sentences.get(i);
            amounts.set(
                    i,
                    amounts.get(i).stream()
                            .filter(amount -> !LetterCurrencies.isName(pieces, amount, countries))
                            .toList());
        }
        Map<String, Integer> meant = CountryCues.withCurrencies(countries, amounts);
        Unit currency = PaidAmounts.currency(amounts);
        List<ReadFigure> figures = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            Pieces pieces = sentences.get(i);
            List<Amount> paid = amounts.get(i).stream()
                    .map(amount -> currency == null ? amount : PaidAmounts.of(pieces, amount, currency))
                    .toList();
            List<Amount> settled = settled(paid, countries, meant);
            figures.addAll(reading.figures(pieces, settled, around, figures));
        }
        List<ReadFigure> all = places.isEmpty() ? figures : withRanks(figures, places, around);
        return confidence.trusted(second == null ? all : second.read(all, around), around);
    }

    /** The ranks that no other figure covers, among the others in the order of the text. */
    private List<ReadFigure> withRanks(List<ReadFigure> figures, List<Rank> places, Surroundings around) {
        NavigableMap<Span, ReadFigure> all = new TreeMap<>();
        figures.forEach(read -> all.put(read.figure().span(), read));
        RankHolders holders = new RankHolders(around);
        for (Rank place : places) {
            Holder holder = holders.of(place);
            Link time = timeOf(place, around);
            Figure rank = ranks.figure(place, holder, Link.figureTime(time), around);
            Map.Entry<Span, ReadFigure> before = all.floorEntry(rank.span());
            Map.Entry<Span, ReadFigure> after = all.ceilingEntry(rank.span());
            if ((before == null || !before.getKey().overlaps(rank.span()))
                    && (after == null || !after.getKey().overlaps(rank.span()))) {
                List<RuleUse> uses = new ArrayList<>(List.of(RuleUse.of("value", place.rule(), rank.span())));
                if (holder != null) {
                    uses.add(RuleUse.of("holder", holder.rule(), holder.place()));
                }
                if (time != null) {
                    uses.add(RuleUse.of("time", time.rule(), time.time().span()));
                }
                all.put(rank.span(), new ReadFigure(rank, () -> uses));
            }
        }
        return List.copyOf(all.values());
    }

    /** When a place was won: "In 2018 she finished in third place", but "the third largest port" is so whenever it is told. */
    private static @Nullable Link timeOf(Rank place, Surroundings around) {
        if (place.rule() == FigureRule.RANK_BY_SUPERLATIVE) {
            return null;
        }
        AnnotatedArticle article = around.article();
        Sentence sentence = around.parsed().sentence(place.first());
        Pieces pieces = Pieces.withWholeNumbers(article, sentence);
        ClauseTimes times = new ClauseTimes(
                around.parsed(), ClauseMap.of(around.parsed(), sentence), SentenceTimes.of(around, pieces));
        return times.of(article.span(place.first(), place.end()), 0, Integer.MAX_VALUE);
    }

    /** Whether a currency is only told by the countries that the article names. */
    private static boolean asksForCountry(List<Pieces> sentences, List<List<Amount>> amounts) {
        for (int i = 0; i < sentences.size(); i++) {
            for (Amount amount : amounts.get(i)) {
                Unit unit = amount.unit();
                if (unit != null && unit.isShared() || LetterCurrencies.isWritten(sentences.get(i), amount)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** "20 cents": the parts of several currencies share a name, and an article's amounts in euros say which; signs are not so sure. */
    private static boolean isPart(Amount amount) {
        return amount.unit() != null && amount.unit().factor() < 1;
    }

    /**
     * The amounts of a sentence, each in the one currency it means: "fell 45 cents to $82" counts parts of the currency told with it.
     *
     * @param countries how often each currency's countries are named
     * @param meant the same with the amounts of the article, for parts
     */
    private static List<Amount> settled(
            List<Amount> amounts, Map<String, Integer> countries, Map<String, Integer> meant) {
        List<Amount> whole = amounts.stream()
                .map(amount -> isPart(amount) ? amount : settled(amount, countries))
                .toList();
        Map<String, Integer> here = CountryCues.withCurrencies(Map.of(), List.of(whole));
        return whole.stream()
                .map(amount -> settled(amount, isAnyOf(amount, here) ? here : meant))
                .toList();
    }

    private static boolean isAnyOf(Amount amount, Map<String, Integer> currencies) {
        Unit unit = amount.unit();
        return unit != null && unit.codes().stream().anyMatch(currencies::containsKey);
    }

    /** The amount in the one currency it means. */
    private static Amount settled(Amount amount, Map<String, Integer> countries) {
        Unit unit = amount.unit();
        if (unit == null || !unit.isShared()) {
            return amount;
        }
        CountryCues.Choice choice = CountryCues.choose(unit, countries);
        return amount.inCurrency(choice.code())
                .trusted(Math.min(amount.confidence(), choice.confidence()))
                .by(FigureRule.CURRENCY_BY_COUNTRY);
    }
}
