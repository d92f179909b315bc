package org.broadsheet.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.broadsheet.ExtractedArticle;
import org.broadsheet.article.Article;
import org.broadsheet.article.Entity;
import org.broadsheet.article.EntityType;
import org.broadsheet.article.Figure;
import org.broadsheet.article.Mention;
import org.broadsheet.article.Quote;
import org.broadsheet.article.Span;

/**
 * The text of a generated article, sentence by sentence a paragraph, with what is said in it. Invented words stand in every
 * sentence so that two articles share no more runs of words than articles do that have nothing to do with each other. Not
 * mutable once made.
 */
final class GeneratedBody {
    private final StringBuilder text = new StringBuilder();
    private final List<Span> paragraphs = new ArrayList<>();
    private final Map<String, Named> named = new LinkedHashMap<>();
    private final List<Said> said = new ArrayList<>();
    private final List<Given> given = new ArrayList<>();

    private record Named(EntityType type, List<Mention> mentions) {}

    private record Said(Span words, Span speaker, String person, Span cue) {}

    private record Given(Span span, double value, Figure.Kind kind, String unit) {}

    GeneratedBody(NewsNames names, Random random, int number, int chars) {
        int sentence = 0;
        String person = names.person(random);
        do {
            int from = text.length();
            switch (sentence % 4) {
                case 0 -> {
                    name(names.organization(random), EntityType.ORGANIZATION);
                    add(" of ");
                    name(names.place(random), EntityType.PLACE);
                    add(" plans " + NewsNames.word(random) + " ");
                    figure(number % 90 + 2, " berths", Figure.Kind.COUNT, "berth");
                    add(" in its filing number " + (number + sentence) + ", to the " + NewsNames.word(random)
                            + " surprise of ");
                    name(person, EntityType.PERSON);
                    add(".");
                }
                case 1 -> statement(person, number % 70 + 2, random);
                case 2 -> {
                    person = names.person(random);
                    name(person, EntityType.PERSON);
                    add(" asked the " + NewsNames.word(random) + " council of ");
                    name(names.place(random), EntityType.PLACE);
                    add(" for patience while " + NewsNames.word(random) + " and " + NewsNames.word(random)
                            + " work of the " + NewsNames.word(random) + " season goes on.");
                }
                default -> {
                    name(names.organization(random), EntityType.ORGANIZATION);
                    add(" spent ");
                    figure(number % 50 + 1, " tonnes", Figure.Kind.QUANTITY, "t");
                    add(" of " + NewsNames.word(random) + " gravel on the " + NewsNames.word(random)
                            + " quay, according to its " + NewsNames.word(random) + " report.");
                }
            }
            paragraphs.add(new Span(from, text.length()));
            sentence++;
            if (text.length() < chars) {
                add("\n\n");
            }
        } while (text.length() < chars);
    }

    String text() {
        return text.toString();
    }

    List<Span> paragraphs() {
        return paragraphs;
    }

    int words() {
        int words = 0;
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetterOrDigit(text.charAt(i))
                    && (i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1)))) {
                words++;
            }
        }
        return words;
    }

    /** The rows of an article that has this body. */
    ExtractedArticle extracted(Article article) {
        Map<String, Entity> entities = new LinkedHashMap<>();
        named.forEach((name, one) -> entities.put(name, Entity.of(name, one.type(), one.mentions(), List.of())));
        List<Quote> quotes = new ArrayList<>();
        for (Said one : said) {
            Entity speaker = entities.get(one.person());
            quotes.add(Quote.of(
                    article,
                    Quote.Kind.DIRECT,
                    List.of(one.words()),
                    new Quote.Speaker(
                            text.substring(one.speaker().start(), one.speaker().end()),
                            one.speaker(),
                            speaker == null ? null : speaker.entityId(),
                            speaker == null ? null : speaker.name()),
                    new Quote.Cue("said", one.cue(), "say"),
                    0.9));
        }
        List<Figure> figures = new ArrayList<>();
        for (Given one : given) {
            figures.add(figure(article, one));
        }
        return new ExtractedArticle(article, List.copyOf(entities.values()), quotes, figures);
    }

    private static Figure figure(Article article, Given one) {
        return new Figure(
                Figure.idOf(article, one.span()),
                article.body().of(one.span()),
                one.span(),
                one.kind(),
                one.value(),
                null,
                null,
                Figure.Bound.EXACT,
                Figure.Trend.NONE,
                one.unit(),
                null,
                null,
                null,
                null,
                null,
                null,
                0.8);
    }

    private void statement(String person, int piers, Random random) {
        add("\"");
        Span words = add("We will build " + piers + " new " + NewsNames.word(random) + " piers before the "
                + NewsNames.word(random) + " winter,");
        add("\" ");
        Span cue = add("said");
        add(" ");
        Span speaker = name(person, EntityType.PERSON);
        add(", who has led the " + NewsNames.word(random) + " works since the " + NewsNames.word(random) + " flood.");
        said.add(new Said(words, speaker, person, cue));
    }

    private void figure(int value, String counted, Figure.Kind kind, String unit) {
        given.add(new Given(add(value + counted), value, kind, unit));
    }

    private Span name(String name, EntityType type) {
        Span span = add(name);
        named.computeIfAbsent(name, key -> new Named(type, new ArrayList<>()))
                .mentions()
                .add(new Mention(name, span, Mention.Form.NAME));
        return span;
    }

    /** Names and sentences hold no character outside the basic plane, so that indices are code points. */
    private Span add(String words) {
        int from = text.length();
        text.append(words);
        return new Span(from, text.length());
    }
}
