package org.broadsheet.entity;

import java.time.LocalDate;
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
import org.broadsheet.article.Explained;
import org.broadsheet.article.Mention;
import org.broadsheet.article.Mention.Form;
import org.broadsheet.article.Span;
import org.broadsheet.syntax.ParsedArticle;
import org.jspecify.annotations.Nullable;

/**
 * Finds the entities of an article: names, taken together where they name one thing, the sure ones of them, then who is
 * meant by offices and pronouns. Immutable; one serves all threads.
 */
public final class EntityExtractor {
    private record Key(EntityType type, String name) {}

    private final Gazetteer gazetteer = Gazetteer.load();
    private final Titles titles = Titles.load();
    private final Leaders leaders = Leaders.load();
    private final GivenNames givenNames = GivenNames.load();
    private final HeadedNames heads = new HeadedNames(titles, gazetteer);
    private final SureEntities sure = new SureEntities(gazetteer, heads, givenNames, titles);
    private final NameFinder nameFinder = new NameFinder(gazetteer, titles, heads, givenNames);
    private final RoleFinder roleFinder = new RoleFinder(titles, gazetteer);
    private final ReferenceFinder referenceFinder = new ReferenceFinder(titles, roleFinder);

    /** The entities of an article, those named first first. */
    public ArticleEntities extract(ParsedArticle parsed) {
        List<Read> read = read(parsed);
        List<Entity> rows = read.stream().map(Read::entity).toList();
        List<Entity> meant = read.stream().filter(Read::meant).map(Read::entity).toList();
        return ArticleEntities.of(meant, rows, parsed.article());
    }

    /** The same entities, each with the rules that gave it. */
    public List<Explained<Entity>> explain(ParsedArticle parsed) {
        return read(parsed).stream()
                .map(read -> new Explained<>(
                        read.entity(), EntityExplanation.of(parsed.article(), read.clusters(), read.places())))
                .toList();
    }

    /** The names of an article with what is weighed to tell how sure they are, which have a row, and of what type. */
    public List<EntityCandidate> candidates(ParsedArticle parsed) {
        AnnotatedArticle article = parsed.article();
        return sure.candidates(article, clusters(article, names(article)));
    }

    private List<Name> names(AnnotatedArticle article) {
        return NameAgreement.of(article, nameFinder.find(article), titles, heads, givenNames);
    }

    private List<Cluster> clusters(AnnotatedArticle article, List<Name> names) {
        List<Cluster> clusters = new ArrayList<>();
        clusters.addAll(PersonClusters.of(article, ofType(names, true), roleFinder, titles, givenNames, leaders));
        clusters.addAll(ThingClusters.of(article, ofType(names, false), heads));
        clusters.sort(Comparator.comparingInt(Cluster::firstToken));
        nameLeaders(clusters, article.article().publication().on());
        return clusters;
    }

    /** A mention and the rules that found it and gave it to its entity. */
    record Place(Mention mention, EntityRule rule, @Nullable EntityRule joined) {}

    /**
     * An entity with what it was made of.
     *
     * @param meant whether someone may be taken to mean it
     */
    private record Read(Entity entity, List<Cluster> clusters, List<Place> places, boolean meant) {}

    private List<Read> read(ParsedArticle parsed) {
        AnnotatedArticle article = parsed.article();
        List<Name> names = names(article);
        List<Cluster> found = clusters(article, names);
        DecidedNames decided = sure.of(article, names, found);
        // What was taken for another type joins other names than before, and what is gone parts none.
        List<Cluster> clusters = decided.meant().equals(names) ? found : clusters(article, decided.meant());
        Map<Cluster, List<Place>> mentions = new HashMap<>();
        List<Cluster> all = new ArrayList<>(clusters);
        all.addAll(decided.doubtful());
        all.sort(Comparator.comparingInt(Cluster::firstToken));
        for (Cluster cluster : all) {
            for (Name name : cluster.names) {
                Mention mention = mention(article, name.first(), name.end(), Form.NAME);
                add(mentions, cluster, new Place(mention, name.rule(), name.joined()));
            }
        }
        for (ReferenceFinder.Reference reference : referenceFinder.find(parsed, clusters)) {
            Mention mention = mention(article, reference.first(), reference.end(), reference.form());
            add(mentions, reference.cluster(), new Place(mention, reference.rule(), null));
        }
        return entities(all, mentions, decided);
    }

    /** Gives leaders the common spelling of their names. */
    private void nameLeaders(List<Cluster> clusters, @Nullable LocalDate day) {
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
                PersonName name = PersonName.of(cluster.name);
                Leaders.Leader leader = leaders.spelled(cluster.name);
                if (leader == null && name.generation().isEmpty()) {
                    leader = leaders.meant(name, cluster.roles, around, day);
                    if (leader == null && !name.isFull()) {
                        leader = leaders.holding(name.surname(), cluster.roles, day);
                    }
                }
                if (leader != null) {
                    cluster.name = leader.name();
                    cluster.leader = true;
                }
            }
        }
    }

    private static List<Name> ofType(List<Name> names, boolean persons) {
        return names.stream()
                .filter(name -> (name.type() == EntityType.PERSON) == persons)
                .toList();
    }

    private static Mention mention(AnnotatedArticle article, int first, int end, Form form) {
        Span span = article.span(first, end);
        return new Mention(article.body().of(span), span, form);
    }

    private static void add(Map<Cluster, List<Place>> mentions, Cluster cluster, Place place) {
        mentions.computeIfAbsent(cluster, key -> new ArrayList<>()).add(place);
    }

    /** Clusters that come to the same name and type are one entity. */
    private static List<Read> entities(
            List<Cluster> clusters, Map<Cluster, List<Place>> mentions, DecidedNames decided) {
        Map<Key, List<Cluster>> all = new LinkedHashMap<>();
        for (Cluster cluster : clusters) {
            all.computeIfAbsent(new Key(cluster.type, cluster.name), key -> new ArrayList<>(1))
                    .add(cluster);
        }
        List<Read> entities = new ArrayList<>();
        all.forEach((key, same) -> {
            List<Place> places = new ArrayList<>();
            Map<String, String> roles = new LinkedHashMap<>();
            for (Cluster cluster : same) {
                places.addAll(mentions.getOrDefault(cluster, List.of()));
                // "the mayor" and "Mayor" are one role.
                cluster.roles.forEach(role -> roles.putIfAbsent(role.text().toLowerCase(Locale.ROOT), role.text()));
            }
            places.sort(Comparator.comparing(place -> place.mention().span()));
            List<Mention> told = places.stream().map(Place::mention).toList();
            double confidence = decided.confidence(
                    same.stream().flatMap(cluster -> cluster.names.stream()).toList());
            Entity entity = Entity.of(key.name(), key.type(), told, List.copyOf(roles.values()), confidence);
            entities.add(new Read(entity, same, places, !decided.doubtful().containsAll(same)));
        });
        return entities;
    }
}
