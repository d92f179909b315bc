package org.broadsheet.across;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.broadsheet.across.ArticleSignature.Term;
import org.jspecify.annotations.Nullable;

/**
 * A signature made ready to be compared with many others. Immutable. Its words stand in arrays in the order of their hashes,
 * so that two profiles are compared by walking along both.
 */
public final class StoryProfile {
    /** Words below say little about what happened. */
    private static final double TELLING = 1.0;

    private final ArticleSignature signature;
    /** Hashes of all numbers, ascending, and of those of the lead, in their order. */
    private final long[] numbers;

    private final long[] leadNumbers;
    private final List<LocalDate> dates;
    /** Of each word: its hash, ascending, how much it counts among all words, those of the lead and those of names. */
    private final long[] words;

    private final double[] strengths;
    private final double[] leads;
    private final double[] names;
    /** Hashes of the words that stand where the article tells of its own event, ascending. */
    private final long[] told;
    /** Of each telling word of the lead: its hash and its rarity. */
    private final long[] leadWords;

    private final double[] rarities;
    private final double leadRarity;
    /** Hashes of the person whom the lead names first, and of its place; none where there are none. */
    private final long[] person;

    private final long[] place;
    private final double length;
    private final double leadLength;
    private final double nameLength;

    /** A word by its hash. */
    private record Word(long hash, double rarity, Term term) {
        static Word of(Term term) {
            return new Word(ShingleHashes.hash(term.stem()), WordRarity.of(term.stem()), term);
        }

        boolean leads() {
            return term.lead() >= 1 && rarity > TELLING;
        }
    }

    /** Makes a signature ready. */
    public StoryProfile(ArticleSignature signature) {
        this.signature = signature;
        this.leadNumbers =
                signature.leadNumbers().stream().mapToLong(ShingleHashes::hash).toArray();
        this.numbers = signature.numbers().stream()
                .mapToLong(ShingleHashes::hash)
                .sorted()
                .toArray();
        LocalDate published = signature.publishedOn();
        this.dates = signature.dates().isEmpty() && published != null ? List.of(published) : signature.dates();
        Word[] all = signature.terms().stream()
                .map(Word::of)
                .sorted(Comparator.comparingLong(Word::hash))
                .toArray(Word[]::new);
        words = new long[all.length];
        strengths = new double[all.length];
        leads = new double[all.length];
        names = new double[all.length];
        for (int i = 0; i < all.length; i++) {
            Term term = all[i].term;
            words[i] = all[i].hash;
            strengths[i] = strength(term, all[i].rarity);
            leads[i] = term.lead() * all[i].rarity;
            names[i] = term.name() ? term.weight() * all[i].rarity : 0;
        }
        told = Arrays.stream(all)
                .filter(word -> word.term.told())
                .mapToLong(Word::hash)
                .toArray();
        leadWords = Arrays.stream(all).filter(Word::leads).mapToLong(Word::hash).toArray();
        rarities =
                Arrays.stream(all).filter(Word::leads).mapToDouble(Word::rarity).toArray();
        leadRarity = Arrays.stream(rarities).reduce(0, Double::sum);
        @Nullable String named = signature.person();
        person = named == null ? new long[0] : new long[] {ShingleHashes.hash(named)};
        place = signature.place().stream().mapToLong(ShingleHashes::hash).toArray();
        length = length(strengths);
        leadLength = length(leads);
        nameLength = length(names);
    }

    private static double length(double[] vector) {
        double sum = 0;
        for (double part : vector) {
            sum += part * part;
        }
        return Math.sqrt(sum);
    }

    /** What was made ready. */
    public ArticleSignature signature() {
        return signature;
    }

    /** The dates its head tells, or else the day of its publication, if it is known. */
    List<LocalDate> dates() {
        return dates;
    }

    /** How much a word tells an article from others. */
    static double strength(Term term) {
        return strength(term, WordRarity.of(term.stem()));
    }

    private static double strength(Term term, double rarity) {
        return term.weight() * rarity * (term.name() ? SignatureMaker.NAME_WEIGHT : 1);
    }

    /** Cosines of two articles, 0 to 1: of all their words, of those of their leads, of those of their names. */
    record Cosines(double words, double leads, double names) {}

    Cosines cosines(StoryProfile other) {
        double all = 0;
        double inLeads = 0;
        double ofNames = 0;
        for (int i = 0, j = 0; i < words.length && j < other.words.length; ) {
            if (words[i] < other.words[j]) {
                i++;
            } else if (words[i] > other.words[j]) {
                j++;
            } else {
                all += strengths[i] * other.strengths[j];
                inLeads += leads[i] * other.leads[j];
                ofNames += names[i] * other.names[j];
                i++;
                j++;
            }
        }
        return new Cosines(
                share(all, length * other.length),
                share(inLeads, leadLength * other.leadLength),
                share(ofNames, nameLength * other.nameLength));
    }

    private static double share(double part, double whole) {
        return whole > 0 ? part / whole : 0;
    }

    /** How much of this article's lead the other tells as its own event, 0 to 1, rare words counting more. */
    double leadToldBy(StoryProfile other, double withoutLead) {
        double heard = 0;
        for (int i = 0, j = 0; i < leadWords.length && j < other.told.length; ) {
            if (leadWords[i] < other.told[j]) {
                i++;
            } else if (leadWords[i] > other.told[j]) {
                j++;
            } else {
                heard += rarities[i];
                i++;
                j++;
            }
        }
        return leadRarity > 0 ? heard / leadRarity : withoutLead;
    }

    /** Whether the other tells nothing of the person whom this lead names first; false where it names nobody. */
    boolean personMissedBy(StoryProfile other) {
        return other.misses(person);
    }

    /** The same of the place. */
    boolean placeMissedBy(StoryProfile other) {
        return other.misses(place);
    }

    private boolean misses(long[] stems) {
        for (long stem : stems) {
            if (tells(stem)) {
                return false;
            }
        }
        return stems.length > 0;
    }

    /** Whether a stem stands where this article tells of its own event. */
    private boolean tells(long word) {
        return Arrays.binarySearch(told, word) >= 0;
    }

    /** How many numbers this article's lead gives. */
    int leadNumbers() {
        return leadNumbers.length;
    }

    /** How many of them the other gives, in its lead or below. */
    int leadNumbersGivenBy(StoryProfile other) {
        int given = 0;
        for (long number : leadNumbers) {
            given += Arrays.binarySearch(other.numbers, number) >= 0 ? 1 : 0;
        }
        return given;
    }
}
