package org.broadsheet.entity;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.WordKinds;
import org.broadsheet.article.EntityType;
import org.broadsheet.confidence.FeatureSet;
import org.jspecify.annotations.Nullable;

/**
 * Weighs an article's names: how sure each is that of a person, a body, a place or an event, whole and of that type. The evidence
 * of all its places is weighed by a small model that was fitted to judged names, once for each type that a name not known from
 * lists may be taken for. What {@link Wares} takes for a ware or a work rather than for what it was found as is a product.
 * One that is surely wrong as every type has no row: it is a method's, cut, or no name. One that is more likely wrong than
 * right has a row, but nobody is taken to mean it. Where that line lies depends on the text: where the reader is spoken to half
 * of the names are wrong, elsewhere a third. Names known everywhere, events, people with an office and bodies that
 * {@link FirmSigns} tell have a row, and so have the names of reports but for the most doubtful: nine in ten are right there.
 */
final class SureEntities {
    /** A name is meant from here on where nobody is spoken to. */
    private static final double LESS_LIKELY = 0.3;

    /** Below, a name has no row. */
    private static final double LEAST = 0.3;

    /** Below, a name has no row in reports: seven in ten are wrong there. */
    private static final double LEAST_REPORTED = 0.2;

    /** What else the model doubts in reports that no guide is right in more than half of the cases. */
    private static final double REPORTED = 0.5;

    /** How sure a club is at least that what it plays tells of. */
    private static final double TEAM = 0.5;

    private static final FeatureSet NONE = new FeatureSet(List.of());

    /** A text of fewer words that speaks to no one tells too little of its names to doubt them. */
    private static final int SHORT = 150;

    /**
     * Signs by which a name is what it was found as, whatever else stands against it: who says, thinks or sleeps in most of
     * several places, and what lists know, is no ware.
     */
    private static final Map<EntityType, List<String>> SURE = Map.of(
            EntityType.PERSON, List.of("behind=personal mostly", "rule=cited-author"),
            EntityType.ORGANIZATION, List.of("company", "chain", "rule=party-by-words"),
            EntityType.PLACE, List.of("rule=place-by-kind"));

    /** Surely a person's where it is always given in full; with its parts alone it may be two names in one. */
    private static final String GIVEN_AND_SURNAME = "made of given and surname";

    private final TypeConfidence types = new TypeConfidence();
    private final Wares wares = Wares.load();
    private final WordKinds kinds = WordKinds.load();
    private final Gazetteer gazetteer;
    private final HeadedNames heads;
    private final GivenNames givenNames;
    private final Titles titles;

    SureEntities(Gazetteer gazetteer, HeadedNames heads, GivenNames givenNames, Titles titles) {
        this.gazetteer = gazetteer;
        this.heads = heads;
        this.givenNames = givenNames;
        this.titles = titles;
    }

    DecidedNames of(AnnotatedArticle article, List<Name> names, List<Cluster> clusters) {
        EntityFeatures features = features(article, clusters);
        boolean guides = features.isGuide();
        boolean doubted = guides || article.tokens().size() >= SHORT && !features.isReport();
        double floor = least(features);
        Map<Name, EntityType> settled = new HashMap<>();
        Map<Name, Double> confidences = new HashMap<>();
        List<Cluster> doubtful = new ArrayList<>();
        NameKinds kinds = new NameKinds(article);
        FirmSigns firms = new FirmSigns(article, titles, givenNames);
        Map<Cluster, FeatureSet> evidence = evidence(features, clusters);
        AgreedTypes agreed = AgreedTypes.of(
                clusters.stream().filter(SureEntities::isOpen).toList(),
                (cluster, type) -> types.of(evidence.getOrDefault(cluster, NONE), type));
        Map<Cluster, EntityType> decided = new HashMap<>();
        for (Cluster cluster : clusters) {
            FeatureSet signs = evidence.getOrDefault(cluster, NONE);
            EntityType found = agreed.found(cluster);
            double told = types.of(signs, found);
            EntityType type = found;
            double confidence = told;
            double made = made(article, cluster, signs, kinds);
            double team = team(article, cluster, signs);
            if (team > 0 || wares.has(made, told) || made > 0 && kinds.isListedFirms(cluster)) {
                type = team > 0 ? EntityType.ORGANIZATION : EntityType.PRODUCT;
                confidence = team > 0 ? team : Math.max(made, Wares.LIKELY);
            } else if (found == EntityType.ORGANIZATION && firms.tell(cluster)) {
                confidence = Math.max(told, LEAST);
            } else if (isOut(article, cluster, signs, told, doubted)) {
                type = null;
            } else if (doubted && mayBeOther(cluster, signs)) {
                type = weighed(article, cluster, found, signs, guides ? TypeConfidence.LIKELY : LESS_LIKELY);
                if (type == null && told >= LEAST) {
                    doubtful.add(cluster);
                } else if (type != null) {
                    confidence = Math.max(types.of(signs, type), LEAST);
                }
            }
            put(confidences, cluster, Math.max(confidence, floor));
            decided.put(cluster, type);
        }
        agreed.settle(decided, cluster -> confidences.get(DecidedNames.place(cluster.names.get(0))));
        decided.forEach((cluster, type) -> settle(article, cluster, type, settled));
        return new DecidedNames(meant(names, settled), doubtful, confidences);
    }

    /** What a doubted name is: of the type that it was found as from some confidence on, of another or of the one that speaks; or null. */
    private @Nullable EntityType weighed(
            AnnotatedArticle article, Cluster cluster, EntityType found, FeatureSet signs, double least) {
        EntityType type = types.of(signs, found) >= least ? found : types.other(found, signs);
        return type == null && speaks(article, cluster) ? types.speaking(signs) : type;
    }

