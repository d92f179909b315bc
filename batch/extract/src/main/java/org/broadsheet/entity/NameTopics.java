package org.broadsheet.entity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Token;
import org.broadsheet.annotate.WordKinds;

/**
 * Names what the sentences of a name are about, by the clusters of their nouns, and what its letters end in: what stands beside
 * "language" and "framework", or ends as drugs do, is the name of a firm less often than what stands beside "chairman".
 */
final class NameTopics {
    private static final int LETTERS = 3;

    private static final NumberedSigns ABOUT = new NumberedSigns("sentence about ");

    private final AnnotatedArticle article;
    private final WordKinds kinds;
    private final Map<Integer, Set<String>> bySentence = new HashMap<>();

    NameTopics(AnnotatedArticle article, WordKinds kinds) {
        this.article = article;
        this.kinds = kinds;
    }

    /** Adds what holds at any of a name's places. */
    void addTo(Cluster cluster, Set<String> signs) {
        for (Name name : cluster.names) {
            Sentence sentence = article.sentenceOf(article.tokens().get(name.first()));
            signs.addAll(bySentence.computeIfAbsent(sentence.index(), index -> about(sentence)));
        }
        String written = cluster.name.toLowerCase(Locale.ROOT);
        signs.add("ends in " + written.substring(Math.max(0, written.length() - LETTERS)));
    }

    private Set<String> about(Sentence sentence) {
        Set<String> signs = new HashSet<>();
        for (Token token : article.tokensOf(sentence)) {
            int cluster =
                    token.tag().isNoun() && Character.isLetter(token.text().codePointAt(0))
                            ? kinds.cluster(token.text().toLowerCase(Locale.ROOT))
                            : 0;
            if (cluster > 0) {
                signs.add(ABOUT.of(cluster));
            }
        }
        return signs;
    }
}
