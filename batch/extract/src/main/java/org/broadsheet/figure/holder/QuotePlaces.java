package org.broadsheet.figure.holder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.broadsheet.article.Quote;
import org.broadsheet.article.Span;
import org.jspecify.annotations.Nullable;

/** Answers in which quote a place is said, in time that does not grow with the number of quotes. */
public final class QuotePlaces {
    private record Place(Span span, Quote quote) {}

    private final List<Place> places = new ArrayList<>();
    /** The furthest end of any place up to each one: where it lies before a place asked for, none further back holds it. */
    private final int[] furthestEnd;

    public QuotePlaces(List<Quote> quotes) {
        for (Quote quote : quotes) {
            for (Span span : quote.spans()) {
                places.add(new Place(span, quote));
            }
        }
        places.sort(Comparator.comparing(Place::span));
        furthestEnd = new int[places.size()];
        int furthest = 0;
        for (int i = 0; i < furthestEnd.length; i++) {
            furthest = Math.max(furthest, places.get(i).span().end());
            furthestEnd[i] = furthest;
        }
    }

    /** The id of the quote a place is said in: the shortest that holds it, or null. */
    @Nullable
    public String quoteAt(Span asked) {
        Quote quote = shortestAt(asked);
        return quote == null ? null : quote.quoteId();
    }

    /** The entity that says a place, by its id, or null where it is said by nobody who is known. */
    @Nullable
    String speakerAt(Span asked) {
        Quote quote = shortestAt(asked);
        Quote.Speaker speaker = quote == null ? null : quote.speaker();
        return speaker == null ? null : speaker.entityId();
    }

    private @Nullable Quote shortestAt(Span asked) {
        Quote best = null;
        for (int i = lastStartingAtOrBefore(asked.start()); i >= 0 && furthestEnd[i] >= asked.end(); i--) {
            Place place = places.get(i);
            boolean shorter = best == null
                    || place.quote().extent().length() < best.extent().length();
            if (place.span().contains(asked) && shorter) {
                best = place.quote();
            }
        }
        return best;
    }

    private int lastStartingAtOrBefore(int start) {
        int low = 0;
        int high = places.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (places.get(middle).span().start() <= start) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }
}
