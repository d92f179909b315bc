package org.broadsheet.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.broadsheet.article.EntityType;
import org.broadsheet.words.WordList;
import org.broadsheet.words.WordSets;

/** Tells whether a name may be a shorter one for another, and finds the longer ones that come into question. */
final class ShortNames {
    private static final Set<String> PLAIN_WORDS =
            WordList.english("portfolios").words();
    /** "Norvest Foundation" is another than Norvest. */
    private static final Set<String> OTHERS_OF_NAME =
            WordSets.english("entity-contexts").get("others-of-name");

    private static final int MAX_INDEX_WORDS = 12;
    private static final int MAX_LONGER = 50;
    /** "jp", as keys have them. */
    private static final int LONGEST_INITIALS = 2;

    private final HeadedNames heads;

    ShortNames(HeadedNames heads) {
        this.heads = heads;
    }

    /** Whether a name may be short for another. */
    boolean mayBe(Cluster shorter, Cluster longer) {
        return shorter.type == EntityType.EVENT
                ? isSameEvent(shorter.name, longer.name)
                : isShortOf(Names.key(shorter.name), Names.key(longer.name))
                        || isOfPlace(shorter.name, longer.name)
                        || isCutShort(shorter, longer);
    }

    /** "Norvest" behind "Norvest Bank", "Rangers" behind "Castle Rangers": one word of a body that was named whole before. */
    private boolean isCutShort(Cluster shorter, Cluster longer) {
        String name = Names.key(shorter.name);
        String whole = Names.key(longer.name);
        boolean open = shorter.type == EntityType.ORGANIZATION
                && longer.firstToken() < shorter.firstToken()
                && shorter.name.indexOf(' ') < 0
                && !NameListings.isListed(name);
        String last = whole.substring(whole.lastIndexOf(' ') + 1);
        return open
                && (whole.startsWith(name + " ") && !isOtherOfName(last)
                        || last.equals(name) && heads.nounsOf(name) == null);
    }

    /** Whether a name's last word, in lower case, tells another than who it is called by. */
    static boolean isOtherOfName(String last) {
        return OTHERS_OF_NAME.contains(last);
    }

    /** "Senate" where there is a "U.S. Senate", "Herons" where there are "Norbury Herons". */
    private boolean isOfPlace(String shorter, String longer) {
        return longer.endsWith(" " + shorter)
                && shorter.indexOf(' ') < 0
                && heads.isKnown(longer.substring(0, longer.length() - shorter.length() - 1), EntityType.PLACE);
    }

    /** What a name and the longer ones it may stand for have in common: an event's last two words, a body's first or last. */
    static String indexKey(EntityType type, String name) {
        return type + ":" + (type == EntityType.EVENT ? lastTwo(name) : name);
    }

    /** Keys of clusters by what their shorter names may be. */
    Map<String, List<String>> index(Map<String, Cluster> byKey) {
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
