package org.broadsheet.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.Token;
import org.broadsheet.article.EntityType;
import org.broadsheet.words.WordList;

/**
 * Takes the names of bodies, places and events together: by their common name where they are known, by spelling, by an
 * acronym set in parentheses or made of the initials, and a shorter name with the longer one that ends in it. Lives
 * within one call.
 */
final class ThingClusters {
    /** Two initials are those of too many names. */
    private static final int LEAST_INITIALS = 3;

    private static final Set<String> SMALL_WORDS = Set.of("of", "for", "and", "the", "on", "in", "to", "de", "&");
    private static final Set<String> PLAIN_WORDS =
            WordList.english("portfolios").words();
    /** So many bodies are called by words that are a kind's. */
    private static final int LEAST_OF_KIND = 4;

    private static final String REPUBLIC = "Republic of ";

    private static final int MAX_INDEX_WORDS = 12;
    private static final int MAX_LONGER = 50;
    /** "jp", as keys have them. */
    private static final int LONGEST_INITIALS = 2;

    private final AnnotatedArticle article;
    private final HeadedNames heads;
    private final Map<String, Cluster> byKey = new LinkedHashMap<>();

    private ThingClusters(AnnotatedArticle article, HeadedNames heads) {
        this.article = article;
        this.heads = heads;
    }

    static List<Cluster> of(AnnotatedArticle article, List<Name> things, HeadedNames heads) {
        ThingClusters all = new ThingClusters(article, heads);
        Map<String, String> aliases = all.acronyms(things);
        for (Name name : things) {
            all.add(name, aliases);
        }
        all.joinShorter();
        all.joinRepublics();
        for (Cluster cluster : all.byKey.values()) {
            cluster.names.sort((one, other) -> Integer.compare(one.first(), other.first()));
        }
        return new ArrayList<>(all.byKey.values());
    }

    private void add(Name name, Map<String, String> aliases) {
        String own = keyOf(name);
        String key = aliases.getOrDefault(own, own);
        Cluster cluster = byKey.get(key);
        boolean other = cluster != null && !Names.key(canonical(name)).equals(Names.key(cluster.name));
        if (cluster == null) {
            cluster = new Cluster(name.type(), canonical(name));
            byKey.put(key, cluster);
        } else if (name.known() == null && isUnknown(cluster) && isBetter(canonical(name), cluster.name)) {
            cluster.name = canonical(name);
        }
        EntityRule same = other ? EntityRule.SHORT_FOR_LONGER : EntityRule.SAME_NAME;
        EntityRule rule = key.equals(own) ? same : EntityRule.ACRONYM_OF_BODY;
        cluster.names.add(cluster.names.isEmpty() && key.equals(own) ? name : name.joinedBy(rule));
        addNouns(cluster, name);
    }

    /** A longer name is the better one, and of two as long the one that is not in capitals: headings and credits write all so. */
    private static boolean isBetter(String name, String than) {
        int longer = name.length() - than.length();
        return longer > 0 || longer == 0 && Names.isAcronym(than) && !Names.isAcronym(name);
    }

    private static boolean isUnknown(Cluster cluster) {
        return cluster.names.stream().allMatch(name -> name.known() == null);
    }

    private void addNouns(Cluster cluster, Name name) {
        if (name.known() != null) {
            cluster.nouns.addAll(name.known().nouns());
            return;
        }
        List<String> nouns = null;
        for (int i = name.first(); i < name.end(); i++) {
            String word = article.tokens().get(i).text();
            if (i > name.first() && SMALL_WORDS.contains(word) && nouns != null) {
                break;
            }
            List<String> more = heads.nounsOf(word);
            nouns = more == null ? nouns : more;
        }
        if (name.type() == EntityType.ORGANIZATION) {
            cluster.nouns.addAll(CalledNouns.of(article, name));
            cluster.nouns.addAll(nouns == null ? List.of() : nouns);
        }
        if (name.type() == EntityType.PLACE) {
            cluster.nouns.addAll(List.of("city", "town", "village"));
        }
        if (name.type() == EntityType.EVENT) {
            cluster.nouns.add(article.tokens().get(name.end() - 1).text().toLowerCase(Locale.ROOT));
        }
    }

    private String canonical(Name name) {
        if (name.known() != null) {
            return name.known().name();
        }
        String folded = Names.folded(article.text(name.first(), name.end()));
        String written = name.type() == EntityType.PLACE ? Names.readable(folded) : folded;
        // An event between two parties is written with and without the hyphen; a council of two is not.
        return name.type() == EntityType.EVENT ? written.replace('-', ' ').replace('–', ' ') : written;
    }

    /** "Arden Corp." and "Arden Corporation" are one. */
    private String keyOf(Name name) {
        String key = Names.key(canonical(name));
        int last = key.lastIndexOf(' ');
        while (name.type() == EntityType.ORGANIZATION && last > 0 && heads.isLegalForm(key.substring(last + 1))) {
            key = key.substring(0, last).replaceFirst(",$", "");
            last = key.lastIndexOf(' ');
        }
        return name.type() + ":" + key;
    }

