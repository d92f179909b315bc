package org.broadsheet.entity;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.NameTag;
import org.broadsheet.annotate.Token;
import org.broadsheet.article.EntityType;
import org.broadsheet.confidence.FeatureSet;
import org.jspecify.annotations.Nullable;

/** Names what speaks for and against a name's being that of a person, a body or a place: all its places are one evidence. */
final class EntityFeatures {
    /** An article that has a saying in so many words reports. */
    private static final int WORDS_A_SAYING = 400;

    private static final int MANY_PLACES = 8;
    private static final int SOME_PLACES = 4;
    private static final int LONG = 4;

    /** An article that names so many things names them otherwise than one of fewer. */
    private static final int[] NAMES = {0, 10, 25, 60};

    private static final int QUARTERS = 4;

    /** An address tells a name of so many letters. */
    private static final int TELLING = 3;

    private final AnnotatedArticle article;
    private final NameMakeup makeup;
    private final NameSurroundings surroundings;
    private final NameTopics topics;
    /** Types of the names that a word stands in. */
    private final Map<String, Set<EntityType>> typesByWord = new HashMap<>();
    /** What longer names open with. */
    private final Set<String> openings = new HashSet<>();

    private final Set<String> names = new HashSet<>();
    private final List<String> ofArticle = new ArrayList<>();
    private final String address;
    private final boolean guide;
    private final boolean report;

    EntityFeatures(
            AnnotatedArticle article,
            List<Cluster> clusters,
            NameMakeup makeup,
            NameSurroundings surroundings,
            NameTopics topics) {
        this.topics = topics;
        this.article = article;
        this.makeup = makeup;
        this.surroundings = surroundings;
        for (Cluster cluster : clusters) {
            names.add(cluster.name);
            for (String word : cluster.name.split(" ", -1)) {
                typesByWord.computeIfAbsent(word, key -> new TreeSet<>()).add(cluster.type);
            }
            openings.addAll(openings(cluster.name));
        }
        int says = says(article);
        this.guide = ReaderAddress.isIn(article);
        this.report = says > 0 && says * WORDS_A_SAYING >= article.tokens().size();
        ofArticle.add(guide ? "guide" : "no guide");
        ofArticle.add(says == 0 ? "nothing said" : report ? "much said" : "little said");
        addNamed(clusters);
        this.address = letters(article.article().site()) + " "
                + letters(article.article().url());
    }

    /** How many things an article names, and of which types: lists of wares name many bodies, reports people and places. */
    private void addNamed(List<Cluster> clusters) {
        int reached = 0;
        for (int least : NAMES) {
            reached = clusters.size() >= least ? least : reached;
        }
        ofArticle.add("article of names " + reached);
        Map<EntityType, Integer> ofType = new EnumMap<>(EntityType.class);
        clusters.forEach(cluster -> ofType.merge(cluster.type, 1, Integer::sum));
        ofType.forEach((type, count) ->
                ofArticle.add("article of " + label(type) + " " + QUARTERS * count / clusters.size() + "/" + QUARTERS));
    }

    /** Whether the article speaks to its reader. */
    boolean isGuide() {
        return guide;
    }

    /** Whether the article tells again and again what someone said. */
    boolean isReport() {
        return report;
    }

    private static int says(AnnotatedArticle article) {
        int says = 0;
        for (Token token : article.tokens()) {
            says += token.tag().isVerb() && token.lemma().equals("say") ? 1 : 0;
        }
        return says;
    }

    /** What holds of a name, whatever it is taken for. */
    FeatureSet of(Cluster cluster) {
        Set<String> signs = new LinkedHashSet<>();
        Name name = longest(cluster);
        String told = label(cluster.type);
        signs.add("told=" + told);
        signs.add("told/words=" + told + "/" + Math.min(LONG, name.length()));
        addFinding(cluster, signs);
        addKnown(cluster, signs);
        makeup.addTo(cluster, name, signs);
        addCounts(cluster, signs);
        addOthers(cluster, signs);
        surroundings.of(cluster).forEach((sign, places) -> {
            signs.add(sign);
            if (places * 2 >= cluster.names.size() && cluster.names.size() > 1) {
                signs.add(sign + " mostly");
            }
        });
        String title = article.article().title();
        if (title != null && title.contains(cluster.name)) {
            signs.add("in the title");
        }
        if (article.article().byline().stream().anyMatch(author -> author.contains(cluster.name))) {
            signs.add("in the byline");
        }
        String written = letters(cluster.name);
        if (written.length() >= TELLING && address.contains(written)) {
            signs.add("in the address");
        }
        topics.addTo(cluster, signs);
        signs.addAll(ofArticle);
        return new FeatureSet(List.copyOf(signs));
    }

