package org.broadsheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.broadsheet.StageFault.Stage;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.Annotator;
import org.broadsheet.annotate.PerceptronAnnotator;
import org.broadsheet.article.Article;
import org.broadsheet.article.Figure;
import org.broadsheet.article.Outcome;
import org.broadsheet.article.Quote;
import org.broadsheet.article.RawArticle;
import org.broadsheet.clean.ArticleCleaner;
import org.broadsheet.entity.ArticleEntities;
import org.broadsheet.entity.EntityExtractor;
import org.broadsheet.figure.FigureExtractor;
import org.broadsheet.quote.QuoteExtractor;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.time.TimeReference;
import org.broadsheet.time.TimeTagger;
import org.jspecify.annotations.Nullable;

/** Takes an article through every stage. Safe for use by many threads at once; make one and share it. */
public final class Extraction {
    /** The language of articles that tell none. */
    public static final String ENGLISH = "en";

    private final ArticleCleaner cleaner = new ArticleCleaner();
    private final TimeTagger timeTagger = new TimeTagger();
    private final EntityExtractor entityExtractor = new EntityExtractor();
    private final QuoteExtractor quoteExtractor = new QuoteExtractor();
    private final FigureExtractor figureExtractor;
    private final Map<String, Optional<LanguageFolder>> folders = new ConcurrentHashMap<>();
    private final Annotator annotator;
    private final ExtractionBudget budget;
    private final @Nullable String language;

    /** @param annotator of English */
    public Extraction(Annotator annotator) {
        this(annotator, ExtractionBudget.DEFAULT);
    }

    /**
     * @param annotator of English
     * @param budget how much of one article is analysed
     */
    public Extraction(Annotator annotator, ExtractionBudget budget) {
        this(annotator, budget, null, new FigureExtractor());
    }

    private Extraction(
            Annotator annotator, ExtractionBudget budget, @Nullable String language, FigureExtractor figureExtractor) {
        this.annotator = annotator;
        this.budget = budget;
        this.language = language;
        this.figureExtractor = figureExtractor;
    }

    /** The same, but taking every article for one in this language (ISO 639-1), or as each is where it is null. */
    public Extraction withLanguage(@Nullable String everyArticles) {
        return new Extraction(annotator, budget, everyArticles, figureExtractor);
    }

    /**
     * The same, but with a network that reads figures of English once more, which takes several times as long: see
     * {@link FigureExtractor#withSecondReader()}.
     *
     * @throws IllegalStateException where the network cannot be loaded on this machine
     */
    public Extraction withSecondReader() {
        return new Extraction(annotator, budget, language, FigureExtractor.withSecondReader());
    }

    /** An extraction with its models loaded, which takes a few tenths of a second. */
    public static Extraction load() {
        return new Extraction(PerceptronAnnotator.load());
    }

    /**
     * The same, reading as is asked for.
     *
     * @throws IllegalStateException where a second reader is asked for and cannot be loaded on this machine
     */
    public Extraction reading(ReadingOptions options) {
        Extraction reading = withLanguage(options.language());
        return options.secondReader() ? reading.withSecondReader() : reading;
    }

    /** Everything that is read from a raw article, or why there is nothing. */
    public Outcome<ExtractedArticle> extract(RawArticle raw) {
        return cleaner.clean(raw).map(this::extract);
    }

    /**
     * Everything that is read from an article that is clean already, by the rules of its language; English is taken where
     * the language is not told. A stage that throws costs its own rows and those of the stages that need it, and is told
     * in {@link ExtractedArticle#faults()}.
     */
    public ExtractedArticle extract(Article given) {
        Article article = language == null ? given : given.withLanguage(language);
        return isEnglish(article) ? inEnglish(article) : byFolder(article, String.valueOf(article.language()));
    }

    /** Everything that is read from a raw article with the rules that gave it, or why there is nothing. */
    public Outcome<ExplainedArticle> explain(RawArticle raw) {
        return cleaner.clean(raw).map(this::explain);
    }

    /** The same rows as {@link #extract(Article)} gives, with the rules that gave them, in about twice the time. */
    public ExplainedArticle explain(Article given) {
        ExtractedArticle extracted = extract(given);
        Article article = extracted.article();
        List<StageFault> told = new ArrayList<>();
        if (isEnglish(article)) {
            return annotated(annotator, article, told)
                    .flatMap(annotated -> parsed(annotated, told))
                    .map(parsed -> explain(extracted, parsed, told))
                    .orElseGet(() -> unexplained(extracted));
        }
        LanguageFolder folder = folder(String.valueOf(article.language()));
        return folder == null
                ? unexplained(extracted)
                : annotated(folder.annotator(), article, told)
                        .map(annotated -> ExplainedArticle.of(
                                extracted,
                                List.of(),
                                List.of(),
                                attempt(Stage.FIGURE, told, List.of(), () -> folder.explain(annotated)),
                                folder.times(annotated),
                                annotated))
                        .orElseGet(() -> unexplained(extracted));
    }

