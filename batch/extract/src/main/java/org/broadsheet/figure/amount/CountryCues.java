package org.broadsheet.figure.amount;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.Token;
import org.broadsheet.words.WordList;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/**
 * Tells which of several currencies written alike an article means, by the countries it names and the country of its
 * address, by the lists {@code regions.tsv}, {@code countries.tsv} and {@code country-cues.tsv}.
 */
public final class CountryCues {
    /** So many mentions of a country outweigh the most common meaning. */
    private static final int DEFAULT_WEIGHT = 2;
    /** Currencies that an article may mean without naming their country, whose names others share. */
    private static final Set<String> UNTOLD =
            WordSets.english("figure-contexts").get("currencies-meant-untold");

    private static final int ADDRESS_WEIGHT = 4;
    /** One amount in a currency outweighs the most common meaning of a word that it shares: "1.80 euros, 20 cents more". */
    private static final int AMOUNT_WEIGHT = 3;

    private static final double SURE = 0.9;
    private static final double LIKELY = 0.85;
    private static final double GUESSED = 0.6;

    /** A currency and how likely it is meant. */
    public record Choice(String code, double confidence) {}

    private final Map<String, String> codes = new HashMap<>();
    private final Map<String, String> domains = new HashMap<>();

    public CountryCues() {
        Map<String, String> byRegion = new HashMap<>();
        for (WordList.Row region : WordList.english("regions").rows()) {
            String code = region.cell(2);
            if (!code.isEmpty()) {
                byRegion.put(region.cell(0), code);
                codes.put(region.cell(1), code);
                domains.put(region.cell(0).toLowerCase(Locale.ROOT), code);
            }
        }
        domains.put("uk", "GBP");
        for (WordList.Row row : WordList.english("countries").rows()) {
            String code = byRegion.get(row.cell(4));
            if (code != null) {
                codes.putIfAbsent(row.cell(0), code);
                row.parts(1).stream()
                        .filter(name -> !name.startsWith("!"))
                        .forEach(name -> codes.putIfAbsent(name, code));
                row.parts(2).forEach(people -> codes.putIfAbsent(people, code));
                row.parts(3).forEach(town -> codes.putIfAbsent(town.replaceFirst(" \\(.*", ""), code));
            }
        }
        for (WordList.Row row : WordList.english("country-cues").rows()) {
            String code = byRegion.get(row.cell(0));
            for (String name : row.parts(1)) {
                if (code != null) {
                    codes.put(name, code);
                }
            }
        }
    }

    /** How often an article names countries of each currency; its address counts as several mentions. */
    public Map<String, Integer> countsIn(AnnotatedArticle article) {
        Map<String, Integer> counts = new HashMap<>();
        List<Token> tokens = article.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            String text = tokens.get(i).text();
            if (!Character.isUpperCase(text.codePointAt(0))) {
                continue;
            }
            String code = codes.get(text);
            if (code == null && i + 1 < tokens.size()) {
                code = codes.get(text + " " + tokens.get(i + 1).text());
            }
            if (code != null) {
                counts.merge(code, 1, Integer::sum);
            }
        }
        String home = homeOf(article.article().url());
        if (home != null) {
            counts.merge(home, ADDRESS_WEIGHT, Integer::sum);
        }
        return counts;
    }

    /** The same counts, and those of the amounts whose currency is told by its name or sign alone. */
    public static Map<String, Integer> withCurrencies(Map<String, Integer> counts, List<List<Amount>> amounts) {
        Map<String, Integer> all = new HashMap<>(counts);
        for (List<Amount> sentence : amounts) {
            for (Amount amount : sentence) {
                Unit unit = amount.unit();
                if (unit != null && unit.isMoney() && !unit.isShared()) {
                    all.merge(unit.symbol(), AMOUNT_WEIGHT, Integer::sum);
                }
            }
        }
        return all;
    }

    private @Nullable String homeOf(@Nullable String url) {
        if (url == null) {
            return null;
        }
        try {
            String host = new URI(url).getHost();
            return host == null ? null : domains.get(host.substring(host.lastIndexOf('.') + 1));
        } catch (URISyntaxException e) {
            // An address that is none tells no country.
            return null;
        }
    }

    /** The currency meant by a unit, given what {@link #countsIn} found. */
    public static Choice choose(Unit unit, Map<String, Integer> counts) {
        if (!unit.isShared()) {
            return new Choice(unit.symbol(), SURE);
        }
        String best = unit.symbol();
        int most = counts.getOrDefault(best, 0) + (UNTOLD.contains(best) ? DEFAULT_WEIGHT : 0);
        boolean contested = false;
        for (String code : unit.codes().subList(1, unit.codes().size())) {
            int count = counts.getOrDefault(code, 0);
            contested |= count > 0;
            if (count > most) {
                best = code;
                most = count;
            }
        }
        return new Choice(best, contested ? GUESSED : LIKELY);
    }
}
