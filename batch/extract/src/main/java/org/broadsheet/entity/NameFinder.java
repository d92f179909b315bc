package org.broadsheet.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.NameTag;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Token;
import org.broadsheet.article.EntityType;
import org.broadsheet.words.WordList;

/**
 * Finds the names of an article: the runs of the name recognizer with their ends mended, names known everywhere, and
 * bodies and events that show by their head word. Where they overlap the longest wins.
 */
final class NameFinder {
    /** Longer words in capitals are no acronyms. */
    private static final int LONGEST_ACRONYM = 8;

    /** What heads bodies and is many people's surname: "Mills", "Church". */
    private static final Set<String> SURNAMES =
            WordList.english("common-surnames").words();

    private final Gazetteer gazetteer;
    private final HeadedNames headed;
    private final RecognizedRuns runs;
    private final Towns towns;
    private final SpeakingBodies speaking;
    private final PlainWords plainWords;
    private final GivenNames givenNames;
    private final PlainAbbreviations abbreviations;
    private final OtherThings others;
    private final BodyFields fields;
    private final InvertedNames inverted;
    private final HeadlineNames headlines;
    private final NoNames noNames;
    private final Titles titles;
    private final ItemWords itemWords;

    NameFinder(Gazetteer gazetteer, Titles titles, HeadedNames headed, GivenNames givenNames) {
        this.gazetteer = gazetteer;
        this.headed = headed;
        this.givenNames = givenNames;
        this.abbreviations = new PlainAbbreviations(headed);
        this.runs = new RecognizedRuns(gazetteer, titles, headed, givenNames, abbreviations);
        this.towns = new Towns(gazetteer);
        this.speaking = new SpeakingBodies(givenNames, titles);
        this.plainWords = new PlainWords(headed, givenNames);
        this.others = new OtherThings(givenNames);
        this.headlines = new HeadlineNames(gazetteer, headed, givenNames);
        this.titles = titles;
        this.noNames = new NoNames(gazetteer);
        this.itemWords = new ItemWords(noNames, titles);
        this.inverted = new InvertedNames(gazetteer, givenNames);
        this.fields = new BodyFields(headed, gazetteer, givenNames);
    }

    /** The names in order; none overlaps another. */
    List<Name> find(AnnotatedArticle article) {
        List<Name> found = new ArrayList<>();
        for (Sentence sentence : article.sentences()) {
            found.addAll(find(article, sentence));
        }
        SmallWords small = new SmallWords(article);
        List<Name> told = new KindNames(article, noNames, titles, small)
                .among(ServiceNames.whole(article, OpeningVerbs.without(article, found)));
        List<Name> uncut = CutPlaces.without(article, told, noNames, titles, headed);
        List<Name> names = plainWords.without(article, abbreviations.without(article, uncut));
        List<Name> vouched = headlines.vouched(article, others.without(article, names));
        List<Name> listed = inverted.among(article, new ItemNames(article, itemWords, small).among(vouched));
        return StormNames.followed(article, CitedAuthors.among(article, listed));
    }

    private List<Name> find(AnnotatedArticle article, Sentence sentence) {
        List<Name> candidates = new ArrayList<>(towns.in(article, sentence));
        candidates.addAll(PeerNames.in(article, sentence));
        candidates.addAll(StormNames.in(article, sentence));
        candidates.addAll(TextParties.in(article, sentence));
        headed.in(article, sentence).stream()
                .filter(name -> !isPersonThroughout(article, name))
                .forEach(candidates::add);
        runs.addTo(article, sentence, candidates);
        addKnown(article, sentence, candidates);
        candidates.addAll(speaking.in(article, sentence));
        candidates.replaceAll(name -> BodySpans.withoutParty(article, fields.whole(article, sentence, name)));
        // A stable sort: of equally long ones the state behind decides first, then the head word, then the recognizer.
        candidates.sort(Comparator.comparingInt(Name::length).reversed());
        boolean[] taken = new boolean[sentence.end() - sentence.first()];
        List<Name> chosen = new ArrayList<>();
        for (Name name : candidates) {
            if (isFree(taken, name, sentence.first())) {
                for (int i = name.first(); i < name.end(); i++) {
                    taken[i - sentence.first()] = true;
                }
                chosen.add(settled(article, name));
            }
        }
        addAcronyms(article, sentence, chosen, taken);
        chosen.sort(Comparator.comparingInt(Name::first));
        return chosen;
    }

