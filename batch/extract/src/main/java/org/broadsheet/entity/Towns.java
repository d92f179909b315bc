package org.broadsheet.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.NameTag;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Token;
import org.broadsheet.article.EntityType;

/** Towns that show by the state behind them: "of Paramus, N.J.", "in Lower Vale, Ohio". */
final class Towns {
    private static final Set<String> LEADING = Set.of("in", "of", "from", "near", "at", "outside");
    /** Behind these stands no person. */
    private static final Set<String> WITHIN = Set.of("in", "near", "outside");

    private static final int MAX_WORDS = 3;

    /** Shorter words in capitals may be abbreviations. */
    private static final int LEAST_TOWN = 4;

    private static final Set<String> DASHES = Set.of("-", "--", "\u2013", "\u2014");

    private final Gazetteer gazetteer;

    Towns(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** The towns of a sentence that no list knows. */
    List<Name> in(AnnotatedArticle article, Sentence sentence) {
        List<Name> towns = new ArrayList<>();
        int dateline = endOfDateline(article, sentence);
        if (dateline > 0) {
            towns.add(new Name(sentence.first(), dateline, EntityType.PLACE, null, EntityRule.TOWN_BEFORE_STATE));
        }
        for (int comma = sentence.first() + 2; comma + 1 < sentence.end(); comma++) {
            if (article.tokens().get(comma).text().equals(",") && isState(article, comma + 1, sentence.end())) {
                int first = comma;
                boolean person = false;
                while (first > sentence.first() && comma - first < MAX_WORDS && isPart(article, first - 1)) {
                    first--;
                    person |= article.tokens().get(first).name() == NameTag.PERSON;
                }
                Set<String> leading = person ? WITHIN : LEADING;
                if (first < comma
                        && first > sentence.first()
                        && leading.contains(article.tokens().get(first - 1).text())) {
                    towns.add(new Name(first, comma, EntityType.PLACE, null, EntityRule.TOWN_BEFORE_STATE));
                }
            }
        }
        return towns;
    }

    /** "PORT VELMA, Va. -": the end of a town in capitals that opens a sentence, its state and a dash behind; 0 for none. */
    private int endOfDateline(AnnotatedArticle article, Sentence sentence) {
        int end = sentence.first();
        int longest = 0;
        while (end < sentence.end() && end - sentence.first() < MAX_WORDS && isCapitals(article, end)) {
            longest = Math.max(longest, article.tokens().get(end).text().length());
            end++;
        }
        if (longest < LEAST_TOWN
                || end + 2 >= sentence.end()
                || !article.tokens().get(end).text().equals(",")) {
            return 0;
        }
        Gazetteer.Match state = gazetteer.at(article, end + 1, sentence.end());
        boolean closed = state != null
                && state.known().nouns().contains("state")
                && state.end() < sentence.end()
                && DASHES.contains(article.tokens().get(state.end()).text());
        return closed ? end : 0;
    }

    private static boolean isCapitals(AnnotatedArticle article, int at) {
        return article.tokens().get(at).text().chars().allMatch(Character::isUpperCase);
    }

    private static boolean isPart(AnnotatedArticle article, int at) {
        Token token = article.tokens().get(at);
        return token.tag().isProperNoun() && Names.isCapitalized(token.text()) && !Names.isAcronym(token.text());
    }

    private boolean isState(AnnotatedArticle article, int at, int limit) {
        Gazetteer.Match match = gazetteer.at(article, at, limit);
        return match != null && match.known().nouns().contains("state");
    }
}
