package org.broadsheet.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.NameTag;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.article.EntityType;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/** The runs of words that the name recognizer takes for a name, with their ends mended. */
final class RecognizedRuns {
    private static final Set<String> BUILDINGS_SURNAMES =
            WordSets.english("entity-contexts").get("buildings-surnames");

    private final Gazetteer gazetteer;
    private final GivenNames givenNames;
    private final Titles titles;
    private final NoNames noNames;
    private final PersonSpans persons;
    private final BodySpans bodies;
    private final BrandMarks marks;
    private final RunEnds ends;
    private final FirmsOfPlaces ofPlaces;

    RecognizedRuns(
            Gazetteer gazetteer,
            Titles titles,
            HeadedNames headed,
            GivenNames givenNames,
            PlainAbbreviations abbreviations) {
        this.gazetteer = gazetteer;
        this.givenNames = givenNames;
        this.titles = titles;
        this.noNames = new NoNames(gazetteer);
        this.persons = new PersonSpans(gazetteer, titles, headed, givenNames, noNames);
        this.marks = new BrandMarks(gazetteer, givenNames);
        this.ends = new RunEnds(gazetteer, titles, headed, noNames);
        this.ofPlaces = new FirmsOfPlaces(gazetteer, headed);
        this.bodies = new BodySpans(gazetteer, titles, headed, abbreviations);
    }

    /** Adds the runs of a sentence to the candidates. */
    void addTo(AnnotatedArticle article, Sentence sentence, List<Name> candidates) {
        int at = sentence.first();
        while (at < sentence.end()) {
            NameTag tag = article.tokens().get(at).name();
            int end = at + 1;
            while (end < sentence.end() && article.tokens().get(end).name() == tag) {
                end++;
            }
            if (tag != NameTag.NONE) {
                addRun(article, sentence, at, end, tag, candidates);
            }
            at = end;
        }
    }

    private void addRun(
            AnnotatedArticle article, Sentence sentence, int from, int to, NameTag tag, List<Name> candidates) {
        EntityType type = switch (tag) {
            case PERSON -> EntityType.PERSON;
            case ORGANIZATION -> EntityType.ORGANIZATION;
            default -> EntityType.PLACE;
        };
        Name state = stateOfParty(article, from, to);
        if (state != null) {
            candidates.add(state);
            return;
        }
        Name trimmed = trimmed(article, sentence, from, to, type);
        if (trimmed == null) {
            return;
        }
        if (type != EntityType.PERSON && addKnownParts(article, trimmed, candidates)) {
            return;
        }
        if (type == EntityType.PERSON) {
            addBeforeTitle(article, from, trimmed.first(), candidates);
        }
        Name known = trimmed.end() < to ? knownWhole(article, trimmed) : null;
        if (known != null) {
            candidates.add(known);
            return;
        }
        if (type == EntityType.ORGANIZATION
                && trimmed.length() == 3
                && article.tokens().get(trimmed.first() + 1).text().equals(",")
                && !bodies.closesName(article.tokens().get(trimmed.end() - 1).text())) {
            EntityType listed = listedType(article, sentence, trimmed);
            candidates.add(new Name(trimmed.first(), trimmed.first() + 1, listed, null, trimmed.rule()));
            candidates.add(new Name(trimmed.end() - 1, trimmed.end(), listed, null, trimmed.rule()));
            return;
        }
        candidates.add(trimmed);
    }

    /** What is known everywhere and stood before a title that was taken for its end: "Valdoria" of "Valdoria Gov.". */
    private @Nullable Name knownWhole(AnnotatedArticle article, Name name) {
        Gazetteer.Match match = gazetteer.at(article, name.first(), name.end());
        return match != null && match.end() == name.end() && !match.ambiguous()
                ? new Name(name.first(), name.end(), match.known().type(), match.known(), EntityRule.KNOWN_NAME)
                : null;
    }

    /** "Valdoria Gov. Ana Costa" taken for one person: the land before the title is known everywhere. */
    private void addBeforeTitle(AnnotatedArticle article, int from, int first, List<Name> candidates) {
        Gazetteer.Match match = from < first - 1 ? gazetteer.at(article, from, first) : null;
        if (match != null && match.end() == first - 1 && !match.ambiguous()) {
            candidates.add(
                    new Name(from, match.end(), match.known().type(), match.known(), EntityRule.RUN_OF_KNOWN_NAMES));
        }
    }

    /** "Holm, Ekeby, and Jonas Weber": a list in which a person follows is one of people. */
    private static EntityType listedType(AnnotatedArticle article, Sentence sentence, Name names) {
        int at = names.end();
        while (at < sentence.end()
                && (article.tokens().get(at).text().equals(",")
                        || article.tokens().get(at).spells("and"))) {
            at++;
        }
        boolean person = at > names.end()
                && at < sentence.end()
                && article.tokens().get(at).name() == NameTag.PERSON;
        return person ? EntityType.PERSON : names.type();
    }

