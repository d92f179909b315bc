package org.broadsheet.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.broadsheet.ExtractedArticle;
import org.broadsheet.article.Article;
import org.broadsheet.article.ContentId;
import org.broadsheet.article.Publication;
import org.broadsheet.article.PublishedBasis;
import org.broadsheet.article.SourceFormat;
import org.broadsheet.article.Text;

/**
 * Invented articles with their rows, each made from the seed and its number alone: the same in every order and on every
 * machine. They are spread evenly over months; every twentieth repeats the text of the one before at another address.
 *
 * <p>The news of two days tell of so many events as would be if the event of rank r were told in proportion to 1/r: of 1,100
 * articles about 160 tell of the first event, half as many of the second, and most events are told of once.
 *
 * @param names whom they name
 * @param articles how many there are
 * @param bodyChars about how long each body is, in characters; at least one sentence
 * @param months months from January 2015 over which they are spread
 */
record GeneratedNews(NewsNames names, int articles, int bodyChars, int months, long seed) {
    private static final int COPY_EVERY = 20;
    private static final int EVENT_DAYS = 2;
    private static final int DAYS_A_MONTH = 30;
    static final int CONTAINER_ARTICLES = 1000;
    private static final LocalDate FIRST_MONTH = LocalDate.of(2015, 1, 1);

    GeneratedNews {
        if (articles < 1 || bodyChars < 1 || months < 1) {
            throw new IllegalArgumentException(
                    "no news of " + articles + " articles, " + bodyChars + " characters and " + months + " months");
        }
    }

    /** Number of the first article of a month; that of month {@link #months} is the number of articles. */
    int firstOf(int month) {
        return (int) ((long) articles * month / months);
    }

    /** The month in which an article lies, from 0. */
    int monthOf(int number) {
        int month = (int) ((long) number * months / articles);
        return number < firstOf(month + 1) ? month : month + 1;
    }

    /** The number of the article whose text this one repeats, or its own. */
    static int originalOf(int number) {
        return number % COPY_EVERY == COPY_EVERY - 1 ? number - 1 : number;
    }

    /** The file in which an article lies; it starts with its first. */
    static String containerOf(int number) {
        return "generated-%06d.jsonl".formatted(number / CONTAINER_ARTICLES);
    }

    /** The first article that a file of that name holds. */
    static int firstOfContainer(String name) {
        return Integer.parseInt(name.replaceAll("[^0-9]", "")) * CONTAINER_ARTICLES;
    }

    /** Whether an article is the last of its file. */
    boolean endsContainer(int number) {
        return number == articles - 1 || (number + 1) % CONTAINER_ARTICLES == 0;
    }

    static int placeInContainer(int number) {
        return number % CONTAINER_ARTICLES;
    }

    /** The id of an article: that of its address. */
    String articleId(int number) {
        return ContentId.of("url", address(number));
    }

    /** An article of a month. */
    ExtractedArticle article(int number, int month) {
        return article(number, month, containerOf(number));
    }

    /** The same out of a file of another name. */
    ExtractedArticle article(int number, int month, String container) {
        LocalDate firstDay = FIRST_MONTH.plusMonths(month);
        int withinMonth = number - firstOf(month);
        LocalDate day = firstDay.plusDays(
                (long) withinMonth * firstDay.lengthOfMonth() / (firstOf(month + 1) - firstOf(month)));
        Instant at = day.atTime(number % 24, number % 60).toInstant(ZoneOffset.UTC);
        int told = originalOf(number);
        GeneratedEvent event = event(told);
        GeneratedBody body = new GeneratedBody(event, random(1, told), bodyChars);
        Article article = new Article(
                articleId(number),
                container + "#line=" + (placeInContainer(number) + 1),
                SourceFormat.JSON_LINES,
                "https://" + address(number),
                "Outlet " + outlet(number),
                event.title(),
                List.of("A. Writer"),
                "en",
                1.0,
                new Publication(at, day, PublishedBasis.METADATA),
                null,
                new Text(body.text()),
                body.paragraphs(),
                body.words(),
                body.text().length(),
                null,
                ContentId.of("body", body.text().toLowerCase(Locale.ROOT)),
                List.of());
        return body.extracted(article);
    }

    /** What an article reports: of the events of its days one, by rank. */
    private GeneratedEvent event(int number) {
        int together = Math.max(1, (int) ((long) articles * EVENT_DAYS / months / DAYS_A_MONTH));
        int rank = NewsNames.rank(random(2, number), together);
        return GeneratedEvent.of(names, random(3, (long) (number / together) * together + rank));
    }

    private String address(int number) {
        return "outlet" + outlet(number) + ".example/story-" + number;
    }

    private int outlet(int number) {
        return NewsNames.outlet(random(4, number));
    }

    /**
     * Random numbers that have nothing to do with those of the number beside: a {@link Random} alone would begin alike. The
     * bits are mixed as by SplitMix64 (Steele, Lea and Flood 2014).
     */
    private Random random(int use, long number) {
        long bits = (seed * 31 + use) * 0x9E3779B97F4A7C15L + number * 0xD1B54A32D192ED03L;
        bits = (bits ^ bits >>> 30) * 0xBF58476D1CE4E5B9L;
        bits = (bits ^ bits >>> 27) * 0x94D049BB133111EBL;
        return new Random(bits ^ bits >>> 31);
    }
}
