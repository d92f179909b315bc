package org.broadsheet.quote;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.broadsheet.quote.Attribution.Stretch;

/**
 * How often a statement is right, by what it rests on: the shares of {@code confidence.txt}. Right means that the words
 * are those said and that the mention is the speaker's.
 */
final class Confidence {
    private static final String RESOURCE = "confidence.txt";
    /** What is negated, supposed or to come is not stated as said. */
    private static final double DOUBTFUL = .4;

    private static final double UNKNOWN = .3;

    private final Map<String, Double> shares = new HashMap<>();

    private Confidence() {}

    /** Reads the shares from the class path. */
    static Confidence load() {
        Confidence confidence = new Confidence();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Confidence.class.getResourceAsStream(RESOURCE), RESOURCE),
                StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    int share = line.lastIndexOf(' ');
                    confidence.shares.put(line.substring(0, share).trim(), Double.valueOf(line.substring(share + 1)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE, e);
        }
        return confidence;
    }

    /** Between 0 and 1. */
    double of(Attribution attribution) {
        String evidence = attribution.evidence().name().toLowerCase(Locale.ROOT);
        String kind = attribution.word() == null
                ? "any"
                : attribution.word().kind().name().toLowerCase(Locale.ROOT);
        String place = place(attribution);
        Double share = shares.get(evidence + " " + kind + " " + place);
        if (share == null) {
            share = shares.getOrDefault(evidence + " any " + place, UNKNOWN);
        }
        return attribution.doubt() ? Math.min(share, DOUBTFUL) : share;
    }

    /** Where the speaker stands: beside its cue, elsewhere, or nowhere. */
    private static String place(Attribution attribution) {
        Source source = attribution.source();
        Stretch cue = attribution.cue();
        if (source == null) {
            return "none";
        }
        boolean beside = cue != null && (source.end() == cue.first() || cue.end() == source.first());
        return beside ? "beside" : "away";
    }
}
