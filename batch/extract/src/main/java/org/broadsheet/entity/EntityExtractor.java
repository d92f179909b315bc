package org.broadsheet.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.article.Entity;
import org.broadsheet.article.EntityType;
import org.broadsheet.article.Mention;
import org.broadsheet.article.Mention.Form;
import org.broadsheet.article.Span;
import org.broadsheet.syntax.ParsedArticle;

/**
 * Finds the entities of an article: names, taken together where they name one thing, then who is meant by offices and
 * pronouns. Immutable; one serves all threads.
 */
public final class EntityExtractor {
    private record Key(EntityType type, String name) {}

    private final Gazetteer gazetteer = Gazetteer.load();
    private final Titles titles = Titles.load();
    private final Leaders leaders = Leaders.load();
    private final GivenNames givenNames = GivenNames.load();
    private final HeadedNames heads = new HeadedNames(titles, gazetteer);
    private final NameFinder nameFinder = new NameFinder(gazetteer, titles, heads, givenNames);
    private final RoleFinder roleFinder = new RoleFinder(titles, gazetteer);
    private final ReferenceFinder referenceFinder = new ReferenceFinder(titles, roleFinder);

    /** The entities of an article, those named first first. */
    public ArticleEntities extract(ParsedArticle parsed) {
        AnnotatedArticle article = parsed.article();
        List<Name> names = NameAgreement.of(article, nameFinder.find(article), titles, heads);
        List<Cluster> clusters = new ArrayList<>();
        clusters.addAll(PersonClusters.of(article, ofType(names, true), roleFinder, titles, givenNames, leaders));
        clusters.addAll(ThingClusters.of(article, ofType(names, false), heads));
        clusters.sort(Comparator.comparingInt(Cluster::firstToken));
        nameLeaders(clusters);
        Map<Cluster, List<Mention>> mentions = new HashMap<>();
        for (Cluster cluster : clusters) {
            for (Name name : cluster.names) {
                add(mentions, article, cluster, name.first(), name.end(), Form.NAME);
            }
        }
        for (ReferenceFinder.Reference reference : referenceFinder.find(parsed, clusters)) {
            add(mentions, article, reference.cluster(), reference.first(), reference.end(), reference.form());
        }
        return ArticleEntities.of(entities(clusters, mentions), article);
    }

    /** Gives leaders the common spelling of their names. */
    private void nameLeaders(List<Cluster> clusters) {
        Set<String> around = new HashSet<>();
        clusters.forEach(cluster -> {
            around.add(cluster.name.toLowerCase(Locale.ROOT));
            String country = gazetteer.countryOfCapital(cluster.name);
            if (country != null) {
                around.add(country.toLowerCase(Locale.ROOT));
            }
        });
        for (Cluster cluster : clusters) {
            if (cluster.isPerson()) {
                Leaders.Leader leader = leaders.spelled(cluster.name);
                if (leader == null) {
                    PersonName name = PersonName.of(cluster.name);
                    leader = leaders.meant(name, cluster.roles, around);
                    if (leader == null && !name.isFull()) {
                        leader = leaders.holding(name.surname(), cluster.roles);
                    }
                }
                if (leader != null) {
                    cluster.name = leader.name();
                }
            }
        }
    }

    private static List<Name> ofType(List<Name> names, boolean persons) {
        return names.stream()
                .filter(name -> (name.type() == EntityType.PERSON) == persons)
                .toList();
    }

    private static void add(
            Map<Cluster, List<Mention>> mentions,
            AnnotatedArticle article,
            Cluster cluster,
            int first,
            int end,
            Form form) {
        Span span = article.span(first, end);
        mentions.computeIfAbsent(cluster, key -> new ArrayList<>())
                .add(new Mention(article.body().of(span), span, form));
    }

    /** Clusters that come to the same name and type are one entity. */
    private static List<Entity> entities(List<Cluster> clusters, Map<Cluster, List<Mention>> mentions) {
        Map<Key, List<Mention>> all = new LinkedHashMap<>();
        Map<Key, Map<String, String>> roles = new HashMap<>();
        for (Cluster cluster : clusters) {
            Key key = new Key(cluster.type, cluster.name);
            all.computeIfAbsent(key, k -> new ArrayList<>()).addAll(mentions.getOrDefault(cluster, List.of()));
            Map<String, String> texts = roles.computeIfAbsent(key, k -> new LinkedHashMap<>());
            // "the mayor" and "Mayor" are one role.
            cluster.roles.forEach(role -> texts.putIfAbsent(role.text().toLowerCase(Locale.ROOT), role.text()));
        }
        List<Entity> entities = new ArrayList<>();
        all.forEach((key, places) -> {
            places.sort(Comparator.comparing(Mention::span));
            entities.add(Entity.of(
                    key.name(),
                    key.type(),
                    places,
                    List.copyOf(roles.getOrDefault(key, Map.of()).values())));
        });
        return entities;
    }
}
