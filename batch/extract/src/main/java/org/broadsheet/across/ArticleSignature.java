package org.broadsheet.across;

import java.time.LocalDate;
import java.util.List;
import org.broadsheet.article.Article;
import org.broadsheet.article.Entity;
import org.broadsheet.article.Figure;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of an article to compare it with others, computed once. It depends on the article alone.
 *
 * @param publishedOn the day it was published, or null
 * @param shingles thinned hashes of its runs of five words, ascending: candidates for copies share some of them
 * @param terms its words, those that tell it from other articles first; words in all articles are left out
 * @param numbers the numbers in it, in digits, without separators of thousands
 * @param leadNumbers those of title and lead, years left out
 * @param dates whole dates in title and lead, ascending
 * @param weekdays days of the week in title and lead, 1 (Monday) to 7, ascending
 * @param person stem of the surname of the person whom its lead names first, or null
 * @param place stems of the place that its lead names first, empty where it names none
 */
public record ArticleSignature(
        @Nullable LocalDate publishedOn,
        List<Long> shingles,
        List<Term> terms,
        List<String> numbers,
        List<String> leadNumbers,
        List<LocalDate> dates,
        List<Integer> weekdays,
        @Nullable String person,
        List<String> place) {
    /** Words by which candidates for one story are found. */
    private static final int KEYS = 16;

    private static final double LEAST_KEY_RARITY = 2.5;

    /**
     * A word of an article.
     *
     * @param stem the word without its inflection, in lower case
     * @param weight how much is said of it: the binary logarithm of one more than how often it stands in the article, twice
     *     counted in title and lead, less where the article tells of another event
     * @param lead the same for title and lead alone, 0 where they do not hold it
     * @param told whether it stands where the article tells of its own event
     * @param name whether it is part of a name
     */
    public record Term(String stem, float weight, float lead, boolean told, boolean name) {}

    public ArticleSignature {
        shingles = List.copyOf(shingles);
        terms = List.copyOf(terms);
        numbers = List.copyOf(numbers);
        leadNumbers = List.copyOf(leadNumbers);
        dates = List.copyOf(dates);
        weekdays = List.copyOf(weekdays);
        place = List.copyOf(place);
    }

    /** The signature of an article with what was found in it. */
    public static ArticleSignature of(Article article, List<Entity> entities, List<Figure> figures) {
        return SignatureMaker.of(
                article.title(),
                article.body().toString(),
                article.publication().on(),
                article.language(),
                entities.stream().map(SignatureMaker.NamedThing::of).toList(),
                figures.stream().map(Figure::value).toList());
    }

    /** The {@link #shingles} of a text. */
    public static List<Long> shinglesOf(String body) {
        return ShingleHashes.of(body);
    }

    /** The few words by which reports of one event are found: see {@link StoryLikeness#isCandidate}. */
    public List<String> keys() {
        return terms.stream()
                .filter(term -> term.told() && WordRarity.of(term.stem()) > LEAST_KEY_RARITY)
                .limit(KEYS)
                .map(Term::stem)
                .toList();
    }
}
