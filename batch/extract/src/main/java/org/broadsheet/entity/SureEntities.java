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
 * name more likely wrong than right as every type has no row: it is a product's, a work's or a method's, cut, or no name.
 * Names known everywhere, events, and people with an office are kept as they are; so are reports, where names are right nine
 * times in ten and the model, which saw few, would lose more than it finds.
 */
final class SureEntities {
    /** The types that a name may be taken for. */
    static final List<EntityType> TYPES = List.of(EntityType.PERSON, EntityType.ORGANIZATION, EntityType.PLACE);

    private static final double AS_LIKELY_AS_NOT = 0.5;

    /** Who says, thinks or sleeps in most of several places is no ware. */
    private static final String SPEAKS = "behind=personal mostly";

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
        if (!ReaderAddress.isIn(article)) {
            return names;
        }
        EntityFeatures features = features(article, clusters);
        Map<Name, EntityType> settled = new HashMap<>();
        for (Cluster cluster : clusters) {
            EntityType type = isOpen(cluster) && cluster.roles.isEmpty()
                    ? typeOf(cluster.type, features.of(cluster))
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
                new NameSurroundings(article, clusters, titles, kinds));
    }

    private static boolean isOpen(Cluster cluster) {
        return cluster.type != EntityType.EVENT
                && !cluster.leader
                && cluster.names.stream().allMatch(name -> name.known() == null);
    }

    private @Nullable EntityType typeOf(EntityType told, List<String> signs) {
        boolean speaks = told == EntityType.PERSON && signs.contains(SPEAKS);
        if (speaks || model.valueOf(EntityFeatures.as(signs, told)) >= AS_LIKELY_AS_NOT) {
            return told;
        }
        for (EntityType type : TYPES) {
            if (type != told && model.valueOf(EntityFeatures.as(signs, type)) >= AS_LIKELY_AS_NOT) {
                return type;
            }
        }
        return null;
    }

    /** A name by its place alone: joining changes what else is told of it. */
    private static Name place(Name name) {
        return new Name(name.first(), name.end(), EntityType.PERSON, null, EntityRule.RECOGNIZED_RUN);
    }
}
