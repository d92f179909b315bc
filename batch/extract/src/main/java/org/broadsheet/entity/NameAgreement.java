package org.broadsheet.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Token;
import org.broadsheet.annotate.WordKinds;
import org.broadsheet.article.EntityType;
import org.broadsheet.words.WordSets;

/**
 * Makes an article's names agree: what is written alike is of one type, the one most places say, and a name found in one
 * place is found in the others too.
 */
final class NameAgreement {
    /** Names that start alike and are looked for: more there are in no article. */
    private static final int MAX_MODELS = 60;

    /** Shorter words in capitals are other words too often. */
    private static final int LEAST_IN_CAPITALS = 4;

    /** What a firm does, behind the word that it is called by. */
    private static final Set<String> TRADES =
            WordSets.english("entity-contexts").get("trades-behind-names");

    /** Kinds of words that stand for others than the firm they open the name of. */
    private static final Set<String> OTHER_WORDS = Set.of("plain", "place", "given", "demonym");

    private static final WordKinds KINDS = WordKinds.load();

    private NameAgreement() {}

    static List<Name> of(
            AnnotatedArticle article, List<Name> names, Titles titles, HeadedNames heads, GivenNames givenNames) {
        List<Name> typed = NameTypes.settled(
                article,
                JoinedNames.parted(article, TiedNames.whole(article, QuotedNicknames.whole(article, names)), heads),
                titles,
                heads,
                givenNames);
        List<Name> whole = BodiesOfPlaces.whole(article, typed);
        List<Name> all = new ArrayList<>(whole);
        all.addAll(missed(article, whole, titles));
        all.sort(Comparator.comparingInt(Name::first));
        // What was unseen may be the firm that a service's name opens with.
        return ServiceNames.whole(article, all);
    }

    /** Capitalized words, not yet part of a name, that are one elsewhere. */
    private static List<Name> missed(AnnotatedArticle article, List<Name> names, Titles titles) {
        boolean[] taken = new boolean[article.tokens().size()];
        Map<String, List<Name>> byFirstWord = new HashMap<>();
        Set<String> forms = new HashSet<>();
        for (Name name : names) {
            for (int i = name.first(); i < name.end(); i++) {
                taken[i] = true;
            }
            if (forms.add(article.text(name.first(), name.end()))) {
                byFirstWord
                        .computeIfAbsent(article.tokens().get(name.first()).text(), key -> new ArrayList<>())
                        .add(name);
            }
        }
        addSurnames(article, names, forms, byFirstWord);
        addShortBodies(article, names, forms, byFirstWord);
        byFirstWord
                .values()
                .forEach(list -> list.sort(Comparator.comparingInt(Name::length).reversed()));
        Map<String, List<Name>> inCapitals = new HashMap<>();
        byFirstWord.forEach((word, list) -> inCapitals.put(word.toUpperCase(Locale.ROOT), list));
        List<Name> missed = new ArrayList<>();
        for (Sentence sentence : article.sentences()) {
            for (int at = sentence.first(); at < sentence.end(); at++) {
                Token token = article.tokens().get(at);
                if (taken[at] || !Names.isCapitalized(token.text())) {
                    continue;
                }
                boolean capitals = token.text().length() >= LEAST_IN_CAPITALS && Names.isAcronym(token.text());
                List<Name> models =
                        byFirstWord.getOrDefault(token.text(), capitals ? inCapitals.get(token.text()) : null);
                if (models == null) {
                    continue;
                }
                for (Name model : models.subList(0, Math.min(MAX_MODELS, models.size()))) {
                    Name name =
                            new Name(at, at + model.length(), model.type(), model.known(), EntityRule.REPEATED_NAME);
                    if (repeats(article, model, at, sentence, taken)
                            && !isOtherWord(article, at, model, titles)
                            && !OtherThings.isCurrency(article, name)) {
                        missed.add(name);
                        at += model.length() - 1;
                        break;
                    }
                }
            }
        }
        return missed;
    }

    /** A person's surname alone is a name too, even where the article never has it alone outside this place. */
    private static void addSurnames(
            AnnotatedArticle article, List<Name> names, Set<String> forms, Map<String, List<Name>> byFirstWord) {
        for (Name name : names) {
            Token last = article.tokens().get(name.end() - 1);
            if (name.type() == EntityType.PERSON
                    && name.length() > 1
                    && !PeerNames.isPeer(article, name)
                    && Names.isCapitalized(last.text())
                    && last.text().length() > 2
                    && forms.add(last.text())) {
                byFirstWord
                        .computeIfAbsent(last.text(), key -> new ArrayList<>())
                        .add(new Name(
                                last.index(), last.index() + 1, EntityType.PERSON, null, EntityRule.REPEATED_NAME));
            }
        }
    }

    /** "Norvest" behind "Norvest Energy", unless the word is an ordinary one, a place or somebody's. */
    private static void addShortBodies(
            AnnotatedArticle article, List<Name> names, Set<String> forms, Map<String, List<Name>> byFirstWord) {
        for (Name name : names) {
            Token first = article.tokens().get(name.first());
            String last = article.tokens().get(name.end() - 1).text().toLowerCase(Locale.ROOT);
            if (name.type() == EntityType.ORGANIZATION
                    && name.known() == null
                    && name.length() == 2
                    && TRADES.contains(last)
                    && KINDS.of(first.text().toLowerCase(Locale.ROOT)).names().stream()
                            .noneMatch(OTHER_WORDS::contains)
                    && forms.add(first.text())) {
                byFirstWord
                        .computeIfAbsent(first.text(), key -> new ArrayList<>())
                        .add(new Name(
                                first.index(),
                                first.index() + 1,
                                EntityType.ORGANIZATION,
                                null,
                                EntityRule.REPEATED_NAME));
            }
        }
    }

    private static boolean repeats(AnnotatedArticle article, Name model, int at, Sentence sentence, boolean[] taken) {
        if (at + model.length() > sentence.end()) {
            return false;
        }
        for (int i = 0; i < model.length(); i++) {
            Token token = article.tokens().get(at + i);
            String word = article.tokens().get(model.first() + i).text();
            boolean same = token.text().equals(word)
                    || token.text().equals(word.toUpperCase(Locale.ROOT))
                            && (model.length() > 1 || token.text().length() > LEAST_IN_CAPITALS)
                            && Names.isCapitalized(
                                    article.tokens().get(model.first()).text());
            if (taken[at + i] || !same) {
                return false;
            }
        }
        return true;
    }

    /** A single word may be an ordinary one at the start of a sentence ("Rice prices"), or part of a longer unknown name. */
    private static boolean isOtherWord(AnnotatedArticle article, int at, Name model, Titles titles) {
        Token token = article.tokens().get(at);
        if (model.length() > 1) {
            return false;
        }
        boolean ordinary = !token.tag().isProperNoun() || titles.isRole(token.text());
        return ordinary && !Names.isAcronym(token.text());
    }
}
