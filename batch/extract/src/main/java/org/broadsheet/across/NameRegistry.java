package org.broadsheet.across;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.broadsheet.article.EntityType;
import org.broadsheet.words.WordList;
import org.jspecify.annotations.Nullable;

/**
 * Names known beforehand, with their other spellings and ids: countries with their peoples and capitals, towns, bodies and
 * office holders, as the word lists ship them, and what a user's file adds. Immutable.
 */
public final class NameRegistry {
    /**
     * Someone or something known.
     *
     * @param type kind of thing
     * @param name its canonical name
     * @param ids what it is called elsewhere, in order
     * @param from first day on which its other names mean it, or null
     * @param to last such day, or null
     * @param own whether a user's file gives it, which goes before what is shipped
     */
    public record Entry(
            EntityType type,
            String name,
            List<NameId> ids,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            boolean own) {
        public Entry {
            ids = List.copyOf(ids);
        }

        /**
         * Whether a name that stands in articles from the first day to the last can be its: all of them, since one that was
         * another's before or after is of two. Unknown days can.
         */
        boolean covers(@Nullable LocalDate first, @Nullable LocalDate last) {
            return (from == null || first == null || !first.isBefore(from))
                    && (to == null || last == null || !last.isAfter(to));
        }
    }

    /** An id in a scheme such as {@code wikidata} or {@code iso-3166}. */
    public record NameId(String scheme, String id) {}

    private record Spelling(EntityType type, String key) {}

    private static final String ISO_COUNTRIES = "iso-3166";

    /** Of a service that is its firm either is right. */
    private static final Map<EntityType, EntityType> MAKERS_AND_MADE =
            Map.of(EntityType.PRODUCT, EntityType.ORGANIZATION, EntityType.ORGANIZATION, EntityType.PRODUCT);

    /** Whether names of two types may be a firm's and its service's. */
    static boolean isMakerAndMade(EntityType one, EntityType other) {
        return MAKERS_AND_MADE.get(one) == other;
    }

    /** The type that a service has that is its firm, or a firm that is its service; null for other types. */
    static @Nullable EntityType makerOrMade(EntityType type) {
        return MAKERS_AND_MADE.get(type);
    }

    /** Kinds of places that have offices of their own. */
    private static final Set<String> SEATS = Set.of("city", "state", "province");

    private final Map<Spelling, List<Entry>> spellings = new HashMap<>();
    private final Map<String, String> belongs = new HashMap<>();

    private NameRegistry() {}

    /** Loaded once, when it is first asked for. */
    private static final class Shipped {
        private static final NameRegistry REGISTRY = with(NamesFile.NONE);
    }

    /** What is shipped. */
    public static NameRegistry shipped() {
        return Shipped.REGISTRY;
    }

    /** What is shipped and what a user's file says, which goes first where both know a name. */
    public static NameRegistry with(NamesFile file) {
        NameRegistry registry = new NameRegistry();
        Map<Spelling, Entry> own = new HashMap<>();
        for (NamesFile.Row row : file.rows()) {
            Spelling spelling = new Spelling(row.type(), FoldedName.key(row.name()));
            Entry known = own.get(spelling);
            List<NameId> ids = new ArrayList<>(known == null ? List.of() : known.ids());
            if (row.id() != null && !ids.contains(row.id())) {
                ids.add(row.id());
            }
            own.put(spelling, new Entry(row.type(), known == null ? row.name() : known.name(), ids, null, null, true));
        }
        for (NamesFile.Row row : file.rows()) {
            Entry entry = own.getOrDefault(
                    new Spelling(row.type(), FoldedName.key(row.name())),
                    new Entry(row.type(), row.name(), List.of(), null, null, true));
            registry.spell(entry, entry.name());
            if (row.alias() != null) {
                registry.spell(
                        new Entry(entry.type(), entry.name(), entry.ids(), row.from(), row.to(), true), row.alias());
            }
        }
        registry.ship();
        return registry;
    }

