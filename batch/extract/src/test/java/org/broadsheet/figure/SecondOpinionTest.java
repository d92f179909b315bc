package org.broadsheet.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Map;
import org.broadsheet.LoadedStages;
import org.broadsheet.article.Entity;
import org.broadsheet.article.Figure;
import org.broadsheet.article.RuleUse;
import org.broadsheet.article.Span;
import org.broadsheet.article.Text;
import org.broadsheet.entity.ArticleEntities;
import org.broadsheet.figure.amount.FigureRule;
import org.broadsheet.figure.reader.SecondReading;
import org.broadsheet.figure.reader.SecondReading.Words;
import org.broadsheet.syntax.ParsedArticle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** When the second reader is followed: what it found is made up here. */
class SecondOpinionTest {
    private static final ParsedArticle ARTICLE =
            LoadedStages.parsed("Norway sold 40 boats to Ardent Maritime. The boats of Norway were old.");
    private static final ArticleEntities ENTITIES = LoadedStages.entities(ARTICLE);
    private static final Text BODY = ARTICLE.article().body();
    private static final Figure BOATS = LoadedStages.figures(ARTICLE).get(0);
    private static final RuleUse AS_SUBJECT = RuleUse.of("holder", FigureRule.HOLDER_IS_SUBJECT, new Span(0, 6));

    private static Entity named(String name) {
        return ENTITIES.entities().stream()
                .filter(entity -> entity.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** A reading that gives the rules' holder and their subject so much, and others the rest. */
    private static SecondReading reading(
            double ruled, double ardent, double nobody, double subject, @Nullable Words measured) {
        return new SecondReading(
                Map.of(named("Norway"), ruled, named("Ardent Maritime"), ardent),
                nobody,
                ruled,
                0.9,
                subject,
                measured,
                0.9);
    }

    private static ReadFigure followed(SecondReading reading) {
        return followed(reading, BOATS, FigureRule.MEASURED_COUNTED);
    }

    private static ReadFigure followed(SecondReading reading, Figure figure, FigureRule measuredBy) {
        RuleUse measured = RuleUse.of("subject", measuredBy, new Span(15, 20));
        return SecondOpinion.followed(
                new ReadFigure(figure, () -> List.of(AS_SUBJECT, measured)), reading, ENTITIES, BODY);
    }

    private static String holder(double ruled, double ardent) {
        return String.valueOf(followed(reading(ruled, ardent, 1 - ruled - ardent, 0.9, null))
                .figure()
                .holderName());
    }

    @Test
    void itsHolderIsTakenWhereItIsSureAndDoubtsTheRules() {
        assertEquals("Norway", BOATS.holderName());
        assertEquals("Ardent Maritime", holder(0.01, 0.9));
        assertEquals("Norway", holder(0.05, 0.9));
        assertEquals("Norway", holder(0.01, 0.5));
    }

    @Test
    void itIsFollowedSoonerWhereTheRulesTellNobody() {
        ParsedArticle article = LoadedStages.parsed("The 40 boats were old. Norway is rich.");
        ArticleEntities entities = LoadedStages.entities(article);
        Figure boats = LoadedStages.figures(article).get(0);
        Entity norway = entities.entities().stream()
                .filter(entity -> entity.name().equals("Norway"))
                .findFirst()
                .orElseThrow();

        assertNull(boats.holderName());
        assertEquals("Norway", holderOf(boats, norway, 0.08, entities, article));
        assertNull(holderOf(boats, norway, 0.2, entities, article));
    }

    private static @Nullable String holderOf(
            Figure figure, Entity held, double nobody, ArticleEntities entities, ParsedArticle article) {
        SecondReading reading = new SecondReading(Map.of(held, 1 - nobody), nobody, nobody, 0.9, 0.9, null, 0.9);
        return SecondOpinion.followed(
                        new ReadFigure(figure, List::of),
                        reading,
                        entities,
                        article.article().body())
                .figure()
                .holderName();
    }

    @Test
    void itIsNotFollowedToNobody() {
        assertEquals("Norway", holder(0.01, 0.01));
        assertNull(reading(0.01, 0.01, 0.98, 0.9, null).likeliest());
    }

    @Test
    void whatRuleGaveTheHolderIsTold() {
        assertEquals(
                RuleUse.of("holder", FigureRule.HOLDER_READ, new Span(24, 39)),
                use("holder", reading(0.01, 0.9, 0.09, 0.9, null)));
        assertEquals(AS_SUBJECT, use("holder", reading(0.9, 0.05, 0.05, 0.9, null)));
    }

    /** The one rule that gave a part. */
    private static RuleUse use(String part, SecondReading reading) {
        List<RuleUse> uses = followed(reading).why().get().stream()
                .filter(use -> use.part().equals(part))
                .toList();
        assertEquals(1, uses.size());
        return uses.get(0);
    }

    @Test
    void itsSubjectIsTakenWhereItIsSureAndDoubtsTheRules() {
        Words old = new Words(new Span(66, 69), 0.8);

        assertEquals("boats", BOATS.subject());
        assertEquals("old", followed(reading(0.9, 0, 0.1, 0.01, old)).figure().subject());
        assertEquals("boats", followed(reading(0.9, 0, 0.1, 0.1, old)).figure().subject());
        assertEquals(
                "boats", followed(reading(0.9, 0, 0.1, 0.01, null)).figure().subject());
        assertEquals(
                "boats",
                followed(reading(0.9, 0, 0.1, 0.01, new Words(old.span(), 0.5)))
                        .figure()
                        .subject());
    }

    @Test
    void aSubjectThatStandsNowhereNearIsKept() {
        Words old = new Words(new Span(66, 69), 0.9);

        assertEquals("boats", followed(reading(0.9, 0, 0.1, -1, old)).figure().subject());
    }

    @Test
    void whatALabelTellsAndWhatIsToldOfAGroupIsKept() {
        SecondReading old = reading(0.9, 0, 0.1, 0.01, new Words(new Span(66, 69), 0.9));

        assertEquals(
                "boats",
                followed(old, BOATS, FigureRule.MEASURED_LABEL).figure().subject());
        assertEquals(
                "old",
                followed(old, BOATS, FigureRule.MEASURED_SUBJECT).figure().subject());
    }
}
