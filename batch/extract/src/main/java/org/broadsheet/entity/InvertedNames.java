package org.broadsheet.entity;

import static org.broadsheet.annotate.PennTag.DT;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.Token;
import org.broadsheet.article.EntityType;

/** Authors as reference lists name them, the surname first: "Weber, Jonas P.; Costa, Ana M. (2013)". */
final class InvertedNames {
    /** What stands before such a name within a line. */
    private static final Set<String> BEFORE = Set.of(";", "&", "and", "^", "by", ":", ",");

    /** What goes on behind such a name: another author, the year, the title. */
    private static final Set<String> BEHIND = Set.of(";", "&", "and", "(", ",", ":", "“", "\"");

    private final Gazetteer gazetteer;

    InvertedNames(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** The names with such in place of their parts. */
    List<Name> among(AnnotatedArticle article, List<Name> names) {
        List<Name> whole = new ArrayList<>();
        for (Name name : names) {
            int first = name.first() - 2;
            if (!isInverted(article, name)) {
                whole.add(name);
                continue;
            }
            Name last = whole.isEmpty() ? null : whole.get(whole.size() - 1);
            if (last != null && last.end() > first) {
                whole.remove(whole.size() - 1);
            }
            whole.add(new Name(first, name.end(), EntityType.PERSON, null, EntityRule.CITED_AUTHOR));
        }
        return whole;
    }

    /** Given names that end in an initial, behind a surname and a comma, and not before another surname. */
    private boolean isInverted(AnnotatedArticle article, Name name) {
        if (name.type() != EntityType.PERSON || name.known() != null || name.length() < 2 || name.first() < 2) {
            return false;
        }
        Token surname = article.tokens().get(name.first() - 2);
        return isInitial(article.tokens().get(name.end() - 1).text())
                && !isInitial(article.tokens().get(name.first()).text())
                && article.tokens().get(name.first() - 1).text().equals(",")
                && Names.isCapitalized(surname.text())
                && !Names.isAcronym(surname.text())
                && gazetteer.known(surname.text()) == null
                && opens(article, surname)
                && closes(article, name);
    }

    private static boolean isInitial(String word) {
        return word.length() == 2 && word.charAt(1) == '.' && Character.isUpperCase(word.charAt(0));
    }

    private static boolean opens(AnnotatedArticle article, Token surname) {
        if (surname.index() == 0 || article.body().opensLine(surname.from())) {
            return true;
        }
        Token before = article.tokens().get(surname.index() - 1);
        boolean mark = before.text().length() == 1 && Character.isLowerCase(before.text().charAt(0))
                || before.text().matches("[0-9]+\\.?|\\W");
        return before.sentence() != surname.sentence() || BEFORE.contains(before.text()) || mark;
    }

    private static boolean closes(AnnotatedArticle article, Name name) {
        if (name.end() == article.tokens().size()) {
            return true;
        }
        Token behind = article.tokens().get(name.end());
        return BEHIND.contains(behind.text())
                || behind.is(DT)
                || behind.sentence() != article.tokens().get(name.first()).sentence();
    }
}
