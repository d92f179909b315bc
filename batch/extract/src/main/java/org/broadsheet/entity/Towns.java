package org.broadsheet.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.NameTag;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Token;
import org.broadsheet.article.EntityType;
import org.broadsheet.words.WordSets;

/** Towns that show by the state behind them, "of Paramus, N.J.", "in Lower Vale, Ohio", or by their kind: "the town of Norbury". */
final class Towns {
    private static final Set<String> SETTLEMENTS =
            WordSets.english("entity-contexts").get("settlements");
    private static final Set<String> LEADING = Set.of("in", "of", "from", "near", "at", "outside");
    /** Behind these stands no person. */
    private static final Set<String> WITHIN = Set.of("in", "near", "outside");

    private static final int MAX_WORDS = 3;

    /** ", Oct. 4 (QRT) -" */
    private static final int LONGEST_DAY = 8;

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
        addSettlements(article, sentence, towns);
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

    /** "the town of Norbury": what kind of place it is stands before it. */
    private static void addSettlements(AnnotatedArticle article, Sentence sentence, List<Name> towns) {
        for (int of = sentence.first() + 1; of + 1 < sentence.end(); of++) {
            if (!article.tokens().get(of).text().equals("of")
                    || !SETTLEMENTS.contains(article.tokens().get(of - 1).text())) {
                continue;
            }
            int end = of + 1;
            while (end < sentence.end() && end - of <= MAX_WORDS && isPart(article, end)) {
                end++;
            }
            boolean whole = end == sentence.end()
                    || !Names.isCapitalized(article.tokens().get(end).text());
            if (end > of + 1 && whole) {
                towns.add(new Name(of + 1, end, EntityType.PLACE, null, EntityRule.PLACE_BY_KIND));
            }
        }
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
        boolean closed =
                state != null && state.known().nouns().contains("state") && isClosed(article, sentence, state.end());
        return closed ? end : 0;
    }

    /** Whether a dash stands behind a state, or behind the day and the agency that follow it: "Ohio, Oct. 4 (QRT) -". */
    private static boolean isClosed(AnnotatedArticle article, Sentence sentence, int at) {
        int mark = at;
        boolean day = at < sentence.end() && article.tokens().get(at).text().equals(",");
        int limit = Math.min(sentence.end(), at + (day ? LONGEST_DAY : 1));
        while (mark < limit && !DASHES.contains(article.tokens().get(mark).text())) {
            mark++;
        }
        return mark < limit;
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
