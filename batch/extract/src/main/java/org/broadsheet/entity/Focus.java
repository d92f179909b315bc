package org.broadsheet.entity;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.broadsheet.annotate.Token;
import org.broadsheet.syntax.ParsedArticle;
import org.jspecify.annotations.Nullable;

/** Who has been spoken of lately, and how prominently. Grows as the text is walked through; lives within one call. */
final class Focus {
    private static final int WINDOW_SENTENCES = 5;
    private static final int MAX_PLACES = 100;

    /** One place where someone was spoken of. */
    record Place(Cluster cluster, int first, int end, int sentence, boolean subject, boolean quoted, boolean speaking) {
        /** Whether it was spoken of outside quote marks as who does what the sentence tells. */
        boolean leads() {
            return subject && !quoted;
        }
    }

    private final ParsedArticle article;
    private final Clauses clauses;
    private final Deque<Place> recent = new ArrayDeque<>();
    private final Map<Cluster, Place> last = new HashMap<>();
    private @Nullable Cluster lastSpeaker;
    private final Map<Cluster, Integer> counts = new HashMap<>();

    Focus(ParsedArticle article, Clauses clauses) {
        this.article = article;
        this.clauses = clauses;
    }

    /** Takes note of a mention. Mentions come in the order of the text. */
    void see(Cluster cluster, int first, int end) {
        Place place = new Place(
                cluster,
                first,
                end,
                article.token(first).sentence(),
                !clauses.isJoined(first, end)
                        && (clauses.isSubject(first, end)
                                || clauses.ownsSubject(end)
                                || clauses.isTopic(first, end)
                                || clauses.isAccordingTo(first)
                                || clauses.opensVerbless(first)),
                article.inQuote(first),
                clauses.isSpeaker(first, end) || clauses.isAccordingTo(first));
        while (recent.size() >= MAX_PLACES
                || !recent.isEmpty() && place.sentence() - recent.peekFirst().sentence() > WINDOW_SENTENCES) {
            recent.removeFirst();
        }
        recent.addLast(place);
        if (!place.quoted() && (place.speaking() || place.subject() && article.quotesAfter(end))) {
            lastSpeaker = cluster;
        }
        last.put(cluster, place);
        counts.merge(cluster, 1, Integer::sum);
    }

    /** The latest places, oldest first: no more than a few sentences back, and no more than a hundred. */
    Iterable<Place> recent() {
        return recent;
    }

    /** Where someone was last spoken of; -1 where never. */
    int lastToken(Cluster cluster) {
        Place place = last.get(cluster);
        return place == null ? -1 : place.first();
    }

    /** How many sentences back someone was last spoken of; a large number where never. */
    int sentencesSince(Cluster cluster, int token) {
        Place place = last.get(cluster);
        Token here = article.token(token);
        return place == null ? Integer.MAX_VALUE : here.sentence() - place.sentence();
    }

    /** Whether someone was the subject in one of the last sentences. */
    boolean leads(Cluster cluster, int sentencesBack, int sentence) {
        for (Place place : recent) {
            if (place.cluster() == cluster && sentence - place.sentence() <= sentencesBack && place.leads()) {
                return true;
            }
        }
        return false;
    }

    /** Who last said something, outside quote marks; null where nobody did. */
    @Nullable
    Cluster lastSpeaker() {
        return lastSpeaker;
    }

    int count(Cluster cluster) {
        return counts.getOrDefault(cluster, 0);
    }
}
