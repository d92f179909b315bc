package org.broadsheet.entity;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.Token;
import org.broadsheet.article.EntityType;
import org.broadsheet.words.WordList;
import org.jspecify.annotations.Nullable;

/** States, capitals, cities, regions, bodies and events known everywhere, with their other names. Immutable. */
final class Gazetteer {

    /** A known name found in the text: the tokens [first, end). */
    record Match(int first, int end, Known known, boolean ambiguous) {}

    private record Form(Known known, boolean ambiguous) {}

    private final Map<String, Form> forms = new HashMap<>();
    /** For headlines and datelines; single words of places only, since a body's may be another one's acronym. */
    private final Map<String, Form> formsInCapitals = new HashMap<>();

    private final Map<String, Integer> longestByStart = new HashMap<>();
    /** What known names open with as they are written: most words open with a small letter, and so do few names. */
    private final BitSet firstChars = new BitSet();

    private final Map<String, String> countryOfAdjective = new HashMap<>();
    private final Map<String, String> countryOfCapital = new HashMap<>();
    private final Set<String> countries = new HashSet<>();

    private Gazetteer() {}

    static Gazetteer load() {
        Gazetteer gazetteer = new Gazetteer();
        WordList.english("organizations").rows().forEach(row -> gazetteer.addThing(row, EntityType.ORGANIZATION));
        WordList.english("events").rows().forEach(row -> gazetteer.addThing(row, EntityType.EVENT));
        WordList.english("places").rows().forEach(row -> gazetteer.addThing(row, EntityType.PLACE));
        WordList.english("countries").rows().forEach(gazetteer::addCountry);
        return gazetteer;
    }

    private void addThing(WordList.Row row, EntityType type) {
        add(new Known(row.cell(0), type, row.parts(2)), row.parts(1));
    }

    private void addCountry(WordList.Row row) {
        String country = row.cell(0);
        countries.add(country);
        add(new Known(country, EntityType.PLACE, List.of("country", "nation")), row.parts(1));
        for (String adjective : row.parts(2)) {
            countryOfAdjective.put(adjective, country);
        }
        row.parts(3).forEach(capital -> addCapital(capital, country));
    }

    private void addCapital(String capital, String country) {
        int open = capital.indexOf('(');
        String name = open < 0 ? capital : capital.substring(0, open).strip();
        List<String> others = open < 0
                ? List.of()
                : List.of(capital.substring(open + 1, capital.length() - 1).split("/"));
        add(new Known(name, EntityType.PLACE, List.of("city", "capital")), others);
        countryOfCapital.put(name, country);
    }

    private void add(Known known, List<String> others) {
        if (!others.contains("!" + known.name())) {
            add(known.name(), new Form(known, false));
        }
        for (String other : others) {
            boolean ambiguous = other.startsWith("!");
            add(ambiguous ? other.substring(1) : other, new Form(known, ambiguous));
        }
    }

    private void add(String written, Form form) {
        forms.putIfAbsent(Names.folded(written), form);
        if (form.known().type() == EntityType.PLACE || written.indexOf(' ') > 0) {
            formsInCapitals.putIfAbsent(Names.folded(written).toUpperCase(Locale.ROOT), form);
        }
        firstChars.set(written.charAt(0));
        firstChars.set(Character.toUpperCase(written.charAt(0)));
        longestByStart.merge(start(written), written.length(), Math::max);
    }

    /** The longest known name that starts at a token and ends by a token before {@code limit}; null where there is none. */
    @Nullable
    Match at(AnnotatedArticle article, int first, int limit) {
        Token start = article.tokens().get(first);
        char opening = start.text().charAt(0);
        if (Character.isLetter(opening) && !firstChars.get(opening)) {
            return null;
        }
        Integer longest = longestByStart.get(start(start.text()));
        if (longest == null) {
            return null;
        }
        Match best = null;
        for (int end = first + 1; end <= limit; end++) {
            Token last = article.tokens().get(end - 1);
            // A line break or a second blank inside a name is as wide as the extra chars allowed here.
            if (last.to() - start.from() > longest + 4) {
                break;
            }
            String written = Names.folded(article.text(first, end));
            Form form = forms.get(written);
            if (form == null && written.length() > 3 && Names.isAcronym(written)) {
                form = formsInCapitals.get(written);
            }
            if (form != null) {
                best = new Match(first, end, form.known(), form.ambiguous());
            }
        }
        return best;
    }

    /** What a name as written is known as, or null. Names that are also other words are not known by themselves. */
    @Nullable
    Known known(String written) {
        Form form = forms.get(Names.folded(written));
        return form == null ? null : form.known();
    }

    /** The country of "Romanian" or "Romanians", or null. */
    @Nullable
    String countryOfAdjective(String word) {
        return countryOfAdjective.get(word);
    }

    /** The country whose capital a place is, or null. */
    @Nullable
    String countryOfCapital(String place) {
        return countryOfCapital.get(place);
    }

    /** Whether a canonical name is a country's. */
    boolean isCountry(String name) {
        return countries.contains(name);
    }

    private static String start(String written) {
        int end = 0;
        while (end < written.length()
                && (Character.isLetterOrDigit(written.charAt(end)) || written.charAt(end) == '.')) {
            end++;
        }
        return end == 0
                ? written.substring(0, Math.min(1, written.length()))
                : written.substring(0, end).toLowerCase(Locale.ROOT);
    }
}