    /** "(ABC)" after a body's name is a name of it. */
    private static void addAcronyms(AnnotatedArticle article, Sentence sentence, List<Name> chosen, boolean[] taken) {
        for (Name name : List.copyOf(chosen)) {
            int at = name.end() + 1;
            if (name.type() == EntityType.PERSON
                    || name.length() < 2
                    || at + 1 >= sentence.end()
                    || taken[at - sentence.first()]
                    || !article.tokens().get(at - 1).text().matches("\\(|-LRB-")) {
                continue;
            }
            String word = article.tokens().get(at).text();
            if (Names.isAcronym(word) && word.length() <= LONGEST_ACRONYM) {
                taken[at - sentence.first()] = true;
                chosen.add(new Name(at, at + 1, name.type(), null, EntityRule.ACRONYM_IN_BRACKETS));
            }
        }
    }

    private static boolean isFree(boolean[] taken, Name name, int offset) {
        for (int i = name.first(); i < name.end(); i++) {
            if (taken[i - offset]) {
                return false;
            }
        }
        return true;
    }

    /** "Cheryl Mills": a given name and what the recognizer takes for its surname, though bodies end in that word too. */
    private boolean isPersonThroughout(AnnotatedArticle article, Name name) {
        for (int i = name.first(); i < name.end(); i++) {
            if (article.tokens().get(i).name() != NameTag.PERSON) {
                return false;
            }
        }
        // "John Ana Mills" and "John A. Mills", but "John Birch Society".
        for (int i = name.first() + 1; i < name.end() - 1; i++) {
            String word = article.tokens().get(i).text();
            if (!givenNames.isGiven(word) && !word.endsWith(".") && word.length() > 1) {
                return false;
            }
        }
        String last = article.tokens().get(name.end() - 1).text();
        return !headed.isLegalForm(last)
                && (headed.nounsOf(last) == null || SURNAMES.contains(last.toLowerCase(Locale.ROOT)))
                && givenNames.isGiven(article.tokens().get(name.first()).text());
    }

    /** A name that is known as a whole takes the known type, unless the name is also another word. */
    private Name settled(AnnotatedArticle article, Name name) {
        if (name.known() != null) {
            return name;
        }
        Gazetteer.Match match = gazetteer.at(article, name.first(), name.end());
        if (match == null || match.end() != name.end()) {
            return name;
        }
        boolean fits = name.type() == match.known().type()
                || !match.ambiguous() && !(match.known().type() == EntityType.PLACE && isBody(article, name));
        return fits
                ? new Name(name.first(), name.end(), match.known().type(), match.known(), EntityRule.KNOWN_NAME)
                : name;
    }

    /** "Leeds beat Burnley": the recognizer knows from its surroundings that a place's name is a team's or a paper's. */
    private static boolean isBody(AnnotatedArticle article, Name name) {
        String last = article.tokens().get(name.end() - 1).text();
        return name.type() == EntityType.ORGANIZATION && !Names.isAcronym(last) && last.indexOf('.') < 0;
    }

    private void addKnown(AnnotatedArticle article, Sentence sentence, List<Name> candidates) {
        int at = sentence.first();
        while (at < sentence.end()) {
            Gazetteer.Match match = gazetteer.at(article, at, sentence.end());
            if (match == null || match.ambiguous() || !standsAsName(article, match)) {
                at++;
                continue;
            }
            // "the Balkans" are known by their article, which is no part of any name.
            int first = article.tokens().get(at).text().equals("the") ? at + 1 : at;
            candidates.add(new Name(first, match.end(), match.known().type(), match.known(), EntityRule.KNOWN_NAME));
            at = match.end();
        }
    }

    /** One capitalized word may be part of a person's name or of another name that is not known. */
    private boolean standsAsName(AnnotatedArticle article, Gazetteer.Match match) {
        Token first = article.tokens().get(match.first());
        if (match.end() - match.first() > 1 || first.name() != NameTag.NONE) {
            return true;
        }
        return first.tag().isProperNoun()
                || Names.isAcronym(first.text())
                        && first.text().length() > 1
                        && !first.tag().isWh();
    }
}