    private static ExplainedArticle unexplained(ExtractedArticle extracted) {
        return ExplainedArticle.of(extracted, List.of(), List.of(), List.of(), List.of(), null);
    }

    private static boolean isEnglish(Article article) {
        String told = article.language();
        return told == null || told.equals(ENGLISH);
    }

    private ExtractedArticle inEnglish(Article article) {
        List<StageFault> faults = new ArrayList<>();
        return annotated(annotator, article, faults)
                .flatMap(annotated -> parsed(annotated, faults))
                .map(parsed -> extract(article, parsed, faults))
                .orElseGet(() -> new ExtractedArticle(article, List.of(), List.of(), List.of(), faults, ENGLISH));
    }

    /** Figures and their times where the language has a folder of word lists; else nothing, since no rule is its own. */
    private ExtractedArticle byFolder(Article article, String code) {
        List<StageFault> faults = new ArrayList<>();
        LanguageFolder folder = folder(code);
        if (folder == null) {
            return new ExtractedArticle(article, List.of(), List.of(), List.of(), faults, null);
        }
        List<Figure> figures = annotated(folder.annotator(), article, faults)
                .map(annotated -> attempt(Stage.FIGURE, faults, List.<Figure>of(), () -> folder.figures(annotated)))
                .orElse(List.of());
        return new ExtractedArticle(article, List.of(), List.of(), figures, faults, code);
    }

    private @Nullable LanguageFolder folder(String code) {
        return folders.computeIfAbsent(code, LanguageFolder::of).orElse(null);
    }

    /** What the stages give, each from those before it. */
    private record Stages(
            List<TimeReference> times, ArticleEntities entities, List<Quote> quotes, List<Figure> figures) {}

    private ExtractedArticle extract(Article article, ParsedArticle parsed, List<StageFault> faults) {
        Stages stages = stages(parsed, faults);
        return new ExtractedArticle(article, stages.entities.rows(), stages.quotes, stages.figures, faults, ENGLISH);
    }

    private ExplainedArticle explain(ExtractedArticle extracted, ParsedArticle parsed, List<StageFault> faults) {
        Stages stages = stages(parsed, faults);
        return ExplainedArticle.of(
                extracted,
                attempt(Stage.ENTITY, faults, List.of(), () -> entityExtractor.explain(parsed)),
                attempt(Stage.QUOTE, faults, List.of(), () -> quoteExtractor.explain(parsed, stages.entities)),
                attempt(
                        Stage.FIGURE,
                        faults,
                        List.of(),
                        () -> figureExtractor.explain(parsed, stages.times, stages.entities, stages.quotes)),
                stages.times,
                parsed.article());
    }

    private Stages stages(ParsedArticle parsed, List<StageFault> faults) {
        List<TimeReference> times = attempt(Stage.TIME, faults, List.of(), () -> timeTagger.tag(parsed));
        ArticleEntities entities = attempt(
                Stage.ENTITY,
                faults,
                ArticleEntities.of(List.of(), List.of(), parsed.article()),
                () -> entityExtractor.extract(parsed));
        List<Quote> quotes = attempt(Stage.QUOTE, faults, List.of(), () -> quoteExtractor.extract(parsed, entities));
        List<Figure> figures = attempt(
                Stage.FIGURE, faults, List.of(), () -> figureExtractor.extract(parsed, times, entities, quotes));
        return new Stages(times, entities, quotes, figures);
    }

    private static Optional<ParsedArticle> parsed(AnnotatedArticle annotated, List<StageFault> faults) {
        return attempt(Stage.PARSE, faults, Optional.empty(), () -> Optional.of(ParsedArticle.of(annotated)));
    }

    /** The article with its words, or nothing where it is over the budget or the annotator fails. */
    private Optional<AnnotatedArticle> annotated(Annotator words, Article article, List<StageFault> faults) {
        if (article.charCount() > budget.characters()) {
            faults.add(StageFault.overBudget(
                    article.charCount() + " characters, over the " + budget.characters() + " that are analysed"));
            return Optional.empty();
        }
        Optional<AnnotatedArticle> annotated = attempt(
                Stage.ANNOTATE,
                faults,
                Optional.empty(),
                () -> Optional.of(words.annotate(AnalysisPieces.of(article))));
        int tokens = annotated.map(one -> one.tokens().size()).orElse(0);
        if (tokens > budget.tokens()) {
            faults.add(StageFault.overBudget(tokens + " tokens, over the " + budget.tokens() + " that are analysed"));
            return Optional.empty();
        }
        return annotated;
    }

    private static <T> T attempt(Stage stage, List<StageFault> faults, T otherwise, Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException | StackOverflowError e) {
            faults.add(StageFault.thrown(stage, e));
            return otherwise;
        }
    }
}
