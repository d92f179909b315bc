package org.broadsheet.quote;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.broadsheet.syntax.Stretch;
import org.broadsheet.syntax.Subject;
import org.broadsheet.words.WordList;

/**
 * How often a statement is right, by what it rests on: the shares of {@code quote-confidence.tsv}. Right means that the words
 * are those said and that the mention is the speaker's.
 */
final class Confidence {
    /** What is negated, supposed or to come is not stated as said. */
    private static final double DOUBTFUL = .4;

    private static final double UNKNOWN = .3;

    private final Map<String, Double> shares = new HashMap<>();

    private Confidence() {}

    /** Reads the shares from the class path. */
    static Confidence load() {
        Confidence confidence = new Confidence();
        for (WordList.Row row : WordList.english("quote-confidence").rows()) {
            confidence.shares.put(String.join(" ", row.cells().subList(0, 3)), Double.valueOf(row.cell(3)));
        }
        return confidence;
    }

    /**
     * How far a statement is trusted, and the row that tells it.
     *
     * @param row evidence, class of cue and place of the speaker; {@code none} where the list has no such row
     * @param place of the speaker: {@code beside} its cue, {@code away} from it, or {@code none}
     * @param value 0 to 1
     * @param doubt whether the value is held down, since what is said is negated, supposed or to come
     */
    record Share(String row, String place, double value, boolean doubt) {
        @Override
        public String toString() {
            String told = String.format(Locale.ROOT, "%s: %.2f", row, value);
            return doubt ? told + ", negated, supposed or to come" : told;
        }
    }

    Share of(Attribution attribution) {
        String evidence = attribution.evidence().name().toLowerCase(Locale.ROOT);
        String kind = attribution.word() == null
                ? "any"
                : attribution.word().kind().name().toLowerCase(Locale.ROOT);
        String place = place(attribution);
        String row = evidence + " " + kind + " " + place;
        Double share = shares.get(row);
        if (share == null) {
            row = evidence + " any " + place;
            share = shares.get(row);
        }
        double value = share == null ? UNKNOWN : share;
        return new Share(
                share == null ? "none" : row,
                place,
                attribution.doubt() ? Math.min(value, DOUBTFUL) : value,
                attribution.doubt());
    }

    /** Where the speaker stands: beside its cue, elsewhere, or nowhere. */
    private static String place(Attribution attribution) {
        Subject source = attribution.source();
        Stretch cue = attribution.cue();
        if (source == null) {
            return "none";
        }
        boolean beside = cue != null && (source.end() == cue.first() || cue.end() == source.first());
        return beside ? "beside" : "away";
    }
}
