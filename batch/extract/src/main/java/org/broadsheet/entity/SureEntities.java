package org.broadsheet.entity;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.WordKinds;
import org.broadsheet.article.EntityType;
import org.broadsheet.confidence.ConfidenceModel;
import org.broadsheet.confidence.FeatureSet;
import org.jspecify.annotations.Nullable;

/**
 * Decides of an article's names which are those of a person, a body or a place at all, and of which: one decision a name,
 * over all its places. The evidence is weighed by a small model that was fitted to judged names, once for each type. A
 * name that is surely wrong as every type has no row: it is a product's, a work's or a method's, cut, or no name. How sure
 * depends on the text: where the reader is spoken to half of the names are wrong, elsewhere a third, so that a doubtful one is
 * rather kept. Names known everywhere, events, and people with an office are kept as they are; so are reports, where names are
 * right nine times in ten and the model, which saw few, would lose more than it finds.
 */
final class SureEntities {
    /** The types that a name may be taken for. */
    static final List<EntityType> TYPES = List.of(EntityType.PERSON, EntityType.ORGANIZATION, EntityType.PLACE);

    /** Where the reader is spoken to, and of a type that a name was not found as. */
    private static final double LIKELY = 0.42;

    private static final double LEAST = 0.3;

    /** A text of fewer words that speaks to no one tells too little of its names to doubt them. */
    private static final int SHORT = 150;

    /**
     * Signs by which a name is what it was found as, whatever else stands against it: who says, thinks or sleeps in most of
     * several places, and what lists know, is no ware.
     */
    private static final Map<EntityType, List<String>> SURE = Map.of(
            EntityType.PERSON, List.of("behind=personal mostly", "rule=cited-author"),
            EntityType.ORGANIZATION, List.of("company", "chain"));

    /** Surely a person's where it is always given in full; with its parts alone it may be two names in one. */
    private static final String GIVEN_AND_SURNAME = "made of given and surname";

    private final ConfidenceModel model = ConfidenceModel.load("entity-confidence");
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

    /** The names without those that have no row, with the types that they have. */
    List<Name> of(AnnotatedArticle article, List<Name> names, List<Cluster> clusters) {
        boolean guides = ReaderAddress.isIn(article);
        if (!guides && (article.tokens().size() < SHORT || EntityFeatures.isReport(article))) {
            return names;
        }
        EntityFeatures features = features(article, clusters);
        double least = guides ? LIKELY : LEAST;
        Map<Name, EntityType> settled = new HashMap<>();
        for (Cluster cluster : clusters) {
            EntityType type = isOpen(cluster) && cluster.roles.isEmpty()
                    ? typeOf(cluster, features.of(cluster), least)
                    : cluster.type;
            if (type != null) {
                cluster.names.forEach(name -> settled.put(place(name), type));
            }
        }
        List<Name> sure = new ArrayList<>();
        for (Name name : names) {
            EntityType type = settled.get(place(name));
            if (type != null) {
                sure.add(type == name.type() ? name : name.as(type));
            }
        }
        return sure;
    }

    /** What is weighed of an article's names. */
    List<EntityCandidate> candidates(AnnotatedArticle article, List<Cluster> clusters) {
        EntityFeatures features = features(article, clusters);
        List<EntityCandidate> candidates = new ArrayList<>();
        for (Cluster cluster : clusters) {
            if (isOpen(cluster)) {
                List<String> signs = features.of(cluster);
                Map<EntityType, FeatureSet> byType = new EnumMap<>(EntityType.class);
                TYPES.forEach(type -> byType.put(type, EntityFeatures.as(signs, type)));
                Name first = cluster.names.get(0);
                candidates.add(new EntityCandidate(
                        cluster.name, cluster.type, article.span(first.first(), first.end()), byType));
            }
        }
        return candidates;
    }

    private EntityFeatures features(AnnotatedArticle article, List<Cluster> clusters) {
        return new EntityFeatures(
                article,
                clusters,
                new NameMakeup(article, clusters, gazetteer, heads, givenNames, kinds),
                new NameSurroundings(article, clusters, titles, heads, kinds));
    }

    private static boolean isOpen(Cluster cluster) {
        return cluster.type != EntityType.EVENT
                && !cluster.leader
                && cluster.names.stream().allMatch(name -> name.known() == null);
    }

    private @Nullable EntityType typeOf(Cluster cluster, List<String> signs, double least) {
        EntityType told = cluster.type;
        if (isSure(cluster, signs) || model.valueOf(EntityFeatures.as(signs, told)) >= least) {
            return told;
        }
        for (EntityType type : TYPES) {
            if (type != told && model.valueOf(EntityFeatures.as(signs, type)) >= LIKELY) {
                return type;
            }
        }
        return null;
    }

    private static boolean isSure(Cluster cluster, List<String> signs) {
        return SURE.getOrDefault(cluster.type, List.of()).stream().anyMatch(signs::contains)
                || signs.contains(GIVEN_AND_SURNAME)
                        && cluster.isPerson()
                        && cluster.names.stream().allMatch(name -> name.length() > 1);
    }

    /** A name by its place alone: joining changes what else is told of it. */
    private static Name place(Name name) {
        return new Name(name.first(), name.end(), EntityType.PERSON, null, EntityRule.RECOGNIZED_RUN);
    }
}