    /**
     * A digest of all that it knows, 64 hex digits: it changes where a list that is shipped or the user's file says something
     * else.
     */
    public String digest() {
        List<String> known = new ArrayList<>();
        spellings.forEach((spelling, entries) -> known.add(spelling + " " + entries));
        belongs.forEach((written, whose) -> known.add(written + " " + whose));
        Collections.sort(known);
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(String.join("\n", known).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private void ship() {
        Map<String, String> common = new HashMap<>();
        WordList.english("regions").rows().forEach(row -> common.put(row.cell(0), row.cell(1)));
        WordList.english("countries").rows().forEach(row -> addCountry(row, common));
        WordList.english("organizations").rows().forEach(row -> addThing(EntityType.ORGANIZATION, row));
        WordList.english("places").rows().forEach(row -> addThing(EntityType.PLACE, row));
        for (WordList.Row row : WordList.english("leaders").rows()) {
            Entry entry = entry(EntityType.PERSON, row.cell(0), List.of());
            spell(entry, entry.name());
            row.parts(3).forEach(other -> spell(entry, other));
        }
    }

    private void addCountry(WordList.Row row, Map<String, String> common) {
        String code = row.cell(4);
        Entry country = entry(
                EntityType.PLACE, row.cell(0), code.isEmpty() ? List.of() : List.of(new NameId(ISO_COUNTRIES, code)));
        List<String> names = new ArrayList<>(sure(row.parts(1)));
        names.add(0, country.name());
        if (common.containsKey(code)) {
            names.add(common.get(code));
        }
        for (String name : names) {
            spell(country, name);
            belong(name, country.name());
        }
        row.parts(2).forEach(adjective -> belong(adjective, country.name()));
        for (String capital : row.parts(3)) {
            int open = capital.indexOf('(');
            Entry city = entry(
                    EntityType.PLACE,
                    open < 0 ? capital : capital.substring(0, open).strip(),
                    List.of());
            spell(city, city.name());
            belong(city.name(), country.name());
            if (open >= 0) {
                for (String other :
                        capital.substring(open + 1, capital.length() - 1).split("/", -1)) {
                    spell(city, other);
                    belong(other, country.name());
                }
            }
        }
    }

    private void addThing(EntityType type, WordList.Row row) {
        Entry entry = entry(type, row.cell(0), List.of());
        List<String> names = new ArrayList<>(sure(row.parts(1)));
        names.add(0, entry.name());
        for (String name : names) {
            spell(entry, name);
            if (type == EntityType.ORGANIZATION || row.parts(2).stream().anyMatch(SEATS::contains)) {
                belong(name, entry.name());
            }
        }
    }

    /** Without the forms that are words or names of something else, too. */
    private static List<String> sure(List<String> names) {
        return names.stream().filter(name -> !name.startsWith("!")).toList();
    }

    private static Entry entry(EntityType type, String name, List<NameId> ids) {
        return new Entry(type, name, ids, null, null, false);
    }

    private void spell(Entry entry, String written) {
        List<Entry> all = spellings.computeIfAbsent(
                new Spelling(entry.type(), FoldedName.key(written)), key -> new ArrayList<>());
        if (!all.contains(entry)) {
            all.add(entry);
        }
    }

    private void belong(String written, String whose) {
        belongs.putIfAbsent(FoldedName.key(written), whose);
    }

    /**
     * Who or what is written so in articles of these days: a user's entry before a shipped one, the first of several; null
     * where nothing is. A product may be known as the firm that a user's file calls so, and a firm as the product: which of the two a
     * name is differs from article to article.
     */
    public @Nullable Entry spelled(
            EntityType type, String written, @Nullable LocalDate firstOn, @Nullable LocalDate lastOn) {
        for (Entry entry : entries(type, written)) {
            if (entry.covers(firstOn, lastOn)) {
                return entry;
            }
        }
        return null;
    }

    /** All that is written so at some time, a user's before what is shipped. */
    List<Entry> entries(EntityType type, String written) {
        String key = FoldedName.key(written);
        List<Entry> entries = new ArrayList<>(spellings.getOrDefault(new Spelling(type, key), List.of()));
        EntityType other = MAKERS_AND_MADE.get(type);
        if (other != null) {
            spellings.getOrDefault(new Spelling(other, key), List.of()).stream()
                    .filter(Entry::own)
                    .forEach(entries::add);
        }
        return List.copyOf(entries);
    }

    /** The country or body that a word belongs to ("Romanian", "Bucharest", "EU"), or null. */
    @Nullable
    String belongsTo(String written) {
        return belongs.get(FoldedName.key(written));
    }
}
