package org.broadsheet.entity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Token;
import org.broadsheet.annotate.WordKinds;
import org.broadsheet.article.Text;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/** Names what stands around the places of a name: the words beside it, the line it fills, what it is tied to. */
final class NameSurroundings {
    private static final WordSets CONTEXTS = WordSets.english("entity-contexts");
    private static final Set<String> TOLD = CONTEXTS.get("beside-names");
    private static final Set<String> WARES_BEHIND = CONTEXTS.get("wares-behind");
    private static final Set<String> USING = CONTEXTS.get("using");
    private static final Set<String> SERVING = CONTEXTS.get("serving");
    private static final Set<String> JOINTS = Set.of(",", "and", "or", "/", "&");

    private static final NumberedSigns VERB_BEFORE = new NumberedSigns("verb before in ");
    private static final NumberedSigns VERB_BEHIND = new NumberedSigns("verb behind in ");
    private static final NumberedSigns NOUN_BEFORE = new NumberedSigns("noun before in ");
    private static final NumberedSigns NOUN_BEHIND = new NumberedSigns("noun behind in ");

    /** What addresses, tags and code are written with. */
    private static final String MARKS_OF_CODE = "#@_/\\=<>{}[]~*";

    private static final String QUOTES_AND_DASHES = "’–—…“”";
    /** How far the next name of a list is. */
    private static final int NEXT_IN_LIST = 3;

    private final AnnotatedArticle article;
    private final Titles titles;
    private final WordKinds kinds;
    private final NameDescriptions descriptions;
    private final WareSigns wares;
    private final @Nullable Cluster[] owners;
    private final Map<Integer, Set<String>> bySentence = new HashMap<>();

    NameSurroundings(
            AnnotatedArticle article, List<Cluster> clusters, Titles titles, HeadedNames heads, WordKinds kinds) {
        this.article = article;
        this.titles = titles;
        this.kinds = kinds;
        this.descriptions = new NameDescriptions(article, titles, heads, kinds);
        this.wares = new WareSigns(article);
        this.owners = new Cluster[article.tokens().size()];
        for (Cluster cluster : clusters) {
            for (Name name : cluster.names) {
                for (int i = name.first(); i < name.end(); i++) {
                    owners[i] = cluster;
                }
            }
        }
    }

    /** What holds somewhere, with the number of the name's places where it does. */
    Map<String, Integer> of(Cluster cluster) {
        Map<String, Integer> signs = new LinkedHashMap<>();
        for (Name name : cluster.names) {
            Set<String> here = new HashSet<>();
            see(name, here);
            here.forEach(sign -> signs.merge(sign, 1, Integer::sum));
        }
        return signs;
    }

    private void see(Name name, Set<String> signs) {
        Text body = article.body();
        Token first = article.tokens().get(name.first());
        Token last = article.tokens().get(name.end() - 1);
        Sentence sentence = article.sentenceOf(first);
        boolean opens = body.opensLine(first.from());
        if (opens) {
            boolean closes = last.to() >= body.length() || body.charAt(last.to()) == '\n';
            signs.add(closes ? "fills a line" : "opens a line");
        }
        if (name.first() > sentence.first()) {
            seeBefore(name.first() - 1, signs);
        } else if (!opens) {
            signs.add("opens a sentence");
        }
        if (name.end() < sentence.end()) {
            seeBehind(name.end(), signs);
        }
        seeTies(body, first.from(), last.to(), signs);
        signs.addAll(bySentence.computeIfAbsent(sentence.index(), index -> ofSentence(sentence)));
        descriptions.addTo(name, signs);
        wares.addTo(name, signs);
        addNeighbour(name.first() - 1, -1, sentence, signs);
        addNeighbour(name.end(), 1, sentence, signs);
    }

    private void seeBefore(int at, Set<String> signs) {
        Token token = article.tokens().get(at);
        String kind = kindOf(at);
        if (kind.isEmpty() && titles.title(token.text()) != null) {
            kind = "title";
        } else if (kind.isEmpty() && titles.isRole(token.text())) {
            kind = "role";
        } else if (kind.isEmpty()) {
            kind = open(token, true, signs);
            if (kind.equals("verb") && USING.contains(token.lemma())) {
                kind = "using";
            }
        }
        signs.add("before=" + kind);
        if (JOINTS.contains(token.text())) {
            signs.add("listed");
        }
        if (at > 0 && token.spells("as") && article.tokens().get(at - 1).spells("such")) {
            signs.add("such as");
        }
    }

