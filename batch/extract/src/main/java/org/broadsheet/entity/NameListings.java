package org.broadsheet.entity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.article.EntityType;
import org.broadsheet.words.WordList;

/** Names which lists have a name, or what it opens with: what a firm's name opens is a thing that it makes more often than not. */
final class NameListings {
    private static final Set<String> SOFTWARE = WordList.english("software").words();
    private static final Set<String> COMPANIES = WordList.english("companies").words();
    private static final Set<String> CHAINS = WordList.english("chains").words();
    private static final Set<String> BRANDS = WordList.english("brands").words();

    private final AnnotatedArticle article;
    private final Gazetteer gazetteer;
    /** What the article names as bodies. */
    private final Set<String> bodies = new HashSet<>();

    NameListings(AnnotatedArticle article, List<Cluster> clusters, Gazetteer gazetteer) {
        this.article = article;
        this.gazetteer = gazetteer;
        for (Cluster cluster : clusters) {
            if (cluster.type == EntityType.ORGANIZATION) {
                bodies.add(cluster.name);
            }
        }
    }

    /** Whether a list has a name as that of a company, a chain or a brand. */
    static boolean isListed(String name) {
        String written = letters(name);
        return COMPANIES.contains(Names.key(name)) || CHAINS.contains(written) || BRANDS.contains(written);
    }

    /** The kinds of the lists that have a name. */
    static List<String> kindsOf(String name) {
        String written = letters(name);
        List<String> kinds = new ArrayList<>();
        if (SOFTWARE.contains(written)) {
            kinds.add("software");
        }
        if (CHAINS.contains(written)) {
            kinds.add("chain");
        }
        if (BRANDS.contains(written)) {
            kinds.add("brand");
        }
        if (COMPANIES.contains(Names.key(name))) {
            kinds.add("company");
        }
        return kinds;
    }

    /** Adds what holds; {@code name} is the cluster's longest. */
    void addTo(Cluster cluster, Name name, Set<String> signs) {
        String written = letters(cluster.name);
        if (SOFTWARE.contains(written)) {
            signs.add("software");
        } else if (name.length() > 1
                && SOFTWARE.contains(letters(article.tokens().get(name.first()).text()))) {
            signs.add("opens with software");
        }
        if (CHAINS.contains(written)) {
            signs.add("chain");
        } else if (BRANDS.contains(written)) {
            signs.add("brand");
        }
        if (COMPANIES.contains(Names.key(cluster.name))) {
            signs.add("company");
            return;
        }
        for (int end = name.first() + 1; end < name.end(); end++) {
            addOpening(name.first(), end, signs);
        }
    }

    private void addOpening(int first, int end, Set<String> signs) {
        String opening = article.text(first, end);
        if (COMPANIES.contains(Names.key(opening)) || bodies.contains(opening)) {
            signs.add("opens with a company");
        }
        String written = letters(opening);
        if (CHAINS.contains(written) || BRANDS.contains(written)) {
            signs.add("opens with a brand");
        }
        Gazetteer.Match match = gazetteer.at(article, first, end);
        if (match != null && match.end() == end) {
            signs.add("opens with a known " + match.known().type().name().toLowerCase(Locale.ROOT));
        }
    }

    /** As the lists of software and of brands write it. */
    private static String letters(String name) {
        StringBuilder letters = new StringBuilder();
        for (char c : Names.key(name).toCharArray()) {
            if (Character.isLetterOrDigit(c) || c == '+' || c == '#') {
                letters.append(c);
            }
        }
        return letters.toString();
    }
}
