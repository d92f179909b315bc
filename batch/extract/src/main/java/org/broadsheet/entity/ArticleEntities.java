package org.broadsheet.entity;

import static org.broadsheet.annotate.PennTag.POS;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.article.Entity;
import org.broadsheet.article.EntityType;
import org.broadsheet.article.Mention;
import org.broadsheet.article.Span;
import org.jspecify.annotations.Nullable;

/**
 * The entities of one article, to be asked who is meant at a place. Those whose name is doubtful are told apart: they have
 * rows, but no one is taken to mean them. Immutable.
 */
public final class ArticleEntities {

    /** A mention and whose it is; an article's places ascend by span. */
    public record Place(Mention mention, Entity entity) {}

    /** "Minister of Trade and Ports" before a name, whatever offices are known. */
    private static final Pattern TITLE =
            Pattern.compile("\\p{Lu}[\\w-]+( \\p{Lu}[\\w-]+)* of( (\\p{Lu}[\\w-]+|and|the))* \\p{Lu}[\\w-]+");

    private final List<Entity> entities;
    private final List<Entity> rows;
    private final List<Place> places;
    /** The furthest end among the places up to an index: places may stand inside others. */
    private final int[] furthestEnd;

    private final @Nullable AnnotatedArticle article;

    private ArticleEntities(List<Entity> entities, List<Entity> rows, @Nullable AnnotatedArticle article) {
        this.entities = List.copyOf(entities);
        this.rows = List.copyOf(rows);
        this.article = article;
        List<Place> all = new ArrayList<>();
        for (Entity entity : entities) {
            for (Mention mention : entity.mentions()) {
                all.add(new Place(mention, entity));
            }
        }
        all.sort(Comparator.comparing(place -> place.mention().span()));
        this.places = List.copyOf(all);
        this.furthestEnd = new int[places.size()];
        int furthest = 0;
        for (int i = 0; i < furthestEnd.length; i++) {
            furthest = Math.max(furthest, places.get(i).mention().span().end());
            furthestEnd[i] = furthest;
        }
    }

    /** The entities of a text whose words are not known: {@link #meantAt} then goes by length alone. */
    public static ArticleEntities of(List<Entity> entities) {
        return new ArticleEntities(entities, entities, null);
    }

    /**
     * The entities of an article.
     *
     * @param entities those that someone may be taken to mean
     * @param rows these and the doubtful ones, each in the order of their first mention by name
     */
    public static ArticleEntities of(List<Entity> entities, List<Entity> rows, AnnotatedArticle article) {
        return new ArticleEntities(entities, rows, article);
    }

    /** Those that someone may be taken to mean, in the order of their first mention by name. */
    public List<Entity> entities() {
        return entities;
    }

    /** These and the doubtful ones, in the same order: all that have a row. */
    public List<Entity> rows() {
        return rows;
    }

    /** Every mention of those that someone may be taken to mean, ascending by span. */
    public List<Place> places() {
        return places;
    }

    /** The places that share a character with a span, in order. */
    public List<Place> within(Span span) {
        int low = 0;
        int high = furthestEnd.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (furthestEnd[middle] <= span.start()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        List<Place> found = new ArrayList<>();
        for (int i = low; i < places.size() && places.get(i).mention().span().start() < span.end(); i++) {
            if (places.get(i).mention().span().overlaps(span)) {
                found.add(places.get(i));
            }
        }
        return found;
    }

    /**
     * Who is meant by a phrase as a whole, or null where that is open: "the Minister Ana Pereira" means her, "a friend of
     * Ana Pereira" and "Pereira's office" do not. The mention that covers the phrase's head word counts, else the one set
     * off behind it ("the firm's founder, Ana Pereira"), else the holder of the office that is the rest of the phrase
     * ("Secretary of State Ana Pereira").
     */
    public @Nullable Entity meantAt(Span phrase) {
        if (article == null) {
            return longest(within(phrase));
        }
        int first = article.tokenAt(article.body().from(phrase));
        int end = article.tokenAt(article.body().to(phrase));
        // The phrase may end inside a token, such as a full stop that belongs to an abbreviation.
        if (end < article.tokens().size()
                && article.tokens().get(end).from() < article.body().to(phrase)) {
            end++;
        }
        for (Span head : PhraseHead.of(article, first, end)) {
            List<Place> covering = within(head);
            // "NATO" in "NATO's chief" is still NATO: what goes beyond the phrase counts only where nothing else is
            // there.
            Entity meant = longest(covering.stream()
                    .filter(place -> phrase.contains(place.mention().span()))
                    .toList());
            if (meant == null) {
                meant = longest(covering);
            }
            if (meant != null) {
                return meant;
            }
        }
        return holderIn(phrase, article);
    }

    /** Who is named behind an office of theirs that opens the phrase. */
    private @Nullable Entity holderIn(Span phrase, AnnotatedArticle article) {
        for (Place place : within(phrase)) {
            int named = place.mention().span().start();
            if (place.mention().form() == Mention.Form.NAME
                    && named > phrase.start()
                    && !isPossessor(place.mention().span(), article)) {
                String before =
                        article.body().of(new Span(phrase.start(), named)).strip();
                String office = before.startsWith("the ") || before.startsWith("The ") ? before.substring(4) : before;
                boolean titled = place.entity().type() == EntityType.PERSON
                        && place.mention().span().end() == phrase.end()
                        && TITLE.matcher(office).matches();
                if (titled || place.entity().roles().stream().anyMatch(office::equalsIgnoreCase)) {
                    return place.entity();
                }
            }
        }
        return null;
    }

    /** "Presidential candidate Ana Pereira's doctor": whose it is, not who it is. */
    private static boolean isPossessor(Span name, AnnotatedArticle article) {
        int behind = article.tokenAt(article.body().to(name));
        return behind < article.tokens().size() && article.tokens().get(behind).is(POS);
    }

    private static @Nullable Entity longest(List<Place> candidates) {
        Place best = null;
        for (Place place : candidates) {
            if (best == null
                    || place.mention().span().length() >= best.mention().span().length()) {
                best = place;
            }
        }
        return best == null ? null : best.entity();
    }
}