    /** "D-Wis." behind a name: the state of someone of a party. */
    private @Nullable Name stateOfParty(AnnotatedArticle article, int from, int to) {
        boolean party = to - from > 2
                && article.tokens().get(from).text().length() == 1
                && Titles.isHyphen(article.tokens().get(from + 1));
        Gazetteer.Match match = party ? gazetteer.at(article, from + 2, to) : null;
        return match != null && match.end() == to && match.known().nouns().contains("state")
                ? new Name(from + 2, to, EntityType.PLACE, match.known(), EntityRule.KNOWN_NAME)
                : null;
    }

    /** "EU NATO" is no name but two: a run made of known names only is cut into them. */
    private boolean addKnownParts(AnnotatedArticle article, Name run, List<Name> candidates) {
        List<Name> parts = new ArrayList<>();
        int at = run.first();
        while (at < run.end()) {
            Gazetteer.Match match = gazetteer.at(article, at, run.end());
            if (match != null) {
                parts.add(
                        new Name(at, match.end(), match.known().type(), match.known(), EntityRule.RUN_OF_KNOWN_NAMES));
                at = match.end();
            } else if (NoNames.isMark(article.tokens().get(at))) {
                at++;
            } else {
                parts = ofPlaces.parts(article, run);
                at = run.end();
            }
        }
        if (parts.size() < 2) {
            return false;
        }
        candidates.addAll(parts);
        return true;
    }

    private @Nullable Name trimmed(AnnotatedArticle article, Sentence sentence, int from, int to, EntityType type) {
        RunEnds.Run run = ends.trimmed(article, from, to, type);
        int first = run.first();
        int end = run.end();
        if (first >= end || noNames.allNoNames(article, first, end, type)) {
            return null;
        }
        if (type == EntityType.PERSON && (isLetter(article, first, end) || isHalfOfPeoples(article, first, end))) {
            return null;
        }
        boolean building = BodySpans.isBuilding(article, first, end) && !isNamesake(article, first, end);
        if (type == EntityType.PERSON && !building) {
            return person(article, sentence, first, end);
        }
        EntityType settled = type;
        if (isBase(article, sentence, end) || building) {
            settled = EntityType.PLACE;
        } else if (type == EntityType.ORGANIZATION && bodies.isPortfolioOf(article, first, end)) {
            return new Name(first + 2, end, EntityType.PLACE, null, EntityRule.PLACE_BY_KIND);
        } else if (type == EntityType.PLACE
                && end - first > 1
                && (BodySpans.opensBody(article, first)
                        || bodies.isBranchAt(article, first, end)
                        || bodies.isNoPlace(article.tokens().get(end - 1)))) {
            settled = EntityType.ORGANIZATION;
        }
        return settled == EntityType.ORGANIZATION
                ? bodies.of(article, sentence, first, end)
                : end - first == 1 && bodies.isNoThing(article, sentence, first)
                        ? null
                        : new Name(first, end, settled, null, EntityRule.RECOGNIZED_RUN);
    }

    /** What the recognizer takes for a person: a mark, or a person's name with its ends mended. */
    private @Nullable Name person(AnnotatedArticle article, Sentence sentence, int first, int end) {
        if (isAddress(article, first, end)) {
            return null;
        }
        Name mark = marks.of(article, sentence, first, end);
        int start = RunEnds.afterPossessor(article, first, end);
        return mark != null ? mark : persons.of(article, sentence, ends.afterTitle(article, start, end), end);
    }

    /** "Joan Tower" without an article: a given name before what is a surname too. */
    private boolean isNamesake(AnnotatedArticle article, int first, int end) {
        return end - first == 2
                && BUILDINGS_SURNAMES.contains(
                        article.tokens().get(end - 1).text().toLowerCase(Locale.ROOT))
                && givenNames.isGiven(article.tokens().get(first).text())
                && (first == 0 || !article.tokens().get(first - 1).spells("the"));
    }

    /** "Mr. President": who is spoken to by an office is not called by it. */
    private boolean isAddress(AnnotatedArticle article, int first, int end) {
        return end - first == 1
                && first > 0
                && titles.isRole(article.tokens().get(first).text())
                && titles.title(article.tokens().get(first - 1).text()) != null;
    }

    /** "Gen Z": one letter names no one. */
    private static boolean isLetter(AnnotatedArticle article, int first, int end) {
        return end - first == 1
                && article.tokens().get(first).text().replace(".", "").length() < 2;
    }

    /** "a Franco-Belgian plan": what is tied to a people is another people. */
    private boolean isHalfOfPeoples(AnnotatedArticle article, int first, int end) {
        return end - first == 1
                && end + 1 < article.tokens().size()
                && Titles.isHyphen(article.tokens().get(end))
                && article.tokens().get(end).from()
                        == article.tokens().get(first).to()
                && gazetteer.countryOfAdjective(article.tokens().get(end + 1).text()) != null;
    }

    /** "Porto-based": where someone is based is a place. */
    private static boolean isBase(AnnotatedArticle article, Sentence sentence, int end) {
        return end + 1 < sentence.end()
                && Titles.isHyphen(article.tokens().get(end))
                && article.tokens().get(end + 1).spells("based");
    }
}
