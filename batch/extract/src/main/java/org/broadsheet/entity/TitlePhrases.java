package org.broadsheet.entity;

import static org.broadsheet.annotate.PennTag.CD;
import static org.broadsheet.annotate.PennTag.DT;
import static org.broadsheet.annotate.PennTag.POS;
import static org.broadsheet.annotate.PennTag.PRP_POSSESSIVE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Token;
import org.broadsheet.article.EntityType;
import org.broadsheet.article.Mention.Form;
import org.jspecify.annotations.Nullable;

/**
 * Finds phrases such as "the Secretary General", "the alliance's chief" and "the 53-year-old" and whom they mean. One
 * article's; lives within one call.
 */
final class TitlePhrases {
    /** Words of the body behind an office: "of the Regional Security Council". */
    private static final int MAX_BODY_WORDS = 6;

    private static final int MAX_WORDS = 9;
    private static final Set<String> OPENINGS = Set.of("the", "this", "that", "its");

    private final AnnotatedArticle article;
    private final Titles titles;
    private final OfficeHolders holders;
    private final BodyPhrases bodies;
    private final DescribedPeople described;
    private final Map<Integer, Cluster> clusterAt = new HashMap<>();
    private final Map<String, Cluster> byAge = new HashMap<>();

    TitlePhrases(
            AnnotatedArticle article,
            List<Cluster> clusters,
            Focus focus,
            Clauses clauses,
            Titles titles,
            RoleFinder roleFinder) {
        this.article = article;
        this.titles = titles;
        for (Cluster cluster : clusters) {
            for (Name name : cluster.names) {
                for (int i = name.first(); i < name.end(); i++) {
                    clusterAt.put(i, cluster);
                }
                noteAge(cluster, name);
            }
        }
        this.bodies = new BodyPhrases(article, clusters, focus, clusterAt);
        this.holders = new OfficeHolders(article, clusters, focus, roleFinder, bodies, clusterAt);
        this.described = new DescribedPeople(article, clusters, focus, clauses, roleFinder);
    }

    /** "Ana Pereira, 53," gives an age. */
    private void noteAge(Cluster cluster, Name name) {
        int at = name.end() + 1;
        if (cluster.isPerson()
                && at < article.tokens().size()
                && article.tokens().get(at - 1).text().equals(",")
                && article.tokens().get(at).is(CD)) {
            byAge.putIfAbsent(article.tokens().get(at).text(), cluster);
        }
    }

    /** The references that start at a token: none, a phrase, or a phrase and the possessor that opens it. */
    List<ReferenceFinder.Reference> at(Sentence sentence, int at) {
        Token opening = article.tokens().get(at);
        if (opening.is(POS) && clusterAt.containsKey(at - 1)) {
            return ofPossessor(sentence, at);
        }
        if (!(opening.is(DT) || opening.is(PRP_POSSESSIVE))
                || !OPENINGS.contains(opening.text().toLowerCase(Locale.ROOT))) {
            return List.of();
        }
        int end = at + 1;
        while (end < sentence.end()
                && end - at < MAX_WORDS
                && RolePhrases.isNounPart(article.tokens().get(end))
                && !startsPerson(end)) {
            end++;
        }
        List<ReferenceFinder.Reference> found = new ArrayList<>();
        int possessor = at + 1;
        while (possessor < end && !article.tokens().get(possessor).is(POS)) {
            possessor++;
        }
        if (possessor < end) {
            addPhrase(sentence, at, possessor, found);
        }
        if (end >= sentence.end() || !startsPerson(end)) {
            addPhrase(sentence, at, end, found);
        }
        return found;
    }

