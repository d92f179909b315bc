package org.broadsheet.across;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.broadsheet.across.ArticleSignature.Term;

/**
 * A signature made ready to be compared with many others. Immutable. Its words stand in arrays in the order of their hashes,
 * so that two profiles are compared by walking along both.
 */
public final class StoryProfile {
    /** Words below say little about what happened. */
    private static final double TELLING = 1.0;

    private final ArticleSignature signature;
    private final Set<String> numbers;
    private final List<LocalDate> dates;
    /** Of each word: its hash, ascending, how much it counts among all words, those of the lead and those of names. */
    private final long[] words;

    private final double[] strengths;
    private final double[] leads;
    private final double[] names;
    private final boolean[] told;
    /** Of each telling word of the lead: its hash and its rarity. */
    private final long[] leadWords;

    private final double[] rarities;
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
        this.numbers = new HashSet<>(signature.numbers());
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
        told = new boolean[all.length];
        for (int i = 0; i < all.length; i++) {
            Term term = all[i].term;
            words[i] = all[i].hash;
            strengths[i] = strength(term, all[i].rarity);
            leads[i] = term.lead() * all[i].rarity;
            names[i] = term.name() ? term.weight() * all[i].rarity : 0;
            told[i] = term.told();
        }
        leadWords = Arrays.stream(all).filter(Word::leads).mapToLong(Word::hash).toArray();
        rarities =
                Arrays.stream(all).filter(Word::leads).mapToDouble(Word::rarity).toArray();
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
        double all = 0;
        double heard = 0;
        for (int i = 0; i < leadWords.length; i++) {
            all += rarities[i];
            heard += other.tells(leadWords[i]) ? rarities[i] : 0;
        }
        return all > 0 ? heard / all : withoutLead;
    }

    /** Whether a stem stands where this article tells of its own event. */
    boolean tells(String stem) {
        return tells(ShingleHashes.hash(stem));
    }

    private boolean tells(long word) {
        int place = Arrays.binarySearch(words, word);
        return place >= 0 && told[place];
    }

    /** Whether this article gives a number, in its lead or below. */
    boolean gives(String number) {
        return numbers.contains(number);
    }
}