    /** Keys of acronyms to the keys of what they stand for. */
    private Map<String, String> acronyms(List<Name> things) {
        Map<String, String> aliases = new HashMap<>();
        Map<String, Name> byInitials = new HashMap<>();
        for (Name name : things) {
            String initials = initials(name);
            if (initials.length() >= LEAST_INITIALS && name.known() == null) {
                byInitials.putIfAbsent(name.type() + ":" + initials, name);
            }
        }
        for (int i = 0; i < things.size(); i++) {
            Name name = things.get(i);
            if (name.known() != null || name.length() > 1) {
                continue;
            }
            String word = article.tokens().get(name.first()).text().replace(".", "");
            if (!Names.isAcronym(word)) {
                continue;
            }
            Name before = i == 0 ? null : things.get(i - 1);
            boolean told = before != null && inParenthesesAfter(name, before) && !isOfSeveral(things, word, before);
            Name meant = told ? before : byInitials.get(name.type() + ":" + word);
            if (meant != null && meant.length() > 1) {
                aliases.put(keyOf(name), keyOf(meant));
            }
        }
        return aliases;
    }

    /** "Arden (SMB), Weber (SMB)": what stands behind several names is no short form of one. */
    private boolean isOfSeveral(List<Name> things, String word, Name before) {
        for (int i = 1; i < things.size(); i++) {
            Name other = things.get(i - 1);
            if (inParenthesesAfter(things.get(i), other)
                    && article.tokens().get(things.get(i).first()).text().equals(word)
                    && !keyOf(other).equals(keyOf(before))) {
                return true;
            }
        }
        return false;
    }

    private boolean inParenthesesAfter(Name acronym, Name before) {
        return acronym.type() == before.type()
                && acronym.first() == before.end() + 1
                && isBracket(article.tokens().get(before.end()));
    }

    private static boolean isBracket(Token token) {
        return token.text().equals("(");
    }

    private String initials(Name name) {
        StringBuilder initials = new StringBuilder();
        for (int i = name.first(); i < name.end(); i++) {
            String word = article.tokens().get(i).text();
            if (!SMALL_WORDS.contains(word.toLowerCase(Locale.ROOT)) && Character.isLetter(word.codePointAt(0))) {
                initials.appendCodePoint(Character.toUpperCase(word.codePointAt(0)));
            }
        }
        return initials.toString();
    }

    /** "Paxton" with "Paxton Corp", "Security Council" with "Regional Security Council": where just one longer fits. */
    private void joinShorter() {
        List<String> keys = new ArrayList<>(byKey.keySet());
        Map<String, List<String>> index = index();
        for (String key : keys) {
            Cluster shorter = byKey.get(key);
            if (shorter == null || !isUnknown(shorter) || shorter.type == EntityType.PLACE) {
                continue;
            }
            List<String> longer = longerOf(key, shorter, index);
            if (longer.size() == 1 || areOneCompany(shorter, longer)) {
                longer.subList(1, longer.size()).forEach(other -> join(other, longer.get(0)));
                join(key, longer.get(0));
            } else if (longer.size() >= LEAST_OF_KIND && shorter.name.contains(" ")) {
                // "Harbour School" where there are four: a kind of bodies, and none.
                byKey.remove(key);
            }
        }
    }

    /** "Valdoria" where there is one "Democratic Republic of Valdoria". */
    private void joinRepublics() {
        for (String key : List.copyOf(byKey.keySet())) {
            Cluster shorter = byKey.get(key);
            if (shorter == null || shorter.type != EntityType.PLACE) {
                continue;
            }
            List<String> longer = byKey.keySet().stream()
                    .filter(other -> isRepublic(other, shorter.name))
                    .toList();
            if (longer.size() == 1) {
                join(key, longer.get(0));
            }
        }
    }

    private boolean isRepublic(String key, String name) {
        Cluster cluster = byKey.get(key);
        return cluster != null
                && cluster.type == EntityType.PLACE
                && (cluster.name.endsWith(REPUBLIC + name) || cluster.name.endsWith(REPUBLIC + "the " + name));
    }

    private void join(String key, String with) {
        Cluster cluster = byKey.get(key);
        Cluster into = byKey.get(with);
        if (cluster != null && into != null) {
            cluster.names.forEach(name -> into.names.add(name.joinedBy(EntityRule.SHORT_FOR_LONGER)));
            into.nouns.addAll(cluster.nouns);
            byKey.remove(key);
        }
    }

    /** "Arden", "Arden Group" and "Arden Insurance Group": words for a company alone part none from another. */
    private boolean areOneCompany(Cluster shorter, List<String> longer) {
        String start = Names.key(shorter.name) + " ";
        return longer.size() > 1
                && longer.stream()
                        .map(byKey::get)
                        .allMatch(cluster -> cluster != null
                                && isUnknown(cluster)
                                && Names.key(cluster.name).startsWith(start));
    }

