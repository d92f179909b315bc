package org.broadsheet.figure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.NameTag;
import org.broadsheet.annotate.PennTag;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Token;
import org.broadsheet.article.Figure;
import org.broadsheet.article.RuleUse;
import org.broadsheet.confidence.FeatureSet;
import org.broadsheet.figure.amount.FigureRule;
import org.broadsheet.figure.amount.UnitSorts;
import org.broadsheet.figure.holder.Surroundings;
import org.broadsheet.figure.reader.SecondReading;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/** Names what the evidence of a figure is: what its confidence is counted from. */
final class FigureFeatures {
    private static final int MANY_WORDS = 12;
    private static final int TENTHS = 10;
    private static final double HUNDRED = 100;
    /** Hundredths. */
    private static final int[] SHARES = {2, 7, 15, 30, 50, 70, 85, 93, 98};

    private static final int[] ALL_SHARES = {5, 15, 25, 35, 45, 55, 65, 75, 85};

    /** What counts for words that do not stand near the figure, of which the reader tells nothing. */
    private static final double NOT_NEAR = 0.6;

    /** Words for the reader in a thousand. */
    private static final int[] SPOKEN_TO = {0, 2, 5, 15};

    /** Those that tell what a figure is; the others are told by its unit. */
    private static final Set<String> RULES = Set.of(
            FigureRule.SOME_OF_MANY.ruleName(),
            FigureRule.SHARE_OF_WHOLE.ruleName(),
            FigureRule.CURRENCY_BY_COUNTRY.ruleName());

    private static final Set<String> HOLLOW =
            WordSets.english("figure-contexts").get("hollow-nouns");

    /** What the writer calls whom he speaks to, as guides and shops do. */
    private static final Set<String> SECOND = Set.of("you", "your", "yours", "yourself");

    private final AnnotatedArticle article;
    private final FigureParts parts;
    private final int second;

    FigureFeatures(Surroundings around) {
        this.article = around.article();
        this.parts = new FigureParts(around);
        int yours = 0;
        for (Token token : article.tokens()) {
            yours += SECOND.contains(token.text().toLowerCase(Locale.ROOT)) ? 1 : 0;
        }
        second = 1000 * yours / Math.max(1, article.tokens().size());
    }

    /**
     * What holds of a figure.
     *
     * @param uses the rules that gave it
     * @param reading what the second reader found of it, or null where it did not read it
     */
    FeatureSet of(Figure figure, List<RuleUse> uses, @Nullable SecondReading reading) {
        FeatureSet.Builder features = new FeatureSet.Builder();
        boolean digits = figure.text().chars().anyMatch(Character::isDigit);
        String sort = sort(figure, digits);
        features.add("sort", sort);
        for (RuleUse use : uses) {
            boolean tells = use.part().equals("unit") && RULES.contains(use.rule());
            features.addIf(tells, "rule=" + use.rule());
        }
        features.addClass("trust of the amount", (int) (figure.confidence() * TENTHS), 0, 5, 7, 8);
        Double value = figure.value();
        features.addIf(figure.kind() == Figure.Kind.COUNT && value != null && value >= HUNDRED, "large count");
        features.addIf(digits && figure.text().chars().anyMatch(Character::isLetter), "digits and words");
        features.addIf(figure.subject() == null, "no subject");
        features.addIf(figure.time() != null, "time");
        features.addIf(figure.holderName() != null, "holder");
        features.addIf(figure.bound() == Figure.Bound.VAGUE, "vague");
        features.addIf(figure.trend() != Figure.Trend.NONE, "trend");
        features.addIf(figure.quoteId() != null, "in a quote");
        features.addClass("second person around", second, SPOKEN_TO);
        addPlace(features, figure);
        addWords(features, figure);
        parts.add(features, figure, sort, uses);
        addGenre(features, figure);
        if (reading != null) {
            addSecond(features, figure, reading);
        }
        return features.build();
    }

    /** How likely the second reader holds what the row tells. */
    private static void addSecond(FeatureSet.Builder features, Figure figure, SecondReading reading) {
        double all = 1;
        for (Map.Entry<String, Double> question : shares(figure, reading).entrySet()) {
            double share = question.getValue();
            if (share < 0) {
                features.add(question.getKey() + " read", "not near");
            } else {
                addReached(features, question.getKey() + " read", share, SHARES);
            }
            all *= share < 0 ? NOT_NEAR : share;
        }
        addReached(features, "all read", all, ALL_SHARES);
        String held = figure.holderName() == null ? "no holder" : "holder";
        String likeliest = reading.likeliest() == null ? "none" : "one";
        features.add("holder and likeliest read", held + "/" + likeliest);
    }

