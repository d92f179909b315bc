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
 * sentence so that two reports of one event share no more runs of words than reports do of which none copies another; all
 * other words are among the commonest, so that only what an event has of its own brings its reports together. Not mutable
 * once made.
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

    /**
     * @param random for the words that this article alone has
     * @param chars about how long it is, at least one sentence
     */
    GeneratedBody(GeneratedEvent event, Random random, int chars) {
        int sentence = 0;
        do {
            int from = text.length();
            int round = sentence / 5;
            switch (sentence % 5) {
                case 0 -> plan(event, round, random);
                case 1 -> statement(event, round, random);
                case 2 -> request(event, round, random);
                case 3 -> spending(event, round, random);
                default -> background(event, round, random);
            }
            paragraphs.add(new Span(from, text.length()));
            sentence++;
            if (text.length() < chars) {
                add("\n\n");
            }
        } while (text.length() < chars);
    }

    private void plan(GeneratedEvent event, int round, Random random) {
        name(event.organization(round), EntityType.ORGANIZATION);
        add(" of ");
        name(event.place(round), EntityType.PLACE);
        add(" said " + event.word(round) + " and " + NewsNames.word(random) + " will take ");
        figure(event.count() + round, " people", Figure.Kind.COUNT, "people");
        add(" of its " + NewsNames.word(random) + " and " + event.word(round + 1) + " city, and the "
                + NewsNames.word(random) + " group was there with ");
        name(event.person(round), EntityType.PERSON);
        add(".");
    }

    private void request(GeneratedEvent event, int round, Random random) {
        name(event.person(round + 1), EntityType.PERSON);
        add(" told the " + NewsNames.word(random) + " people of ");
        name(event.place(round), EntityType.PLACE);
        add(" that the " + event.word(round + 2) + " was no " + NewsNames.word(random) + ", and a "
                + NewsNames.word(random) + " company would make " + NewsNames.word(random) + " this year.");
    }

    private void spending(GeneratedEvent event, int round, Random random) {
        name(event.organization(round + 1), EntityType.ORGANIZATION);
        add(" took ");
        figure(event.count() % 50 + 1 + round, " homes", Figure.Kind.COUNT, "home");
        add(" of " + NewsNames.word(random) + " and " + event.word(round + 3) + " after the " + NewsNames.word(random)
                + " day, as its " + NewsNames.word(random) + " president said.");
    }

    private void background(GeneratedEvent event, int round, Random random) {
        add("The " + NewsNames.word(random) + " and " + NewsNames.word(random) + " of the " + event.word(round)
                + " were " + NewsNames.word(random) + " for the " + NewsNames.word(random) + " time, after a "
                + NewsNames.word(random) + " year and the " + NewsNames.word(random) + " war.");
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
        named.forEach((name, one) -> entities.put(name, Entity.of(name, one.type(), one.mentions(), List.of(), 1)));
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

    private void statement(GeneratedEvent event, int round, Random random) {
        String person = event.person(round);
        add("\"");
        Span words = add("We will make " + (event.count() % 70 + 2 + 9 * round) + " " + event.word(round) + " of "
                + NewsNames.word(random) + " before the " + event.word(round + 1) + " or " + NewsNames.word(random)
                + " year,");
        add("\" ");
        Span cue = add("said");
        add(" ");
        Span speaker = name(person, EntityType.PERSON);
        add(", who has the " + NewsNames.word(random) + " group since the " + NewsNames.word(random) + " time.");
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
