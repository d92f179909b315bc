package org.broadsheet.across;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.across.ArticleSignature.Term;
import org.broadsheet.article.Entity;
import org.broadsheet.article.EntityType;
import org.broadsheet.article.Mention;
import org.jspecify.annotations.Nullable;

/** Makes the signature of one article. Not for use by several threads. */
public final class SignatureMaker {
    private static final int LEAD_WORDS = 60;
    /** Characters in which numbers and first names of a lead are looked for. */
    private static final int LEAD_CHARACTERS = 400;

    private static final int MOST_TERMS = 250;
    private static final int MOST_NUMBERS = 200;
    /** Words below are in nearly all articles. */
    private static final double LEAST_RARITY = 0.3;

    private static final double BACKGROUND_WEIGHT = 0.3;
    private static final int LEAD_WEIGHT = 2;
    static final double NAME_WEIGHT = 1.5;

    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?\"”])\\s+(?=[\"“\\p{Lu}])|\\n+");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])\\d[\\d,]*(?:\\.\\d+)?");
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

    /**
     * Someone or something an article names.
     *
     * @param name the longest name that the article itself gives it: the canonical one depends on other articles
     * @param start where it is first spoken of, in code points
     */
    public record NamedThing(EntityType type, String name, int start) {
        /** An entity of the article. */
        static NamedThing of(Entity entity) {
            return new NamedThing(
                    entity.type(),
                    entity.mentions().stream()
                            .filter(mention -> mention.form() == Mention.Form.NAME)
                            .map(Mention::text)
                            .max(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                            .orElse(""),
                    entity.mentions().get(0).span().start());
        }
    }

    private final @Nullable String title;
    private final String body;
    private final String lead;
    private final @Nullable String language;
    private final Map<String, Double> counts = new HashMap<>();
    private final Map<String, Double> leadCounts = new HashMap<>();
    private final Set<String> told = new HashSet<>();
    private final Set<String> names = new HashSet<>();

    private SignatureMaker(@Nullable String title, String body, @Nullable String language) {
        this.title = title;
        this.body = body;
        this.lead = (title == null ? "" : title + " . ") + body.substring(0, Math.min(LEAD_CHARACTERS, body.length()));
        this.language = language;
    }

    /**
     * The signature of an article.
     *
     * @param title headline, or null
     * @param body its text
     * @param publishedOn day of publication, or null
     * @param language ISO 639-1 code, or null
     * @param things whom and what it names
     * @param values the values of its figures, null for vague ones
     */
    public static ArticleSignature of(
            @Nullable String title,
            String body,
            @Nullable LocalDate publishedOn,
            @Nullable String language,
            List<NamedThing> things,
            List<? extends @Nullable Double> values) {
        SignatureMaker maker = new SignatureMaker(title, body, language);
        things.forEach(thing -> maker.names.addAll(Stems.of(thing.name())));
        maker.countWords();
        String person = null;
        List<String> first = firstOf(things, EntityType.PERSON);
        if (!first.isEmpty()) {
            person = first.get(first.size() - 1);
        }
        return new ArticleSignature(
                publishedOn,
                ShingleHashes.of(maker.body),
                maker.terms(),
                maker.numbers(values),
                leadNumbers(maker.lead),
                List.copyOf(HeadDays.dates(maker.lead)),
                List.copyOf(HeadDays.weekdays(ShingleHashes.words(maker.lead))),
                person,
                firstOf(things, EntityType.PLACE));
    }

    private static List<String> firstOf(List<NamedThing> things, EntityType type) {
        return things.stream()
                .filter(thing -> thing.type() == type && thing.start() < LEAD_CHARACTERS)
                .filter(thing -> !Stems.of(thing.name()).isEmpty())
                .min(Comparator.comparingInt(NamedThing::start).thenComparing(NamedThing::name))
                .map(thing -> Stems.of(thing.name()))
                .orElse(List.of());
    }

    private void countWords() {
        if (title != null) {
            count(Stems.of(title), 1, true);
        }
        int words = 0;
        for (String sentence : SENTENCE_END.split(body, -1)) {
            int background = Background.start(sentence);
            List<String> before = Stems.of(sentence.substring(0, background));
            List<String> after = Stems.of(sentence.substring(background));
            count(before, 1, words < LEAD_WORDS);
            count(after, BACKGROUND_WEIGHT, words < LEAD_WORDS);
            words += before.size() + after.size();
        }
    }

    private void count(List<String> stems, double weight, boolean inLead) {
        for (String stem : stems) {
            counts.merge(stem, weight * (inLead ? LEAD_WEIGHT : 1), Double::sum);
            if (inLead) {
                leadCounts.merge(stem, weight, Double::sum);
            }
            if (weight == 1) {
                told.add(stem);
            }
        }
    }

    private List<Term> terms() {
        List<Term> terms = new ArrayList<>();
        counts.forEach((stem, count) -> {
            if (isTerm(stem)) {
                terms.add(new Term(
                        stem,
                        (float) log2(count),
                        (float) log2(leadCounts.getOrDefault(stem, 0.0)),
                        told.contains(stem),
                        names.contains(stem)));
            }
        });
        terms.sort(Comparator.comparingDouble((Term term) -> -StoryProfile.strength(term))
                .thenComparing(Term::stem));
        return terms.subList(0, Math.min(MOST_TERMS, terms.size()));
    }

    /** Whether it says something that two articles share a stem. Numbers are compared apart. */
    private boolean isTerm(String stem) {
        return stem.codePointCount(0, stem.length()) > 1
                && !DIGITS.matcher(stem).matches()
                && WordRarity.of(stem) > LEAST_RARITY
                && !WordRarity.isCommon(stem, language);
    }

    private static double log2(double count) {
        return Math.log1p(count) / Math.log(2);
    }

    private List<String> numbers(List<? extends @Nullable Double> values) {
        Set<String> numbers = new TreeSet<>(numbersIn(body));
        Matcher digits = DIGITS.matcher(body);
        while (digits.find()) {
            numbers.add(digits.group());
        }
        for (Double value : values) {
            if (value != null && !value.isInfinite() && !value.isNaN()) {
                numbers.add(BigDecimal.valueOf(value).stripTrailingZeros().toPlainString());
            }
        }
        return numbers.stream().limit(MOST_NUMBERS).toList();
    }

    private static List<String> leadNumbers(String lead) {
        return numbersIn(lead).stream()
                .filter(number -> !YEAR.matcher(number).matches())
                .toList();
    }

    private static Set<String> numbersIn(String text) {
        Set<String> numbers = new TreeSet<>();
        Matcher number = NUMBER.matcher(text);
        while (number.find()) {
            numbers.add(number.group().replace(",", ""));
        }
        return numbers;
    }
}