    /** The longer names that a shorter one may stand for, each once. */
    private List<String> longerOf(String key, Cluster shorter, Map<String, List<String>> index) {
        String name = Names.key(shorter.name);
        Set<String> found = new LinkedHashSet<>();
        for (String entry : index.getOrDefault(indexKey(shorter.type, name), List.of())) {
            Cluster longer = byKey.get(entry);
            // Of two names of one event the one that comes first in the text stays.
            boolean later = longer != null && longer.firstToken() > shorter.firstToken();
            if (longer != null
                    && !entry.equals(key)
                    && !(shorter.type == EntityType.EVENT && later)
                    && (shorter.type == EntityType.EVENT
                            ? isSameEvent(shorter.name, longer.name)
                            : isShortOf(name, Names.key(longer.name)) || isOfPlace(shorter.name, longer.name))) {
                found.add(entry);
            }
        }
        return new ArrayList<>(found);
    }

    /** "Senate" where there is a "U.S. Senate", "Herons" where there are "Norbury Herons". */
    private boolean isOfPlace(String shorter, String longer) {
        return longer.endsWith(" " + shorter)
                && shorter.indexOf(' ') < 0
                && heads.isKnown(longer.substring(0, longer.length() - shorter.length() - 1), EntityType.PLACE);
    }

    /** What a name and the longer ones it may stand for have in common: an event's last two words, a body's first or last. */
    private static String indexKey(EntityType type, String name) {
        return type + ":" + (type == EntityType.EVENT ? lastTwo(name) : name);
    }

    private Map<String, List<String>> index() {
        Map<String, List<String>> index = new HashMap<>();
        byKey.forEach((key, cluster) -> {
            String name = Names.key(cluster.name);
            if (cluster.type == EntityType.EVENT) {
                index.computeIfAbsent(indexKey(cluster.type, name), k -> new ArrayList<>())
                        .add(key);
                return;
            }
            List<String> start = List.of(name.split("[ ,]+", 3));
            for (String word : start.subList(0, Math.min(2, start.size()))) {
                index.computeIfAbsent(indexKey(cluster.type, word), k -> new ArrayList<>())
                        .add(key);
            }
            int words = 0;
            for (int blank = name.indexOf(' ');
                    blank > 0 && words++ < MAX_INDEX_WORDS;
                    blank = name.indexOf(' ', blank + 1)) {
                index.computeIfAbsent(indexKey(cluster.type, name.substring(0, blank)), k -> new ArrayList<>())
                        .add(key);
                index.computeIfAbsent(indexKey(cluster.type, name.substring(blank + 1)), k -> new ArrayList<>())
                        .add(key);
            }
        });
        index.values().removeIf(keys -> keys.size() > MAX_LONGER);
        return index;
    }

    /**
     * Whether two names with the same last words are one event's: what sets one apart is common words only ("Defence
     * Industry Forum") and what sets the other apart is a known body or place ("NATO Industry Forum") or nothing.
     */
    private boolean isSameEvent(String one, String other) {
        List<String> these = List.of(one.split(" "));
        List<String> those = List.of(other.split(" "));
        List<String> here = these.stream().filter(word -> !those.contains(word)).toList();
        List<String> there =
                those.stream().filter(word -> !these.contains(word)).toList();
        return isPlain(here) && (there.isEmpty() || heads.areKnown(there))
                || isPlain(there) && (here.isEmpty() || heads.areKnown(here));
    }

    private static boolean isPlain(List<String> words) {
        return words.stream().allMatch(word -> PLAIN_WORDS.contains(word.toLowerCase(Locale.ROOT)));
    }

    private static String lastTwo(String name) {
        int last = name.lastIndexOf(' ');
        return name.substring(name.lastIndexOf(' ', last - 1) + 1);
    }

    private boolean isShortOf(String shorter, String longer) {
        if (longer.endsWith(" " + shorter)) {
            return shorter.contains(" ");
        }
        String[] words = longer.split(" ", -1);
        if (words.length > 1 && heads.isLegalForm(words[words.length - 1])) {
            // "Arden" for "Arden, Weber and Co", "Weber" for "J.P. Weber Inc"
            boolean initials = words[0].length() <= LONGEST_INITIALS && words[1].equals(shorter);
            if (initials || words[0].equals(shorter + ",") || words[0].equals(shorter) && words[1].equals("and")) {
                return true;
            }
        }
        if (!longer.startsWith(shorter + " ")) {
            return false;
        }
        boolean company =
                NameListings.isListed(shorter) || heads.isCompany(shorter.substring(shorter.lastIndexOf(' ') + 1));
        for (String word : longer.substring(shorter.length() + 1).split(" ", -1)) {
            // "Harlow" is "Harlow University"; "Arden Airlines" has one of its own.
            boolean college = heads.isCollege(word) && !company;
            if (!college && !heads.isLegalForm(word) && !heads.isCompany(word)) {
                return false;
            }
        }
        return true;
    }
}
