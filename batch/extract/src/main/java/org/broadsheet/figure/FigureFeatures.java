package org.broadsheet.figure;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.NameTag;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Token;
import org.broadsheet.article.Figure;
import org.broadsheet.article.RuleUse;
import org.broadsheet.confidence.FeatureSet;
import org.broadsheet.words.WordList;
import org.broadsheet.words.WordSets;

/** Names what the evidence of a figure is: what its confidence is counted from. */
final class FigureFeatures {
    private static final int MANY_WORDS = 12;
    private static final int TENTHS = 10;
    private static final double HUNDRED = 100;
    /** Those that tell what a figure is; the others are told by its unit. */
    private static final Set<String> RULES = Set.of(
            FigureRule.SOME_OF_MANY.ruleName(),
            FigureRule.SHARE_OF_WHOLE.ruleName(),
            FigureRule.CURRENCY_BY_COUNTRY.ruleName());

    private static final Set<String> DURATIONS =
            WordSets.english("figure-contexts").get("duration-units");
    private static final Set<String> CALLINGS = WordList.english("roles").words();
    private static final Set<String> PEOPLE = WordList.english("people").words();

    private FigureFeatures() {}

    /**
     * What holds of a figure.
     *
     * @param uses the rules that gave it
     */
    static FeatureSet of(Figure figure, List<RuleUse> uses, AnnotatedArticle article) {
        FeatureSet.Builder features = new FeatureSet.Builder();
        boolean digits = figure.text().chars().anyMatch(Character::isDigit);
        features.add("sort", sort(figure, digits));
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
        addPlace(features, figure, article);
        return features.build();
    }

    /** Kind, unit, and for what is written in words alone whether it is small: "two men" is by the way, "40 men" seldom. */
    private static String sort(Figure figure, boolean digits) {
        String unit = unit(figure);
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

    /** The sort of unit. */
    private static String unit(Figure figure) {
        String unit = figure.unit();
        if (unit == null) {
            return "none";
        }
        if (unit.endsWith(" of age")) {
            return "age";
        }
        if (unit.contains("/")) {
            return "per";
        }
        if (DURATIONS.contains(unit)) {
            return "duration";
        }
        if (figure.kind() != Figure.Kind.COUNT) {
            return "listed";
        }
        String head = unit.substring(unit.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
        return CALLINGS.contains(head) || PEOPLE.contains(head) ? "people" : "things";
    }

    /** Where it stands: in a heading, in a title, before or after a name that it may belong to. */
    private static void addPlace(FeatureSet.Builder features, Figure figure, AnnotatedArticle article) {
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

    private static boolean isName(Token token) {
        return token.name() != NameTag.NONE || token.tag().isProperNoun();
    }
}
