package org.broadsheet.entity;

import static org.broadsheet.annotate.PennTag.DT;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.NameTag;
import org.broadsheet.annotate.Token;
import org.broadsheet.article.EntityType;

/** Authors as reference lists name them, the surname first: "Weber, Jonas P.; Costa, Ana (May 2013)". */
final class InvertedNames {
    /** What stands before such a name within a line. */
    private static final Set<String> BEFORE = Set.of(";", "&", "and", "^", "by", ":", ",");

    /** What goes on behind initials: another author, the year, the title. */
    private static final Set<String> BEHIND = Set.of(";", "&", "and", "(", ",", ":", "“", "\"");

    private static final int MOST_GIVEN = 3;
    /** A year in brackets stands behind its month and day at most: "(May 6, 2013)". */
    private static final int BEFORE_YEAR = 4;

    private final Gazetteer gazetteer;
    private final GivenNames givenNames;

    InvertedNames(Gazetteer gazetteer, GivenNames givenNames) {
        this.gazetteer = gazetteer;
        this.givenNames = givenNames;
    }

    /** The names with such in place of their parts. */
    List<Name> among(AnnotatedArticle article, List<Name> names) {
        List<Name> whole = new ArrayList<>();
        int next = 0;
        for (Name author : in(article)) {
            while (next < names.size() && names.get(next).end() <= author.first()) {
                whole.add(names.get(next++));
            }
            while (next < names.size() && names.get(next).first() < author.end()) {
                next++;
            }
            whole.add(author);
        }
        whole.addAll(names.subList(next, names.size()));
        return whole;
    }

    private List<Name> in(AnnotatedArticle article) {
        List<Name> authors = new ArrayList<>();
        List<Token> tokens = article.tokens();
        for (int i = 0; i + 2 < tokens.size(); i++) {
            if (tokens.get(i + 1).text().equals(",") && isSurname(tokens.get(i)) && opens(article, tokens.get(i))) {
                int end = endOfGiven(tokens, i + 2);
                if (end > i + 2 && closes(tokens, i + 2, end)) {
                    authors.add(new Name(i, end, EntityType.PERSON, null, EntityRule.CITED_AUTHOR));
                    i = end - 1;
                }
            }
        }
        return authors;
    }

    private boolean isSurname(Token token) {
        String word = token.text();
        return word.length() > 1
                && Names.isCapitalized(word)
                && !Names.isAcronym(word)
                && !isInitial(word)
                && gazetteer.known(word) == null;
    }

    private static boolean isInitial(String word) {
        return word.length() == 2 && word.charAt(1) == '.' && Character.isUpperCase(word.charAt(0));
    }

    private static boolean opens(AnnotatedArticle article, Token surname) {
        if (surname.index() == 0 || article.body().opensLine(surname.from())) {
            return true;
        }
        Token before = article.tokens().get(surname.index() - 1);
        boolean mark = before.text().length() == 1
                        && Character.isLowerCase(before.text().charAt(0))
                || before.text().matches("[0-9]+\\.?|\\W");
        return before.sentence() != surname.sentence() || BEFORE.contains(before.text()) || mark;
    }

    /** The end of the given names and initials from a token on; the token itself where there are none. */
    private int endOfGiven(List<Token> tokens, int from) {
        int end = from;
        while (end < tokens.size() && end - from < MOST_GIVEN && isGiven(tokens.get(end))) {
            end++;
        }
        return end;
    }

    private boolean isGiven(Token token) {
        return isInitial(token.text())
                || Names.isCapitalized(token.text())
                        && (givenNames.isGiven(token.text()) || token.name() == NameTag.PERSON)
                        && !token.is(DT)
                        && gazetteer.known(token.text()) == null;
    }

    /** Initials that end a name in full, or given names before a year in brackets. */
    private boolean closes(List<Token> tokens, int first, int end) {
        boolean given = !isInitial(tokens.get(first).text());
        if (end == tokens.size()) {
            return given && isInitial(tokens.get(end - 1).text());
        }
        Token behind = tokens.get(end);
        boolean goesOn = BEHIND.contains(behind.text())
                || behind.is(DT)
                || behind.sentence() != tokens.get(first).sentence();
        return given && isInitial(tokens.get(end - 1).text()) && goesOn || isYear(tokens, end);
    }

    private static boolean isYear(List<Token> tokens, int bracket) {
        for (int i = bracket + 1;
                tokens.get(bracket).text().equals("(") && i < Math.min(tokens.size(), bracket + 1 + BEFORE_YEAR);
                i++) {
            if (tokens.get(i).text().matches("(1[89]|20)[0-9]{2}")) {
                return i + 1 < tokens.size() && tokens.get(i + 1).text().equals(")");
            }
        }
        return false;
    }
}
