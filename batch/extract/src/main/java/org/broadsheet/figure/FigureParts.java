package org.broadsheet.figure;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.PennTag;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Token;
import org.broadsheet.article.EntityType;
import org.broadsheet.article.Figure;
import org.broadsheet.article.RuleUse;
import org.broadsheet.article.Span;
import org.broadsheet.confidence.FeatureSet;
import org.broadsheet.entity.ArticleEntities.Place;
import org.broadsheet.figure.holder.Surroundings;
import org.broadsheet.figure.when.TimeLinks;
import org.broadsheet.words.CueVerbs;
import org.broadsheet.words.WordList;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/**
 * Names how subject, holder and time of a figure were found: by which rule and how far from it; and
 * what else of their kind the sentence names, which may have been the right one.
 */
final class FigureParts {
    private static final int[] GAPS = {0, 1, 3, 6, 12};
    private static final int[] COUNTS = {0, 1, 2, 3};

    /** Nouns that say nothing of what is counted, and those that only carry a number. */
    private static final Set<String> HOLLOW =
            WordSets.english("figure-contexts").get("hollow-nouns");

    /** Nouns for what has a size: "revenue", "turnout". */
    private static final Set<String> MEASURES =
            WordSets.english("figure-contexts").get("measure-nouns");

    private static final Set<String> PEOPLE = WordList.english("people").words();

    private static final Set<String> CARRIERS =
            WordSets.english("figure-contexts").get("carriers-of-numbers");

    /** Verbs whose subject tells of a figure and seldom holds it: "Ardent reported", "the survey shows". */
    private static final Set<String> TELLING = CueVerbs.of("say", "show");

    private static final Set<PennTag> PRONOUNS = EnumSet.of(PennTag.PRP, PennTag.PRP_POSSESSIVE);

    private final Surroundings around;
    private final FigureNeighbours neighbours;
    /** By the entity's id. */
    private final Map<String, EntityType> types = new HashMap<>();

    FigureParts(Surroundings around) {
        this.around = around;
        this.neighbours = new FigureNeighbours(around.parsed());
        around.entities().entities().forEach(entity -> types.put(entity.entityId(), entity.type()));
    }

    /** @param sort of number and unit */
    void add(FeatureSet.Builder features, Figure figure, String sort, List<RuleUse> uses) {
        AnnotatedArticle article = around.article();
        int at = article.tokenAt(article.body().from(figure.span()));
        Sentence sentence = article.sentenceOf(article.tokens().get(at));
        Span span = article.span(sentence.first(), sentence.end());
        addSubject(features, figure, use(uses, "subject"));
        addHolder(features, figure, use(uses, "holder"), sentence, span);
        addTime(features, figure, use(uses, "time"), span);
        RuleUse subject = use(uses, "subject");
        addTogether(features, figure, sort, subject);
        neighbours.add(features, figure.span(), subject == null ? null : subject.span());
    }

    /** What tells most of two parts together. */
    private void addTogether(FeatureSet.Builder features, Figure figure, String sort, @Nullable RuleUse subject) {
        String held = figure.holderName() == null ? "no holder" : "holder";
        String rule = subject != null ? subject.rule() : figure.subject() == null ? "none" : "table";
        features.add("subject and holder", rule + "/" + held);
        features.add("sort, subject and holder", sort + "/" + rule + "/" + held);
        features.add("kind and holder", figure.kind().name().toLowerCase(Locale.ROOT) + "/" + held);
        String heading = around.sections().headingOf(figure.span()) == null ? "no heading" : "heading";
        features.add("heading and holder", heading + "/" + held);
    }

    private void addSubject(FeatureSet.Builder features, Figure figure, @Nullable RuleUse use) {
        String subject = figure.subject();
        String rule = use != null ? use.rule() : subject == null ? "none" : "table";
        features.add("subject", rule);
        if (use == null || use.span() == null || subject == null) {
            return;
        }
        AnnotatedArticle article = around.article();
        int first = article.tokenAt(article.body().from(use.span()));
        int end = article.tokenAt(article.body().to(use.span()) - 1) + 1;
        boolean verb = false;
        boolean name = false;
        boolean number = false;
        for (Token token : article.tokens().subList(first, end)) {
            verb |= token.tag().isVerb();
            name |= token.tag().isProperNoun();
            number |= token.tag() == PennTag.CD;
        }
        features.addClass("words of subject", end - first, 1, 2, 3, 5, 8);
        features.addIf(verb, "verb in subject");
        features.addIf(name, "name in subject");
        features.addIf(number, "number in subject");
        String head = headClass(article, first, end);
        features.add("head of subject", head);
        features.add("head of subject and rule", head + "/" + rule);
        features.add(
                "head of subject and kind", head + "/" + figure.kind().name().toLowerCase(Locale.ROOT));
        features.addIf(figure.holderName() != null, "head of subject and holder=" + head);
        String word = article.tokens().get(end - 1).text().toLowerCase(Locale.ROOT);
        features.addIf(HOLLOW.contains(word) || CARRIERS.contains(word), "hollow subject");
        PennTag last = article.tokens().get(end - 1).tag();
        features.add(
                "subject ends",
                last.isProperNoun() ? "name" : last.isNoun() ? "noun" : last.isVerb() ? "verb" : "other");
    }