    private static void put(Map<Name, Double> confidences, Cluster cluster, double confidence) {
        cluster.names.forEach(name -> confidences.put(DecidedNames.place(name), confidence));
    }

    /** Gives a name's places its type, null for none. */
    private static void settle(
            AnnotatedArticle article, Cluster cluster, @Nullable EntityType type, Map<Name, EntityType> settled) {
        for (Name name : cluster.names) {
            boolean rest = type == EntityType.PRODUCT && Wares.isRest(article, cluster, name);
            if (type != null && !rest) {
                settled.put(DecidedNames.place(name), type);
            }
        }
    }

    /** Those of the names that have a type, of that type. */
    private static List<Name> meant(List<Name> names, Map<Name, EntityType> settled) {
        List<Name> meant = new ArrayList<>();
        for (Name name : names) {
            EntityType type = settled.get(DecidedNames.place(name));
            if (type != null) {
                meant.add(type == name.type() ? name : name.as(type));
            }
        }
        return meant;
    }

    /** What is weighed of an article's names. */
    List<EntityCandidate> candidates(AnnotatedArticle article, List<Cluster> clusters) {
        EntityFeatures features = features(article, clusters);
        List<EntityCandidate> candidates = new ArrayList<>();
        for (Cluster cluster : clusters) {
            FeatureSet signs = features.of(cluster);
            boolean open = isOpen(cluster);
            Map<EntityType, FeatureSet> byType = new EnumMap<>(EntityType.class);
            for (EntityType type : open ? TypeConfidence.TYPES : List.of(cluster.type)) {
                byType.put(type, EntityFeatures.as(signs, type));
            }
            if (mayBeOther(cluster, signs)) {
                byType.put(EntityType.PRODUCT, EntityFeatures.as(signs, EntityType.PRODUCT));
            }
            Name first = cluster.names.get(0);
            candidates.add(new EntityCandidate(
                    cluster.name, cluster.type, open, article.span(first.first(), first.end()), byType));
        }
        return candidates;
    }

    private EntityFeatures features(AnnotatedArticle article, List<Cluster> clusters) {
        return new EntityFeatures(
                article,
                clusters,
                new NameMakeup(article, clusters, gazetteer, heads, givenNames, kinds),
                new NameSurroundings(article, clusters, titles, heads, kinds),
                new NameTopics(article, kinds));
    }

    private static boolean isOpen(Cluster cluster) {
        return cluster.type != EntityType.EVENT
                && !cluster.leader
                && cluster.names.stream().allMatch(name -> name.known() == null);
    }

    /** Whether the evidence alone tells what a name is: neither a list nor an office nor what is said of it does. */
    private static boolean mayBeOther(Cluster cluster, FeatureSet signs) {
        return isOpen(cluster) && cluster.roles.isEmpty() && !isSure(cluster, signs);
    }

    /** The confidence that a name of an article has at least where it has a row. */
    private static double least(EntityFeatures features) {
        return features.isReport() && !features.isGuide() ? REPORTED : 0;
    }

    private static Map<Cluster, FeatureSet> evidence(EntityFeatures features, List<Cluster> clusters) {
        Map<Cluster, FeatureSet> evidence = new LinkedHashMap<>();
        clusters.forEach(cluster -> evidence.put(cluster, features.of(cluster)));
        return evidence;
    }

    /** Whether a name has no row, in a text whose names are doubted or in another. */
    private boolean isOut(AnnotatedArticle article, Cluster cluster, FeatureSet signs, double told, boolean doubted) {
        return doubted
                ? isDoubted(article, cluster, signs, told)
                : told < LEAST_REPORTED && isUnvouched(article, cluster, signs);
    }

    /** Whether a name has no row as the type that it was found as, and nothing tells of what else it might be. */
    private boolean isDoubted(AnnotatedArticle article, Cluster cluster, FeatureSet signs, double told) {
        if (cluster.type == EntityType.EVENT) {
            return told < LEAST;
        }
        return isOpen(cluster)
                && !isSure(cluster, signs)
                && DoubtedNames.has(cluster, signs, told)
                && types.other(cluster.type, signs) == null
                && !speaks(article, cluster);
    }

    /** Whether a text of some length tells nothing of a name, and no list does: no office, nothing that it says. */
    private boolean isUnvouched(AnnotatedArticle article, Cluster cluster, FeatureSet signs) {
        return article.tokens().size() >= SHORT
                && isOpen(cluster)
                && cluster.roles.isEmpty()
                && !isSure(cluster, signs)
                && !speaks(article, cluster);
    }

    /** How sure a name is a product's, 0 where it can be none. */
    private double made(AnnotatedArticle article, Cluster cluster, FeatureSet signs, NameKinds kinds) {
        return mayBeOther(cluster, signs) && !speaks(article, cluster)
                ? wares.confidence(signs, kinds.of(cluster), cluster.names.size())
                : 0;
    }

    /** How sure a name is a club's by what it plays, 0 where nothing tells so. */
    private double team(AnnotatedArticle article, Cluster cluster, FeatureSet signs) {
        return mayBeOther(cluster, signs) && TeamNames.has(article, cluster)
                ? Math.max(types.of(signs, EntityType.ORGANIZATION), TEAM)
                : 0;
    }

    private static boolean speaks(AnnotatedArticle article, Cluster cluster) {
        return cluster.names.stream().anyMatch(name -> SpeakingBodies.reports(article, name));
    }

    private static boolean isSure(Cluster cluster, FeatureSet signs) {
        return SURE.getOrDefault(cluster.type, List.of()).stream().anyMatch(signs.names()::contains)
                || signs.names().contains(GIVEN_AND_SURNAME)
                        && cluster.isPerson()
                        && cluster.names.stream().allMatch(name -> name.length() > 1);
    }
}
