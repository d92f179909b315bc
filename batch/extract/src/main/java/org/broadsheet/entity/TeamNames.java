package org.broadsheet.entity;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Token;
import org.broadsheet.words.WordSets;

/**
 * Clubs that no list has, by the last word of their names and by what they do: "Castle Rangers beat Molde Falcons 3-2". What ends
 * a place's name too is a club's only beside another or a score: "from Leyton Town".
 */
final class TeamNames {
    private static final WordSets WORDS = WordSets.english("team-words");
    private static final Set<String> TEAMS = WORDS.get("teams");
    private static final Set<String> TEAMS_OR_TOWNS = WORDS.get("teams-or-towns");
    private static final Set<String> PLAYS = WORDS.get("plays");

    /** "3-2", but no year's half: "2024-25". */
    private static final Pattern SCORE = Pattern.compile("(?<![\\d-–])\\d{1,3}[-–]\\d{1,3}(?![\\d-–])");

    private TeamNames() {}

    /** Whether one of the places of a name tells a team. */
    static boolean has(AnnotatedArticle article, Cluster cluster) {
        return cluster.names.stream().anyMatch(name -> isTeam(article, name));
    }

    private static boolean isTeam(AnnotatedArticle article, Name name) {
        Token last = article.tokens().get(name.end() - 1);
        String word = last.text().toLowerCase(Locale.ROOT);
        if (name.length() < 2 || !Names.isCapitalized(last.text())) {
            return false;
        }
        Sentence sentence = article.sentenceOf(last);
        return TEAMS.contains(word) && (plays(article, sentence) || hasScore(article, sentence))
                || TEAMS_OR_TOWNS.contains(word)
                        && plays(article, sentence)
                        && (hasScore(article, sentence) || hasOther(article, sentence, name));
    }

    private static boolean plays(AnnotatedArticle article, Sentence sentence) {
        return article.tokens().subList(sentence.first(), sentence.end()).stream()
                .anyMatch(token -> token.tag().isVerb() && PLAYS.contains(token.lemma()));
    }

    private static boolean hasScore(AnnotatedArticle article, Sentence sentence) {
        return SCORE.matcher(article.text(sentence.first(), sentence.end())).find();
    }

    /** Another name of a team in the sentence: a word before its last one in capitals, too. */
    private static boolean hasOther(AnnotatedArticle article, Sentence sentence, Name name) {
        for (int i = sentence.first() + 1; i < sentence.end(); i++) {
            String word = article.tokens().get(i).text();
            boolean other = i < name.first() || i >= name.end();
            if (other
                    && Names.isCapitalized(word)
                    && TEAMS.contains(word.toLowerCase(Locale.ROOT))
                    && Names.isCapitalized(article.tokens().get(i - 1).text())) {
                return true;
            }
        }
        return false;
    }
}
