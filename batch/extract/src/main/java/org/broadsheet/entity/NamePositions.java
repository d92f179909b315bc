package org.broadsheet.entity;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.Token;
import org.broadsheet.article.EntityType;
import org.broadsheet.words.WordSets;

/** What the place where a name stands tells of its type: in a dateline, behind an age, at a college. */
final class NamePositions {
    private static final Set<String> PARTISANS = Set.of("Republican", "Democrat");

    /** Who is at a college, and what one does there. */
    private static final Set<String> SCHOLARS =
            WordSets.english("entity-contexts").get("scholars");

    private static final Set<String> STREETS =
            WordSets.english("entity-contexts").get("streets");

    private static final int SCHOLAR_BACK = 4;

    /** Shorter words in capitals may be abbreviations. */
    private static final int LEAST_TOWN = 5;

    private static final int MOST_IN_DATELINE = 4;

    private static final Set<String> DASHES = Set.of("-", "--", "–", "—");

    private final AnnotatedArticle article;
    private final HeadedNames heads;
    private final Set<String> colleges = new HashSet<>();

    NamePositions(AnnotatedArticle article, HeadedNames heads) {
        this.article = article;
        this.heads = heads;
    }

    /** Takes note of a name of the article. */
    void see(Name name) {
        if (name.type() == EntityType.ORGANIZATION
                && name.length() == 2
                && heads.isCollege(article.tokens().get(name.end() - 1).text())) {
            colleges.add(article.tokens().get(name.first()).text());
        }
    }

    /** "PORT VELMA - The council": what opens an article in capitals before a dash is where it was written; 0 for none. */
    int endOfDateline() {
        List<Token> tokens = article.tokens();
        int end = 0;
        int longest = 0;
        while (end < Math.min(tokens.size(), MOST_IN_DATELINE)
                && tokens.get(end).text().chars().allMatch(Character::isUpperCase)) {
            longest = Math.max(longest, tokens.get(end).text().length());
            end++;
        }
        boolean closed = end < tokens.size() && DASHES.contains(tokens.get(end).text());
        return closed && longest >= LEAST_TOWN ? end : 0;
    }

    /** "a scholar at Harlow", "at Harlow" where there is a Harlow University: people are in towns, but at colleges. */
    boolean isCollegeForShort(Name name) {
        int at = name.first() - 1;
        if (name.type() != EntityType.PLACE
                || name.length() > 1
                || at < 0
                || !article.tokens().get(at).spells("at")) {
            return false;
        }
        boolean college = colleges.contains(written(name));
        for (int i = at - 1; i >= Math.max(0, at - SCHOLAR_BACK) && !college; i--) {
            Token token = article.tokens().get(i);
            college = token.sentence() == article.tokens().get(at).sentence()
                    && SCHOLARS.contains(token.text().toLowerCase(Locale.ROOT));
        }
        return college;
    }

    /** "69 Leonard Street", "on Leonard Street": an address, whatever the recognizer takes it for. */
    boolean isStreet(Name name) {
        int before = name.first() - 1;
        if (name.known() != null
                || name.length() < 2
                || before < 0
                || !STREETS.contains(article.tokens().get(name.end() - 1).text())
                || article.tokens().get(before).sentence()
                        != article.tokens().get(name.first()).sentence()) {
            return false;
        }
        String word = article.tokens().get(before).text();
        return word.matches("\\d+") || word.equals("on") && name.type() == EntityType.PERSON;
    }

    /** "Ana Costa, 59, of Norbury": where one of an age is from. */
    boolean isHome(Name name) {
        int of = name.first() - 1;
        return name.known() == null
                && name.type() == EntityType.PERSON
                && of > 2
                && article.tokens().get(of).spells("of")
                && article.tokens().get(of - 1).text().equals(",")
                && article.tokens().get(of - 2).text().matches("\\d{1,3}")
                && article.tokens().get(of - 3).text().equals(",");
    }

    /** "a Norbury Republican": of whom one is told by a party and one word before it, the word tells where from. */
    boolean isHomeOfPartisan(Name name) {
        int determiner = name.first() - 1;
        int end = name.end();
        return name.known() == null
                && name.length() == 1
                && name.type() != EntityType.PLACE
                && determiner >= 0
                && end < article.tokens().size()
                && (article.tokens().get(determiner).spells("a")
                        || article.tokens().get(determiner).spells("an"))
                && PARTISANS.contains(article.tokens().get(end).text());
    }

    private String written(Name name) {
        return Names.folded(article.text(name.first(), name.end()));
    }
}
