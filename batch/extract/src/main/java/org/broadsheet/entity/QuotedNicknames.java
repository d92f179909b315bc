package org.broadsheet.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.Token;
import org.broadsheet.article.EntityType;

/** Names that a nickname in quote marks parts in two: "Robert “Bobby” Weber" is one. */
final class QuotedNicknames {
    private static final Set<String> OPENING = Set.of("\"", "“", "``");
    private static final Set<String> CLOSING = Set.of("\"", "”", "''");

    private QuotedNicknames() {}

    /** The names, those around a nickname with it as one. */
    static List<Name> whole(AnnotatedArticle article, List<Name> names) {
        List<Name> whole = new ArrayList<>();
        int at = 0;
        while (at < names.size()) {
            Name name = names.get(at++);
            int surname = surname(article, name);
            int next = at;
            while (surname > 0 && next < names.size() && names.get(next).end() <= surname) {
                next++;
            }
            if (surname > 0 && next < names.size() && goesOn(article, name, names.get(next), surname)) {
                name = new Name(name.first(), names.get(next).end(), EntityType.PERSON, null, name.rule());
                at = next + 1;
            } else if (surname > 0
                    && (next == names.size() || names.get(next).first() > surname)
                    && isOpenSurname(article, name, surname)) {
                name = new Name(name.first(), surname + 1, EntityType.PERSON, null, name.rule());
                at = next;
            }
            whole.add(name);
        }
        return whole;
    }

    /** A noun with a capital that is no name by itself. */
    private static boolean isOpenSurname(AnnotatedArticle article, Name name, int surname) {
        if (surname >= article.tokens().size()) {
            return false;
        }
        Token token = article.tokens().get(surname);
        return name.length() == 1
                && token.tag().isNoun()
                && Names.isCapitalized(token.text())
                && !Names.isAcronym(token.text())
                && token.sentence() == article.tokens().get(name.first()).sentence();
    }

    private static boolean goesOn(AnnotatedArticle article, Name name, Name next, int surname) {
        return next.first() <= surname
                && next.type() == EntityType.PERSON
                && next.known() == null
                && article.tokens().get(surname).sentence()
                        == article.tokens().get(name.first()).sentence();
    }

    /** Where the surname would stand: behind the marks that close at or behind a person's name; 0 where none do. */
    private static int surname(AnnotatedArticle article, Name name) {
        if (name.type() != EntityType.PERSON || name.known() != null) {
            return 0;
        }
        int mark = name.end();
        for (int i = name.first() + 1; i < name.end(); i++) {
            mark = OPENING.contains(word(article, i)) ? i : mark;
        }
        boolean nickname = OPENING.contains(word(article, mark))
                && mark >= name.end() - 2
                && Names.isCapitalized(word(article, mark + 1))
                && CLOSING.contains(word(article, mark + 2));
        return nickname ? mark + 3 : 0;
    }

    private static String word(AnnotatedArticle article, int at) {
        return at < article.tokens().size() ? article.tokens().get(at).text() : "";
    }
}
