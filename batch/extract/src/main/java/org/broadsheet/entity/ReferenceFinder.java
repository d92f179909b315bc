package org.broadsheet.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.article.Mention.Form;
import org.broadsheet.syntax.ParsedArticle;
import org.jspecify.annotations.Nullable;

/**
 * Walks through the text and finds who is meant by offices, descriptions and pronouns. What stays open is left out: a
 * wrong name does more harm than none.
 */
final class ReferenceFinder {
    /** A phrase that is no name, whom it means and why: the tokens [first, end). */
    record Reference(Cluster cluster, int first, int end, Form form, EntityRule rule) {}

    private static final Set<String> THROUGH = Set.of("through", "via");

    private final Titles titles;
    private final RoleFinder roleFinder;
    private final UnnamedPeople unnamedPeople;

    ReferenceFinder(Titles titles, RoleFinder roleFinder) {
        this.titles = titles;
        this.roleFinder = roleFinder;
        this.unnamedPeople = new UnnamedPeople(titles);
    }

    List<Reference> find(ParsedArticle parsed, List<Cluster> clusters) {
        AnnotatedArticle article = parsed.article();
        Map<Integer, Cluster> nameStarts = new HashMap<>();
        Map<Integer, Name> names = new HashMap<>();
        for (Cluster cluster : clusters) {
            for (Name name : cluster.names) {
                nameStarts.put(name.first(), cluster);
                names.put(name.first(), name);
            }
        }
        Clauses clauses = new Clauses(parsed);
        Focus focus = new Focus(parsed, clauses);
        TitlePhrases titlePhrases = new TitlePhrases(article, clusters, focus, clauses, titles, roleFinder);
        Pronouns pronouns = new Pronouns(parsed, focus, clauses, nameStarts);
        List<Reference> found = new ArrayList<>();
        for (Sentence sentence : article.sentences()) {
            int at = sentence.first();
            while (at < sentence.end()) {
                Name name = names.get(at);
                if (name != null) {
                    focus.see(clusterAt(nameStarts, at), name.first(), name.end());
                    at = name.end();
                    continue;
                }
                List<Reference> here = titlePhrases.at(sentence, at);
                if (here.isEmpty()) {
                    seeUnnamed(article, sentence, at, focus, titlePhrases);
                    Cluster meant = pronouns.meant(sentence, at);
                    if (meant != null) {
                        EntityRule rule = meant.isPerson() ? EntityRule.PERSONAL_PRONOUN : EntityRule.THING_PRONOUN;
                        here = List.of(new Reference(meant, at, at + 1, Form.PRONOUN, rule));
                    }
                }
                for (Reference reference : here) {
                    found.add(reference);
                    focus.see(reference.cluster(), reference.first(), reference.end());
                }
                at++;
            }
        }
        addLaterNamed(parsed, new LaterNamed(parsed, clauses, titles, unnamedPeople, names, nameStarts), found);
        return found;
    }

    private static void addLaterNamed(ParsedArticle parsed, LaterNamed later, List<Reference> found) {
        Set<Integer> taken = new HashSet<>();
        for (Reference reference : found) {
            taken.add(reference.end() - 1);
        }
        for (Sentence sentence : parsed.article().sentences()) {
            found.addAll(later.in(sentence, taken));
        }
    }

    private void seeUnnamed(
            AnnotatedArticle article, Sentence sentence, int at, Focus focus, TitlePhrases titlePhrases) {
        int noun = unnamedPeople.nounOf(article, sentence, at);
        if (noun < 0) {
            return;
        }
        // "Through a spokesman, he declined": who is spoken through is not "he".
        if (at > sentence.first()
                && THROUGH.contains(article.tokens().get(at - 1).text().toLowerCase(Locale.ROOT))) {
            return;
        }
        Cluster someone = unnamedPeople.someone(article, sentence, at, noun);
        if (someone != null) {
            focus.see(someone, at, noun + 1);
        } else if (!article.tokens().get(at).spells("the")) {
            titlePhrases.seeUnnamed(at, noun);
        }
    }

    private static Cluster clusterAt(Map<Integer, Cluster> starts, int at) {
        @Nullable Cluster cluster = starts.get(at);
        if (cluster == null) {
            throw new IllegalStateException("no name starts at token " + at);
        }
        return cluster;
    }
}