    /** "NATO's new Secretary General": the office of the one named before the possessive mark at a token. */
    private List<ReferenceFinder.Reference> ofPossessor(Sentence sentence, int mark) {
        int first = mark - 1;
        while (first > sentence.first() && clusterAt.get(first - 1) == clusterAt.get(mark - 1)) {
            first--;
        }
        int end = mark + 1;
        while (end < sentence.end()
                && end - mark < MAX_WORDS
                && RolePhrases.isNounPart(article.tokens().get(end))
                && !article.tokens().get(end).is(POS)
                && !startsPerson(end)) {
            end++;
        }
        boolean named = end < sentence.end() && startsPerson(end);
        Titles.Office office = named || end == mark + 1 || clusterAt.containsKey(end - 1)
                ? null
                : titles.officeEnding(article, end - 1, mark + 1);
        List<ReferenceFinder.Reference> found = new ArrayList<>();
        if (office != null) {
            OfficeHolders.Holder holder = holders.holder(first, end, end, office.word());
            if (holder != null) {
                add(found, holder.cluster(), first, end, EntityRule.HOLDER_OF_OFFICE_OF_BODY);
            }
        }
        return found;
    }

    /** Takes note of "a company", see {@link BodyPhrases#seeUnnamed}; behind a name and a comma it speaks of that one. */
    void seeUnnamed(int first, int noun) {
        boolean told = first > 1
                && clusterAt.containsKey(first - 2)
                && (article.tokens().get(first - 1).text().equals(",")
                        || article.tokens().get(first - 1).lemma().equals("be"));
        if (!told) {
            bodies.seeUnnamed(noun);
        }
    }

    private boolean startsPerson(int token) {
        Cluster cluster = clusterAt.get(token);
        return cluster != null && cluster.isPerson() && clusterAt.get(token - 1) != cluster;
    }

    private void addPhrase(Sentence sentence, int first, int end, List<ReferenceFinder.Reference> found) {
        int last = end - 1;
        if (last <= first || clusterAt.containsKey(last)) {
            return;
        }
        Titles.Office office = titles.officeEnding(article, last, first + 1);
        if (office != null) {
            int phraseEnd = ofPhraseEnd(sentence, end);
            OfficeHolders.Holder holder = holders.holder(first, end, phraseEnd, office.word());
            if (holder != null) {
                add(found, holder.cluster(), first, phraseEnd, holder.rule());
            } else if (phraseEnd == end && article.tokens().get(first).spells("the")) {
                Gender gender = titles.genderOfRole(article.tokens().get(last).text());
                add(found, described.meant(first, end, office.word(), gender), first, end, EntityRule.DESCRIBED);
            }
        } else if (article.tokens().get(last).text().endsWith("old")) {
            add(found, ofAge(first + 1), first, end, EntityRule.ONE_OF_AGE);
        } else {
            boolean open = opening(first) && !isTown(end);
            add(found, open ? bodies.body(first, end) : null, first, end, EntityRule.BODY_BY_NOUN);
        }
    }

    private static void add(
            List<ReferenceFinder.Reference> found, @Nullable Cluster cluster, int first, int end, EntityRule rule) {
        if (cluster != null) {
            found.add(new ReferenceFinder.Reference(cluster, first, end, Form.TITLE, rule));
        }
    }

    /** "the town" of "the town of Norbury". */
    private boolean isTown(int end) {
        Cluster named = clusterAt.get(end + 1);
        return named != null
                && named.type == EntityType.PLACE
                && article.tokens().get(end).text().equals("of");
    }

    /** "Its council" is another body than the one "its" means. */
    private boolean opening(int first) {
        return article.tokens().get(first).is(DT);
    }

    /** "53-year-old" as one token or several. */
    private @Nullable Cluster ofAge(int at) {
        String word = article.tokens().get(at).text();
        int hyphen = word.indexOf('-');
        return byAge.get(hyphen < 0 ? word : word.substring(0, hyphen));
    }

    /** "of the organization" after an office belongs to it. */
    private int ofPhraseEnd(Sentence sentence, int from) {
        if (from + 1 >= sentence.end() || !article.tokens().get(from).text().equals("of")) {
            return from;
        }
        int end = from + 1;
        if (article.tokens().get(end).is(DT)) {
            end++;
        }
        int start = end;
        while (end < sentence.end()
                && end - start < MAX_BODY_WORDS
                && RolePhrases.isNounPart(article.tokens().get(end))
                && !article.tokens().get(end).is(POS)) {
            end++;
        }
        return end > start ? end : from;
    }
}