    /** What kind of word a phrase is about: its last noun before what hangs on it, "revenue" of "revenue at Ardent". */
    private static String headClass(AnnotatedArticle article, int first, int end) {
        Token head = null;
        for (Token token : article.tokens().subList(first, end)) {
            if (head != null && (token.is(PennTag.IN) || token.tag().isVerb() || token.spells(","))) {
                break;
            }
            head = token.tag().isNoun() ? token : head;
        }
        if (head == null) {
            return "no noun";
        }
        String lemma = head.lemma().toLowerCase(Locale.ROOT);
        boolean measures = MEASURES.contains(lemma);
        boolean people = PEOPLE.contains(lemma) || PEOPLE.contains(head.text().toLowerCase(Locale.ROOT));
        return measures ? "measure" : head.tag().isProperNoun() ? "name" : people ? "people" : "thing";
    }

    private void addHolder(
            FeatureSet.Builder features, Figure figure, @Nullable RuleUse use, Sentence sentence, Span span) {
        List<Place> places = around.entities().within(span);
        long named = places.stream()
                .map(place -> place.entity().entityId())
                .distinct()
                .count();
        String kind = kind(figure);
        String rule = use == null ? "none" : use.rule();
        features.add("holder", rule);
        features.add("holder is", kind);
        features.addClass("named in sentence", (int) named, COUNTS);
        features.add("holder and named", kind + "/" + Math.min(3, named));
        if (use != null && use.span() != null) {
            addPlace(features, figure.span(), use.span(), sentence);
            features.add("holder and rule", kind + "/" + rule);
            features.addIf(isTelling(use.span(), sentence), "holder tells");
        } else {
            features.addIf(hasPronoun(sentence), "no holder and a pronoun");
            features.addIf(
                    places.stream().anyMatch(place -> place.entity().type() == EntityType.PERSON),
                    "no holder but a person");
            features.addIf(
                    places.stream().anyMatch(place -> place.entity().type() == EntityType.PLACE),
                    "no holder but a place");
            features.addIf(
                    places.stream().anyMatch(place -> place.entity().type() == EntityType.ORGANIZATION),
                    "no holder but a body");
        }
    }

    /** "Ardent reported", "according to Ardent": whether who is named is the one who tells. */
    private boolean isTelling(Span holder, Sentence sentence) {
        AnnotatedArticle article = around.article();
        List<Token> tokens = article.tokens();
        int first = article.tokenAt(article.body().from(holder));
        int end = article.tokenAt(article.body().to(holder) - 1) + 1;
        boolean by = first > sentence.first() + 1
                && tokens.get(first - 1).spells("to")
                && tokens.get(first - 2).lemma().startsWith("accord");
        boolean tells = end < sentence.end()
                && tokens.get(end).tag().isVerb()
                && TELLING.contains(tokens.get(end).lemma());
        return by || tells;
    }

    private String kind(Figure figure) {
        if (figure.holderEntityId() == null) {
            return figure.holderName() == null ? "none" : "as written";
        }
        EntityType type = types.get(figure.holderEntityId());
        return type == null ? "unknown" : type.name().toLowerCase(Locale.ROOT);
    }

    private boolean hasPronoun(Sentence sentence) {
        return around.article().tokensOf(sentence).stream().anyMatch(token -> PRONOUNS.contains(token.tag()));
    }

    private void addTime(FeatureSet.Builder features, Figure figure, @Nullable RuleUse use, Span span) {
        long told = around.timesIn(span).stream()
                .filter(time -> !time.span().overlaps(figure.span()))
                .filter(TimeLinks::tells)
                .count();
        features.add("time by", use == null ? "none" : use.rule());
        features.add("time and told", (use == null ? "none/" : "found/") + Math.min(2, told));
        Figure.FigureTime time = figure.time();
        if (time != null) {
            features.add("relation", time.relation().name().toLowerCase(Locale.ROOT));
            features.addIf(time.from() == null && time.to() == null, "open time");
        }
    }

    /** Whether the holder is named before or after the figure, and how far. */
    private void addPlace(FeatureSet.Builder features, Span figure, Span other, Sentence sentence) {
        AnnotatedArticle article = around.article();
        int at = article.tokenAt(article.body().from(figure));
        int end = article.tokenAt(article.body().to(figure) - 1) + 1;
        int first = article.tokenAt(article.body().from(other));
        int last = article.tokenAt(article.body().to(other) - 1);
        if (first < sentence.first() || first >= sentence.end()) {
            features.addIf(true, "holder in another sentence");
            return;
        }
        boolean before = last < at;
        boolean after = first >= end;
        int gap = before ? at - last - 1 : after ? first - end : 0;
        features.addClass("holder" + (before ? " before by" : after ? " after by" : " over"), gap, GAPS);
    }

    private static @Nullable RuleUse use(List<RuleUse> uses, String part) {
        for (RuleUse use : uses) {
            if (use.part().equals(part)) {
                return use;
            }
        }
        return null;
    }
}