    private static Map<String, Double> shares(Figure figure, SecondReading reading) {
        Map<String, Double> shares = new LinkedHashMap<>();
        shares.put("holder", reading.holder(figure));
        shares.put("wanted", reading.wanted());
        shares.put("subject", reading.subject());
        shares.put("time", reading.time());
        return shares;
    }

    /** One name for each limit that a share reaches, so that neighbouring classes are weighed alike. */
    private static void addReached(FeatureSet.Builder features, String question, double share, int... limits) {
        int hundredths = (int) Math.round(share * HUNDRED);
        for (int limit : limits) {
            features.addIf(hundredths >= limit, question + ">" + limit);
        }
    }

    /** Texts that speak to the reader name their holders in other ways than news. */
    private void addGenre(FeatureSet.Builder features, Figure figure) {
        String held = figure.holderName() == null ? "no holder" : "holder";
        String kind = figure.kind().name().toLowerCase(Locale.ROOT);
        features.addClass("second person around " + kind + "/" + held, second, SPOKEN_TO);
    }

    /** Kind, unit, and for what is written in words alone whether it is small: "two men" is by the way, "40 men" seldom. */
    private static String sort(Figure figure, boolean digits) {
        String unit = UnitSorts.of(figure.kind(), figure.unit());
        String kind = figure.kind().name().toLowerCase(Locale.ROOT);
        if (isOne(figure, digits)) {
            return "one";
        }
        return switch (unit) {
            case "age", "duration", "per" -> unit;
            default -> kind + "/" + unit + (digits ? "" : " in words");
        };
    }

    /** "one of the yards", "one delegate": someone or something singled out, which counts nothing unless a word bounds it. */
    private static boolean isOne(Figure figure, boolean digits) {
        Double value = figure.value();
        return figure.kind() == Figure.Kind.COUNT
                && figure.bound() == Figure.Bound.EXACT
                && !digits
                && value != null
                && value == 1;
    }

    /** Where it stands: in a heading, in a title, before or after a name that it may belong to. */
    private void addPlace(FeatureSet.Builder features, Figure figure) {
        int first = article.tokenAt(article.body().from(figure.span()));
        int end = article.tokenAt(article.body().to(figure.span()) - 1) + 1;
        List<Token> tokens = article.tokens();
        Sentence sentence = article.sentenceOf(tokens.get(first));
        Token last = tokens.get(sentence.end() - 1);
        boolean stopped = !Character.isLetterOrDigit(last.text().codePointAt(0));
        features.addIf(!stopped && sentence.end() - sentence.first() <= MANY_WORDS, "in a heading");
        features.addIf(first > sentence.first() && isName(tokens.get(first - 1)), "after a name");
        features.addIf(end < sentence.end() && isName(tokens.get(end)), "before a name");
        features.addIf(isName(tokens.get(end - 1)), "ends in a name");
    }

    /** The words right beside it, and how much its sentence holds. */
    private void addWords(FeatureSet.Builder features, Figure figure) {
        int first = article.tokenAt(article.body().from(figure.span()));
        int end = article.tokenAt(article.body().to(figure.span()) - 1) + 1;
        List<Token> tokens = article.tokens();
        Sentence sentence = article.sentenceOf(tokens.get(first));
        features.addClass("words of sentence", sentence.end() - sentence.first(), 1, 6, 12, 20, 30, 45);
        int numbers = 0;
        boolean asked = false;
        boolean bar = false;
        boolean verb = false;
        for (Token token : article.tokensOf(sentence)) {
            numbers += token.tag() == PennTag.CD ? 1 : 0;
            asked |= token.text().equals("?");
            bar |= token.text().equals("|");
            verb |= token.tag().isVerb();
        }
        features.addClass("numbers in sentence", numbers, 0, 1, 2, 3, 5);
        features.addIf(asked, "in a question");
        features.addIf(bar, "in a table");
        features.addIf(!verb, "no verb in sentence");
        features.addIf(figure.text().indexOf('-') > 0, "hyphen");
        Double value = figure.value();
        features.addIf(figure.kind() == Figure.Kind.PERCENT && value != null && value == HUNDRED, "all of it");
        features.addIf(value != null && value >= 0 && value <= TENTHS && value == Math.rint(value), "small");
        features.addIf(figure.valueLow() != null && value != null, "range");
        String unit = figure.unit();
        if (figure.kind() == Figure.Kind.COUNT && unit != null) {
            String head = unit.substring(unit.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
            features.addIf(HOLLOW.contains(head), "hollow noun");
            features.addIf(Character.isUpperCase(unit.codePointAt(0)), "capital noun");
        }
        features.addIf(article.body().opensLine(article.body().from(figure.span())), "opens its line");
    }

    private static boolean isName(Token token) {
        return token.name() != NameTag.NONE || token.tag().isProperNoun();
    }
}