    /** What holds of a name that is taken for a type. */
    static FeatureSet as(FeatureSet signs, EntityType type) {
        List<String> features = new ArrayList<>(signs.names().size() + 1);
        features.add(label(type));
        signs.names().forEach(sign -> features.add(prefix(type) + sign));
        return new FeatureSet(features);
    }

    /** What the features of a type begin with. */
    static String prefix(EntityType type) {
        return label(type) + ": ";
    }

    /** As an address writes it; empty for null. */
    private static String letters(@Nullable String text) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; text != null && i < text.length(); i++) {
            char c = Character.toLowerCase(text.charAt(i));
            if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
                letters.append(c);
            }
        }
        return letters.toString();
    }

    /** The feature that holds of what is taken for a type. */
    static String label(EntityType type) {
        return type.name().toLowerCase(Locale.ROOT);
    }

    private static Name longest(Cluster cluster) {
        Name longest = cluster.names.get(0);
        for (Name name : cluster.names) {
            longest = name.length() > longest.length() ? name : longest;
        }
        return longest;
    }

    /** The rules that found its places, and the tags that the recognizer gave their words. */
    private void addFinding(Cluster cluster, Set<String> signs) {
        Map<NameTag, Integer> tags = new HashMap<>();
        int words = 0;
        for (Name name : cluster.names) {
            signs.add("rule=" + name.rule().ruleName());
            for (int i = name.first(); i < name.end(); i++) {
                tags.merge(article.tokens().get(i).name(), 1, Integer::sum);
                words++;
            }
        }
        int all = words;
        tags.forEach((tag, times) -> signs.add("tagged " + tag.name().toLowerCase(Locale.ROOT)
                + (times == all ? " all" : times * 2 >= all ? " most" : " some")));
    }

    /** As what lists know it. */
    private static void addKnown(Cluster cluster, Set<String> signs) {
        if (cluster.leader) {
            signs.add("known leader");
        }
        int known = 0;
        for (Name name : cluster.names) {
            if (name.known() != null) {
                List<String> nouns = name.known().nouns();
                signs.add("known " + (nouns.isEmpty() ? "without noun" : nouns.get(0)));
                known++;
            }
        }
        if (known > 0) {
            signs.add(known == cluster.names.size() ? "known everywhere" : "known at some places");
        }
    }

    private void addCounts(Cluster cluster, Set<String> signs) {
        int places = cluster.names.size();
        signs.add("places=" + (places >= MANY_PLACES ? MANY_PLACES : Math.min(SOME_PLACES, places)));
        if (!cluster.roles.isEmpty()) {
            signs.add("has a role");
        }
    }

    /** What the article's other names have in common with it. */
    private void addOthers(Cluster cluster, Set<String> signs) {
        if (openings.contains(cluster.name)) {
            signs.add("opens another name");
        }
        if (openings(cluster.name).stream().anyMatch(names::contains)) {
            signs.add("opens with another name");
        }
        for (String word : cluster.name.split(" ", -1)) {
            for (EntityType type : typesByWord.getOrDefault(word, Set.of())) {
                if (type != cluster.type) {
                    signs.add("a word of a " + label(type));
                }
            }
        }
    }

    /** "New" and "New Port" of "New Port Council". */
    private static List<String> openings(String name) {
        List<String> openings = new ArrayList<>();
        for (int blank = name.indexOf(' '); blank > 0; blank = name.indexOf(' ', blank + 1)) {
            openings.add(name.substring(0, blank));
        }
        return openings;
    }
}
