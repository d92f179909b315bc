package org.broadsheet.across;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.broadsheet.across.ArticleSignature.Term;

/** A signature made ready to be compared with many others. Immutable. */
public final class StoryProfile {
    /** Words below say little about what happened. */
    private static final double TELLING = 1.0;

    private final ArticleSignature signature;
    private final Map<String, Word> terms = new HashMap<>();
    private final Map<String, Double> lead = new HashMap<>();
    private final Set<String> numbers;
    private final List<LocalDate> dates;
    private final List<Word> words = new ArrayList<>();
    private final double length;
    private final double leadLength;
    private final double nameLength;

    /** A word with how much it counts among all words, those of the lead and those of names. */
    private record Word(String stem, double strength, double lead, double name, boolean told) {}

    /** Makes a signature ready. */
    public StoryProfile(ArticleSignature signature) {
        this.signature = signature;
        this.numbers = new HashSet<>(signature.numbers());
        LocalDate published = signature.publishedOn();
        this.dates = signature.dates().isEmpty() && published != null ? List.of(published) : signature.dates();
        double all = 0;
        double leads = 0;
        double names = 0;
        for (Term term : signature.terms()) {
            double rarity = WordRarity.of(term.stem());
            Word word = new Word(
                    term.stem(),
                    strength(term),
                    term.lead() * rarity,
                    term.name() ? term.weight() * rarity : 0,
                    term.told());
            terms.put(term.stem(), word);
            words.add(word);
            all += word.strength * word.strength;
            leads += word.lead * word.lead;
            names += word.name * word.name;
            if (term.lead() >= 1 && rarity > TELLING) {
                lead.put(term.stem(), rarity);
            }
        }
        this.length = Math.sqrt(all);
        this.leadLength = Math.sqrt(leads);
        this.nameLength = Math.sqrt(names);
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
        return term.weight() * WordRarity.of(term.stem()) * (term.name() ? SignatureMaker.NAME_WEIGHT : 1);
    }

    /** Cosines of two articles, 0 to 1: of all their words, of those of their leads, of those of their names. */
    record Cosines(double words, double leads, double names) {}

    Cosines cosines(StoryProfile other) {
        StoryProfile fewer = terms.size() <= other.terms.size() ? this : other;
        StoryProfile more = fewer == this ? other : this;
        double all = 0;
        double leads = 0;
        double names = 0;
        for (Word word : fewer.words) {
            Word same = more.terms.get(word.stem);
            if (same != null) {
                all += word.strength * same.strength;
                leads += word.lead * same.lead;
                names += word.name * same.name;
            }
        }
        return new Cosines(
                share(all, length * other.length),
                share(leads, leadLength * other.leadLength),
                share(names, nameLength * other.nameLength));
    }

    private static double share(double part, double whole) {
        return whole > 0 ? part / whole : 0;
    }

    /** How much of this article's lead the other tells as its own event, 0 to 1, rare words counting more. */
    double leadToldBy(StoryProfile other, double withoutLead) {
        double all = 0;
        double told = 0;
        for (Map.Entry<String, Double> word : lead.entrySet()) {
            all += word.getValue();
            told += other.tells(word.getKey()) ? word.getValue() : 0;
        }
        return all > 0 ? told / all : withoutLead;
    }

    /** Whether a stem stands where this article tells of its own event. */
    boolean tells(String stem) {
        Word word = terms.get(stem);
        return word != null && word.told;
    }

    /** Whether this article gives a number, in its lead or below. */
    boolean gives(String number) {
        return numbers.contains(number);
    }
}
