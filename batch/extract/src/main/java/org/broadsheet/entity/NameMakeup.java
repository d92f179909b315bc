package org.broadsheet.entity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.Token;
import org.broadsheet.annotate.WordKinds;

/** Names what a name is made of: how its words are written, what they are taken for, which lists have it. */
final class NameMakeup {
    private static final int LONG = 5;

    /** Signs of a word that opens or closes a name. */
    private static final class Place {
        private final String name;
        private final NumberedSigns cluster;
        private final NumberedSigns middleCluster;

        Place(String name) {
            this.name = name;
            this.cluster = new NumberedSigns(name + " in ");
            this.middleCluster = new NumberedSigns(name + " in middle ");
        }
    }

    private static final Place FIRST = new Place("first");
    private static final Place LAST = new Place("last");

    private final AnnotatedArticle article;
    private final NameListings lists;
    private final HeadedNames heads;
    private final GivenNames givenNames;
    private final WordKinds kinds;
    private final Map<String, WordKinds.Known> known = new HashMap<>();
    /** Words of names that the article writes small, too. */
    private final Set<String> small = new HashSet<>();

    NameMakeup(
            AnnotatedArticle article,
            List<Cluster> clusters,
            Gazetteer gazetteer,
            HeadedNames heads,
            GivenNames givenNames,
            WordKinds kinds) {
        this.article = article;
        this.lists = new NameListings(article, clusters, gazetteer);
        this.heads = heads;
        this.givenNames = givenNames;
        this.kinds = kinds;
        Set<String> words = new HashSet<>();
        for (Cluster cluster : clusters) {
            for (Name name : cluster.names) {
                for (int i = name.first(); i < name.end(); i++) {
                    words.add(article.tokens().get(i).text().toLowerCase(Locale.ROOT));
                }
            }
        }
        for (Token token : article.tokens()) {
            if (!Names.isCapitalized(token.text()) && words.contains(token.text())) {
                small.add(token.text());
            }
        }
    }

    /** Adds what holds; {@code name} is the cluster's longest. */
    void addTo(Cluster cluster, Name name, Set<String> signs) {
        Token first = article.tokens().get(name.first());
        Token last = article.tokens().get(name.end() - 1);
        signs.add("words=" + Math.min(LONG, name.length()));
        addWord(FIRST, first, signs);
        if (name.length() > 1) {
            addWord(LAST, last, signs);
            signs.add("made of " + part(first, "given") + " and " + part(last, "surname"));
        } else if (Names.isAcronym(cluster.name)) {
            signs.add("long form: " + longForm(cluster));
        }
        addAllWords(name, signs);
        lists.addTo(cluster, name, signs);
    }

    /** Whether a word is such a part of a person's name, by the lists. */
    private String part(Token token, String part) {
        String word = token.text().toLowerCase(Locale.ROOT);
        boolean given = part.equals("given") && givenNames.isGiven(word);
        return given || known(word).names().contains(part) ? part : "other";
    }

    private WordKinds.Known known(String word) {
        return known.computeIfAbsent(word, kinds::of);
    }

    private void addWord(Place place, Token token, Set<String> signs) {
        String word = token.text().toLowerCase(Locale.ROOT);
        WordKinds.Known told = known(word);
        signs.add(place.name + " is " + shape(token.text()));
        told.names().forEach(kind -> signs.add(place.name + " " + kind));
        signs.add(place.cluster.of(told.cluster()));
        signs.add(place.middleCluster.of(told.middleCluster()));
        if (givenNames.isGiven(word)) {
            signs.add(place.name + " given of list");
        }
        if (heads.isLegalForm(word)) {
            signs.add(place.name + " legal form");
        } else if (heads.isCompany(word)) {
            signs.add(place.name + " company");
        } else if (heads.nounsOf(word) != null) {
            signs.add(place.name + " head");
        }
    }

    private void addAllWords(Name name, Set<String> signs) {
        boolean allSmall = true;
        boolean plain = true;
        for (int i = name.first(); i < name.end(); i++) {
            Token token = article.tokens().get(i);
            String word = token.text().toLowerCase(Locale.ROOT);
            allSmall &= !Names.isCapitalized(token.text()) || small.contains(word);
            plain &= known(word).names().contains("plain");
            if (i > name.first() && i < name.end() - 1) {
                signs.add("inside is " + shape(token.text()));
            }
            if (!token.tag().isProperNoun() && Names.isCapitalized(token.text())) {
                signs.add("no proper noun");
            }
            if (heads.nounsOf(token.text()) != null) {
                signs.add("a head in it");
            }
        }
        if (allSmall) {
            signs.add("small elsewhere");
        }
        if (plain) {
            signs.add("all plain");
        }
    }

    private static String shape(String word) {
        if (Names.isAcronym(word)) {
            return "acronym";
        }
        if (word.chars().anyMatch(Character::isDigit)) {
            return "digits";
        }
        if (!Character.isLetter(word.codePointAt(0))) {
            return "mark";
        }
        if (!Names.isCapitalized(word)) {
            return "small";
        }
        if (word.length() == 1 || word.length() == 2 && word.endsWith(".")) {
            return "initial";
        }
        return word.chars().skip(1).anyMatch(Character::isUpperCase) ? "camel" : "capital";
    }

    /** What an acronym is told to stand for: a body's name by its last word, another name, other words, nothing. */
    private String longForm(Cluster cluster) {
        List<Token> tokens = article.tokens();
        for (Name name : cluster.names) {
            int at = name.first();
            if (at > 1 && tokens.get(at - 1).text().equals("(")) {
                Token before = tokens.get(at - 2);
                return heads.nounsOf(before.text()) != null
                        ? "head"
                        : "before " + before.name().name().toLowerCase(Locale.ROOT);
            }
            if (at + 2 < tokens.size() && tokens.get(at + 1).text().equals("(")) {
                return "behind " + tokens.get(at + 2).name().name().toLowerCase(Locale.ROOT);
            }
        }
        return "none";
    }
}