    private void seeBehind(int at, Set<String> signs) {
        Token token = article.tokens().get(at);
        String kind = kindOf(at);
        if (kind.isEmpty() && WARES_BEHIND.contains(token.text().toLowerCase(Locale.ROOT))) {
            kind = "ware";
        } else if (kind.isEmpty()) {
            kind = open(token, false, signs);
            if (kind.equals("verb")) {
                kind = verb(token.lemma());
            }
        }
        signs.add("behind=" + kind);
    }

    /** A word or mark that is told by itself, or what name it is of; empty for another. */
    private String kindOf(int at) {
        Token token = article.tokens().get(at);
        String word = token.text().toLowerCase(Locale.ROOT);
        if (TOLD.contains(word) || NoNames.isMark(token)) {
            return word;
        }
        Cluster owner = owners[at];
        return owner == null ? "" : "name " + label(owner);
    }

    /** What an open word is; of verbs and nouns their cluster is added, too. */
    private String open(Token token, boolean before, Set<String> signs) {
        String word = token.text().toLowerCase(Locale.ROOT);
        if (Names.isCapitalized(token.text())) {
            return "capital";
        }
        if (token.tag().isVerb()) {
            signs.add((before ? VERB_BEFORE : VERB_BEHIND).of(kinds.cluster(token.lemma())));
            return "verb";
        }
        if (token.tag().isNoun()) {
            signs.add((before ? NOUN_BEFORE : NOUN_BEHIND).of(kinds.cluster(word)));
            return "noun";
        }
        return Character.isDigit(word.charAt(0)) ? "number" : token.tag().isAdjective() ? "adjective" : "other";
    }

    private static String verb(String lemma) {
        if (SERVING.contains(lemma)) {
            return "serving";
        }
        if (OpenNames.PERSONAL.contains(lemma)) {
            return "personal";
        }
        return lemma.equals("be") || lemma.equals("have") ? lemma : "verb";
    }

    /** What a name is tied to without a blank: the rest of a longer name, an address, code, letters that were misread. */
    private static void seeTies(Text body, int from, int to, Set<String> signs) {
        if (from > 0) {
            char before = body.charAt(from - 1);
            if (Character.isLetterOrDigit(before) || before == '-' || MARKS_OF_CODE.indexOf(before) >= 0) {
                signs.add("tied before");
            }
        }
        if (to + 1 >= body.length()) {
            return;
        }
        char behind = body.charAt(to);
        char next = body.charAt(to + 1);
        if (behind == '-' && Character.isLetter(next)) {
            signs.add(Character.isUpperCase(next) ? "tied to capital" : "tied to small");
            return;
        }
        boolean misread = behind > 0x7f
                && QUOTES_AND_DASHES.indexOf(behind) < 0
                && Character.isLetter(next)
                && Character.isLetter(body.charAt(to - 1));
        if (misread || Character.isLetterOrDigit(behind) || MARKS_OF_CODE.indexOf(behind) >= 0) {
            signs.add("tied behind");
        }
    }

    private Set<String> ofSentence(Sentence sentence) {
        Set<String> signs = new HashSet<>();
        signs.add("no verb");
        for (Token token : article.tokensOf(sentence)) {
            if (token.text().equals("|")) {
                signs.add("in a table");
            }
            if (token.tag().isVerb()) {
                signs.remove("no verb");
                if (token.lemma().equals("say")) {
                    signs.add("something said");
                }
            }
        }
        return signs;
    }

    /** What the next name of the same list is, in the direction of {@code step}. */
    private void addNeighbour(int from, int step, Sentence sentence, Set<String> signs) {
        for (int i = from;
                i >= sentence.first() && i < sentence.end() && Math.abs(i - from) < NEXT_IN_LIST;
                i += step) {
            Cluster owner = owners[i];
            if (owner != null) {
                if (i != from) {
                    signs.add("listed with " + label(owner));
                    NameListings.kindsOf(owner.name).forEach(kind -> signs.add("listed with " + kind));
                }
                return;
            }
            if (!JOINTS.contains(article.tokens().get(i).text())) {
                return;
            }
        }
    }

    private static String label(Cluster cluster) {
        return cluster.type.name().toLowerCase(Locale.ROOT);
    }
}
